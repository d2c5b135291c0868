package dev.nexthop.postfix.candidate;

/**
 * An address of a host.
 *
 * @param host name as logged
 * @param text the address in canonical form
 * @param ipv6 its family
 * @param preference of the MX or SRV record; 0 if none
 * @param port TCP port
 */
public record Address(String host, String text, boolean ipv6, int preference, int port) {

  private static final String MAPPED = "::ffff:";

  /** The address that a connection reaches: for a mapped IPv4 address, that IPv4 address. */
  public String reached() {
    return text.startsWith(MAPPED) && text.indexOf('.') > 0
        ? text.substring(MAPPED.length())
        : text;
  }

  /** {@code HOST[ADDRESS]}, as in the log. */
  public String name() {
    return host + "[" + text + "]";
  }

  /** {@code HOST[ADDRESS]:PORT}, as in the log. */
  public String label() {
    return host + "[" + text + "]:" + port;
  }
}
