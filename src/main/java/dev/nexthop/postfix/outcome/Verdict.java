package dev.nexthop.postfix.outcome;

import dev.nexthop.postfix.attempt.Ending;
import dev.nexthop.postfix.attempt.Journal;
import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.trace.Rule;

/** What becomes of the mail after the last entry (end of smtp_connect_inet, bounce, defer). */
public final class Verdict {

  private final boolean smtp;
  private final boolean softBounce;
  private final String relayhost;
  private final String firstEntry;
  private final String fallbackName;
  private final String bestMxTransport;
  private final StaticAgents agents;
  private final String recipient;
  private final boolean listed;

  /**
   * @param settings of the delivery agent
   * @param smtp whether it is the SMTP client
   * @param firstEntry of the nexthop list, as written
   * @param mail the recipient and its domain
   * @param agents what other transports do
   */
  public Verdict(
      Settings settings, boolean smtp, String firstEntry, Mail mail, StaticAgents agents) {
    this.smtp = smtp;
    this.softBounce = settings.yes("soft_bounce");
    this.relayhost = settings.text("relayhost");
    this.firstEntry = firstEntry;
    this.fallbackName =
        settings.knows("smtp_fallback_relay") ? "smtp_fallback_relay" : "fallback_relay";
    this.bestMxTransport = settings.text("best_mx_transport");
    this.agents = agents;
    this.recipient = mail.recipient();
    this.listed = Words.list(relayhost).size() > 1 && relayhost.startsWith(firstEntry);
  }

  /** The recipient. */
  public record Mail(String recipient) {}

  /** Decides. */
  public Outcome of(Ending ending, Journal journal) {
    return switch (ending.kind()) {
      case CRASHED -> new Outcome("crashed", "-", "-", ending.text());
      case ANSWERED -> answered(ending);
      case EXHAUSTED -> exhausted(ending, journal);
      case OPEN -> throw new IllegalStateException("not ended");
    };
  }

  private Outcome answered(Ending ending) {
    if (ending.status().startsWith("2")) {
      return new Outcome("sent", ending.relay(), ending.status(), ending.text());
    }
    return failed(ending.relay(), ending.status(), ending.text());
  }

  private Outcome failed(String relay, String status, String text) {
    if (status.startsWith("4")) {
      return new Outcome("deferred", relay, status, text);
    }
    return softBounce
        ? new Outcome("SOFTBOUNCE", relay, "4" + status.substring(1), text)
        : new Outcome("bounced", relay, status, text);
  }

  private Outcome exhausted(Ending ending, Journal journal) {
    String status = ending.status();
    if (status.isEmpty()) {
      return new Outcome(
          "deferred", "none", "4.3.0", "server unavailable or unable to receive mail");
    }
    journal.rule(Rule.LAST_STATUS);
    if (status.startsWith("5")) {
      if (ending.inFallback()) {
        journal.rule(Rule.FALLBACK_GUARD);
        journal.log("warning: " + fallbackName + " configuration problem");
        status = "4.3.5";
      } else if (smtp && firstEntry.equals(relayhost)) {
        journal.rule(Rule.RELAYHOST_GUARD);
        journal.log("warning: relayhost configuration problem");
        status = "4.3.5";
      } else if (smtp && status.endsWith(".4.6") && !bestMxTransport.isEmpty()) {
        journal.rule(Rule.BEST_MX_TRANSPORT, bestMxTransport);
        if (bestMxTransport.startsWith(":")) {
          String fatal = "fatal: missing transport name in \"" + bestMxTransport + "\"";
          journal.log(fatal);
          return new Outcome("crashed", "-", "-", fatal);
        }
        journal.log("QID: passing <" + recipient + "> to transport=" + transport());
        StaticAgents.Handled passed = agents.pass(bestMxTransport);
        passed.log().forEach(journal::logOf);
        return passed.outcome();
      } else if (listed) {
        journal.rule(Rule.RELAYHOST_LIST_UNGUARDED);
      }
    }
    journal.rule(status.startsWith("4") ? Rule.DEFERRED : Rule.BOUNCED);
    return failed("none", status, ending.text());
  }

  private String transport() {
    int colon = bestMxTransport.indexOf(':');
    return colon < 0 ? bestMxTransport : bestMxTransport.substring(0, colon);
  }
}
