package dev.nexthop.postfix.attempt;

/**
 * How the delivery agent's tries end.
 *
 * @param kind what ended them
 * @param relay server that was talked to last, as logged; {@code none} if there is none
 * @param status enhanced status code; empty if nothing was recorded
 * @param text what is reported
 * @param inFallback whether the last entry comes from smtp_fallback_relay
 */
public record Ending(Kind kind, String relay, String status, String text, boolean inFallback) {

  /** Not ended yet. */
  static final Ending OPEN = new Ending(Kind.OPEN, "", "", "", false);

  /** What ends the tries. */
  public enum Kind {
    /** Not ended yet. */
    OPEN,
    /** The delivery agent died. */
    CRASHED,
    /** A server took the mail, refused it, or was the last one. */
    ANSWERED,
    /** No address is left. */
    EXHAUSTED
  }

  /** Whether no further entry is tried. */
  public boolean isOver() {
    return kind != Kind.OPEN;
  }

  static Ending crashed(String message) {
    return new Ending(Kind.CRASHED, "-", "-", message, false);
  }

  static Ending answered(String relay, String status, String text) {
    return new Ending(Kind.ANSWERED, relay, status, text, false);
  }

  static Ending exhausted(String status, String text, boolean inFallback) {
    return new Ending(Kind.EXHAUSTED, "none", status, text, inFallback);
  }

  /** The tries ended without any host. */
  public static Ending withoutHost(String status, String text) {
    return exhausted(status, text, false);
  }
}
