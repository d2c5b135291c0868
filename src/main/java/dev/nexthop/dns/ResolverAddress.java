package dev.nexthop.dns;

import dev.nexthop.postfix.dns.IpAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of resolvers as people write them. */
public final class ResolverAddress {
  private static final int DOMAIN = 53;
  private static final Pattern WITH_PORT =
      Pattern.compile("(?:\\[([^\\]]+)]|([0-9.]+))(?::(\\d{1,5}))?");

  private ResolverAddress() {}

  /**
   * Reads an IP address with or without a port, without asking any DNS.
   *
   * @return empty if the text is something else
   */
  public static Optional<InetSocketAddress> parse(String text) {
    Matcher form = WITH_PORT.matcher(text.strip());
    boolean matches = form.matches();
    String host = matches ? form.group(1) == null ? form.group(2) : form.group(1) : text.strip();
    int port = matches && form.group(3) != null ? Integer.parseInt(form.group(3)) : DOMAIN;
    if (port < 1 || port > 65535) {
      return Optional.empty();
    }
    return IpAddress.parse(host).map(address -> new InetSocketAddress(address.text(), port));
  }
}
