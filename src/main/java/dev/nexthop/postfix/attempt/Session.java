package dev.nexthop.postfix.attempt;

import java.util.List;

/**
 * What comes of trying one address.
 *
 * @param stage how far it got
 * @param status enhanced status code
 * @param text what is reported
 * @param seconds how long it took
 * @param log lines that are logged on the way, without program name
 */
record Session(Stage stage, String status, String text, int seconds, List<String> log) {

  /** How far a try got. */
  enum Stage {
    /** Not even tried. */
    SKIPPED,
    /** No connection. */
    CONNECT,
    /** A greeting that refuses, and that leads to the next host. */
    GREETING_SKIPPED,
    /** Refused or lost before mail could be sent. */
    HANDSHAKE,
    /** Refused or lost while mail was sent. */
    TRANSFER,
    /** The mail has been taken. */
    SENT
  }

  Session {
    log = List.copyOf(log);
  }

  /** What timelines call its end. */
  String event() {
    return stage == Stage.SENT ? "sent" : isHard() ? "refused" : "failed";
  }

  boolean isHard() {
    return status.startsWith("5");
  }
}
