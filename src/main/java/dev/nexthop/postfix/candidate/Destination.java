package dev.nexthop.postfix.candidate;

import dev.nexthop.postfix.dns.HostName;
import dev.nexthop.postfix.dns.IpAddress;
import dev.nexthop.postfix.dns.Punycode;

/** An entry of a nexthop list. */
public sealed interface Destination {

  /** The entry as written. */
  String text();

  /**
   * An entry that can be tried.
   *
   * @param text as written
   * @param host domain, host or address
   * @param service port as written, or the default
   * @param port TCP port
   */
  record Site(String text, String host, String service, int port) implements Destination {

    /** Whether the brackets say that host is a host, not a domain with MX records. */
    boolean isBracketed() {
      return text.startsWith("[");
    }
  }

  /**
   * An entry that kills the delivery agent.
   *
   * @param text as written
   * @param message what it logs before it dies
   */
  record Fatal(String text, String message) implements Destination {}

  /**
   * Parses an entry (host_port.c, smtp_parse_destination).
   *
   * @param defaultService port or service name where the entry names none
   */
  static Destination parse(String text, String defaultService) {
    return text.startsWith("[") ? bracketed(text, defaultService) : plain(text, defaultService);
  }

  private static Destination bracketed(String text, String defaultService) {
    boolean ipv6 = text.regionMatches(true, 1, "IPv6:", 0, 5);
    int start = ipv6 ? 6 : 1;
    int end = text.indexOf(']', start);
    if (end < 0) {
      return malformed(text, "missing \"]\"");
    }
    String host = text.substring(start, end);
    if (end + 1 < text.length() && text.charAt(end + 1) != ':') {
      return malformed(text, "garbage after \"]\"");
    }
    if (ipv6 && !IpAddress.isIpv6(host)) {
      return malformed(text, "malformed IPv6 address");
    }
    return end + 2 < text.length()
        ? named(text, host, text.substring(end + 2))
        : hosted(text, host, defaultService);
  }

  private static Destination plain(String text, String defaultService) {
    int colon = text.lastIndexOf(':');
    String host = colon < 0 ? text : text.substring(0, colon);
    if (host.isEmpty()) {
      return malformed(text, "missing host information");
    }
    return colon >= 0 && colon + 1 < text.length()
        ? named(text, host, text.substring(colon + 1))
        : hosted(text, host, defaultService);
  }

  private static Destination named(String text, String host, String service) {
    Destination destination = hosted(text, host, service);
    boolean garbage = Ports.startsWithDigit(service) && !Ports.isNumber(service);
    return garbage && isHost(host)
        ? malformed(text, "garbage after numerical service")
        : destination;
  }

  private static Destination hosted(String text, String host, String service) {
    return isHost(host)
        ? site(text, host, service)
        : malformed(text, "valid hostname or network address required");
  }

  private static boolean isHost(String host) {
    return HostName.isValid(Punycode.toAscii(host)) || IpAddress.isAddress(host);
  }

  private static Destination site(String text, String host, String service) {
    String number = Ports.numberOf(service);
    if (!Ports.isNumber(number)) {
      return new Fatal(text, "fatal: unknown service: " + service + "/tcp");
    }
    int port = Ports.value(number);
    if (port < 1 || port > 65_535) {
      return new Fatal(text, "fatal: bad network port: " + number + " for destination: " + text);
    }
    return new Site(text, host, service, port);
  }

  private static Destination malformed(String text, String complaint) {
    return new Fatal(text, "fatal: " + complaint + " in server description: " + text);
  }
}
