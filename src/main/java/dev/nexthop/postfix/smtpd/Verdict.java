package dev.nexthop.postfix.smtpd;

/**
 * What smtpd(8) does at RCPT TO.
 *
 * @param reply the SMTP reply, such as {@code 554 5.7.1 <user@example.com>: Relay access denied};
 *     for a server that dies instead, the text that it logs
 * @param decidedBy the restriction that decided, or the parameter
 * @param kind accepted, refused for good, refused for now, or no reply at all
 */
public record Verdict(String reply, String decidedBy, Kind kind) {

  /** How a request ends. */
  public enum Kind {
    ACCEPTED,
    REJECTED,
    DEFERRED,
    /** The server process ends without a reply. */
    DIED
  }

  /** The server takes the recipient. */
  static Verdict accepted(String decidedBy) {
    return new Verdict("250 2.1.5 Ok", decidedBy, Kind.ACCEPTED);
  }

  /** A reply with a code of 4xx or 5xx. */
  static Verdict refused(String reply, String decidedBy) {
    return new Verdict(reply, decidedBy, reply.startsWith("5") ? Kind.REJECTED : Kind.DEFERRED);
  }

  /** No reply: the process ends with that text in the log. */
  static Verdict died(String text, String decidedBy) {
    return new Verdict(text, decidedBy, Kind.DIED);
  }
}
