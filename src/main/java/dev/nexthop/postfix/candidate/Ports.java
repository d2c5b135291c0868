package dev.nexthop.postfix.candidate;

/** Names of TCP services: those of known_tcp_ports, and the usual ones of services(5). */
final class Ports {

  private static final String[] KNOWN = {
    "smtp",
    "25",
    "lmtp",
    "24",
    "smtps",
    "465",
    "submissions",
    "465",
    "submission",
    "587",
    "ftp",
    "21",
    "ssh",
    "22",
    "telnet",
    "23",
    "mail",
    "25",
    "domain",
    "53",
    "http",
    "80",
    "www",
    "80",
    "pop3",
    "110",
    "pop-3",
    "110",
    "imap2",
    "143",
    "imap",
    "143",
    "ldap",
    "389",
    "https",
    "443",
    "ssmtp",
    "465",
    "urd",
    "465",
    "ldaps",
    "636",
    "imaps",
    "993",
    "pop3s",
    "995",
    "qmqp",
    "628",
  };

  private Ports() {}

  /** The port of a service as digits; the name itself if it is a number or not known. */
  static String numberOf(String service) {
    for (int i = 0; i < KNOWN.length; i += 2) {
      if (KNOWN[i].equals(service)) {
        return KNOWN[i + 1];
      }
    }
    return service;
  }

  /** atoi(3): what does not fit into 32 bits loses its upper bits. */
  static int value(String number) {
    return number.length() > 18 ? -1 : (int) Long.parseLong(number);
  }

  static boolean startsWithDigit(String text) {
    return !text.isEmpty() && isDigit(text.charAt(0));
  }

  static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
