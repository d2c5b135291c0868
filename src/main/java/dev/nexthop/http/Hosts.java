package dev.nexthop.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which Host headers are answered. A page of a stranger can make its own name point to this machine
 * (DNS rebinding) and then read the preview; the name in the request gives it away. An address in
 * the place of a name cannot be rebound.
 *
 * @param names lower-case names that are ours, besides {@code localhost}
 */
public record Hosts(Set<String> names) {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

  public Hosts {
    names = Set.copyOf(names);
  }

  /**
   * Whether a request with this Host header is for us.
   *
   * @param header value of the header, with or without a port; empty if there was none
   */
  public boolean accepts(String header) {
    String host = PORT.matcher(header).replaceFirst("").toLowerCase(Locale.ROOT);
    return (host.startsWith("[") && host.endsWith("]"))
        || IPV4.matcher(host).matches()
        || host.equals("localhost")
        || host.endsWith(".localhost")
        || names.contains(host);
  }
}
