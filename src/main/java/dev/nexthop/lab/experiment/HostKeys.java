package dev.nexthop.lab.experiment;

import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.dns.IpAddress;
import java.util.Optional;

/** The keys of {@code hosts}: an address, with a port if it is not 25. */
final class HostKeys {
  private static final int SMTP = 25;
  private static final int LONGEST_PORT = 5;

  private HostKeys() {}

  static Optional<Endpoint> parse(String key) {
    int colon = key.lastIndexOf(':');
    boolean brackets = key.startsWith("[");
    if (brackets ? key.endsWith("]") : colon < 0 || key.indexOf(':') < colon) {
      return endpoint(brackets ? key.substring(1, key.length() - 1) : key, SMTP);
    }
    String address = key.substring(0, Math.max(0, colon));
    if (brackets && !address.endsWith("]")) {
      return Optional.empty();
    }
    return endpoint(
        brackets ? address.substring(1, address.length() - 1) : address,
        port(key.substring(colon + 1)));
  }

  private static Optional<Endpoint> endpoint(String address, int port) {
    return port < 1 || port > 65535
        ? Optional.empty()
        : IpAddress.parse(address).map(ip -> new Endpoint(ip.text(), port));
  }

  /** 0 if it is none. */
  private static int port(String text) {
    int port = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i == LONGEST_PORT) {
        return 0;
      }
      port = port * 10 + (c - '0');
    }
    return port;
  }
}
