package dev.nexthop.lab.experiment;

import dev.nexthop.dns.Addresses;
import dev.nexthop.postfix.candidate.Endpoint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of {@code hosts}: an address, with a port if it is not 25. */
final class HostKeys {
  private static final int SMTP = 25;
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)\\](?::(\\d{1,5}))?");
  private static final Pattern IPV4 = Pattern.compile("([0-9.]+)(?::(\\d{1,5}))?");

  private HostKeys() {}

  static Optional<Endpoint> parse(String key) {
    for (Pattern form : new Pattern[] {BRACKETS, IPV4}) {
      Matcher matcher = form.matcher(key);
      if (matcher.matches()) {
        int port = matcher.group(2) == null ? SMTP : Integer.parseInt(matcher.group(2));
        return port < 1 || port > 65535
            ? Optional.empty()
            : Addresses.canonical(matcher.group(1)).map(address -> new Endpoint(address, port));
      }
    }
    return Addresses.canonical(key).map(address -> new Endpoint(address, SMTP));
  }
}
