package dev.nexthop.postfix.outcome;

/**
 * What becomes of the mail, as Postfix logs it.
 *
 * @param status sent, deferred, bounced, SOFTBOUNCE, or crashed if the delivery agent died
 * @param relay server, or none
 * @param dsn enhanced status code
 * @param text reply or reason
 */
public record Outcome(String status, String relay, String dsn, String text) {

  /** {@code STATUS relay=R dsn=D (TEXT)}. */
  public String key() {
    return status + " relay=" + relay + " dsn=" + dsn + " (" + text + ")";
  }

  /**
   * The end of the line that Postfix logs for the recipient.
   *
   * @param recipient as the log names it, {@code to=<ADDRESS>}
   */
  public String log(String recipient, long seconds) {
    return "QID: "
        + recipient
        + ", relay="
        + relay
        + ", delay="
        + seconds
        + ", dsn="
        + dsn
        + ", status="
        + status
        + " ("
        + text
        + ")";
  }
}
