package dev.nexthop.postfix.attempt;

import dev.nexthop.postfix.attempt.AttemptRules.Tls;
import dev.nexthop.postfix.attempt.Session.Stage;
import dev.nexthop.postfix.candidate.Address;
import java.util.List;

/** Plays one connection to a server of known behaviour (smtp_proto.c, smtp_trouble.c). */
final class Dialogue {

  private final AttemptRules rules;
  private final Address address;
  private final Loop loop;
  private final String refusal;

  /**
   * How a server with the machine's own name is taken.
   *
   * @param checked whether names are compared: on port 25 only
   * @param best whether the server has the best preference
   * @param nexthop the whole nexthop, for the report
   */
  record Loop(boolean checked, boolean best, String nexthop) {}

  /**
   * @param refusal the server's reply to RCPT TO if it says no; otherwise empty
   */
  Dialogue(AttemptRules rules, Address address, Loop loop, String refusal) {
    this.rules = rules;
    this.address = address;
    this.loop = loop;
    this.refusal = refusal;
  }

  /** Tries the address. */
  Session with(HostBehaviour behaviour) {
    if (rules.talk().tls() == Tls.WRAPPED_WITHOUT_LEVEL) {
      String prefix = rules.smtp() ? "smtp" : "lmtp";
      return new Session(
          Stage.SKIPPED,
          "",
          "",
          0,
          List.of(
              "warning: "
                  + prefix
                  + "_tls_wrappermode requires \""
                  + prefix
                  + "_tls_security_level = encrypt\" (or stronger)"));
    }
    return switch (behaviour) {
      case REFUSE -> unreachable("Connection refused", 0);
      case TIMEOUT -> unreachable("Connection timed out", rules.waits().connect());
      case NO_ROUTE -> unreachable("No route to host", 0);
      case NETWORK_UNREACHABLE -> unreachable("Network is unreachable", 0);
      default -> rules.talk().tls() == Tls.WRAPPED ? handshakeFailure() : greeting(behaviour);
    };
  }

  private Session unreachable(String error, int seconds) {
    String where =
        rules.version().atLeast(2, 6)
            ? address.label() + ": " + error
            : address.name() + ": " + error + " (port " + address.port() + ")";
    return new Session(Stage.CONNECT, "4.4.1", "connect to " + where, seconds, List.of());
  }

  private Session handshakeFailure() {
    return handshake("4.7.5", "Cannot start TLS: handshake failure");
  }

  private Session handshake(String status, String text) {
    return new Session(Stage.HANDSHAKE, status, text, 0, List.of());
  }

  private Session refused(String reply) {
    return handshake(
        statusIn(reply), "host " + address.name() + " refused to talk to me: " + reply);
  }

  private static String statusIn(String reply) {
    int start = reply.indexOf(' ') + 1;
    return reply.substring(start, reply.indexOf(' ', start));
  }

  private String sink(String reply, HostBehaviour behaviour) {
    return reply + " sink " + address.reached() + " " + behaviour.label();
  }

  private Session greeting(HostBehaviour behaviour) {
    return switch (behaviour) {
      case GREETING_421 -> greeted4xx(sink("421 4.3.2", behaviour));
      case GREETING_450 -> greeted4xx(sink("450 4.3.2", behaviour));
      case GREETING_554 -> greeted5xx(sink("554 5.7.1", behaviour));
      case GREETING_CLOSE -> handshake("4.4.2", lost("receiving the initial server greeting"));
      case GREETING_HANG ->
          new Session(
              Stage.HANDSHAKE,
              "4.4.2",
              "conversation with "
                  + address.name()
                  + " timed out while receiving the initial server greeting",
              rules.waits().helo(),
              List.of());
      default -> hello(behaviour);
    };
  }

  private Session greeted4xx(String reply) {
    Session session = refused(reply);
    return rules.talk().skipGreeting().on4xx() ? skipped(session) : session;
  }

  private Session greeted5xx(String reply) {
    Session session = refused(reply);
    if (!rules.talk().skipGreeting().on5xx()) {
      return session;
    }
    return skipped(handshake("4" + session.status().substring(1), session.text()));
  }

  private static Session skipped(Session session) {
    return new Session(Stage.GREETING_SKIPPED, session.status(), session.text(), 0, List.of());
  }

  private String lost(String where) {
    return "lost connection with " + address.name() + " while " + where;
  }

  private Session hello(HostBehaviour behaviour) {
    if (!rules.smtp()) {
      // The servers of experiments speak SMTP: LHLO is a command that they do not know.
      return refused("502 5.5.2 what");
    }
    boolean ehlo = rules.talk().ehlo();
    return switch (behaviour) {
      case EHLO_421 -> ehlo ? refused(sink("421 4.3.2", behaviour)) : transfer(behaviour);
      case HELO_450 -> refused(sink("450 4.3.0", behaviour));
      case HELO_550 -> refused(sink("550 5.7.1", behaviour));
      case GREETING_OWN_NAME -> ownName(behaviour, false);
      case EHLO_OWN_NAME -> ownName(behaviour, ehlo);
      case EHLO_450, EHLO_502 -> withoutTls(behaviour);
      case STARTTLS_454, STARTTLS_CLOSE -> ehlo ? startTls(behaviour) : withoutTls(behaviour);
      default -> withoutTls(behaviour);
    };
  }

  private Session ownName(HostBehaviour behaviour, boolean inEhlo) {
    String me = rules.talk().myhostname();
    List<String> log =
        loop.checked()
            ? List.of("warning: host " + address.label() + " greeted me with my own hostname " + me)
            : List.of();
    if (!inEhlo || !loop.checked()) {
      Session session = withoutTls(behaviour);
      return new Session(session.stage(), session.status(), session.text(), 0, log);
    }
    return new Session(
        Stage.HANDSHAKE,
        loop.best() ? "5.4.6" : "4.4.6",
        "mail for " + loop.nexthop() + " loops back to myself",
        0,
        List.of(
            log.get(0),
            "warning: host "
                + address.label()
                + " replied to HELO/EHLO with my own hostname "
                + me));
  }

  private Session withoutTls(HostBehaviour behaviour) {
    return rules.talk().tls() == Tls.ENCRYPT
        ? handshake("4.7.4", "TLS is required, but was not offered by host " + address.name())
        : transfer(behaviour);
  }

  private Session startTls(HostBehaviour behaviour) {
    if (rules.talk().tls() == Tls.NONE) {
      return transfer(behaviour);
    }
    if (behaviour == HostBehaviour.STARTTLS_CLOSE) {
      return handshakeFailure();
    }
    String reply = "454 4.7.0 sink " + address.reached() + " no TLS now";
    return rules.talk().tls() == Tls.ENCRYPT
        ? handshake(
            "4.7.0",
            "TLS is required, but host " + address.name() + " refused to start TLS: " + reply)
        : transfer(behaviour);
  }

  private Session transfer(HostBehaviour behaviour) {
    return switch (behaviour) {
      case MAIL_451 -> said("451 4.7.1", behaviour, "MAIL FROM command");
      case MAIL_550 -> said("550 5.7.1", behaviour, "MAIL FROM command");
      case MAIL_421 -> said("421 4.3.2", behaviour, "MAIL FROM command");
      case MAIL_CLOSE -> dropped("sending MAIL FROM");
      case RCPT_450 -> said("450 4.2.0", behaviour, "RCPT TO command");
      case RCPT_550 -> said("550 5.1.1", behaviour, "RCPT TO command");
      case RCPT_421 -> said("421 4.3.2", behaviour, "RCPT TO command");
      case RCPT_CLOSE -> dropped("sending RCPT TO");
      case DATA_451 -> said("451 4.3.0", behaviour, "DATA command");
      case DATA_554 -> said("554 5.7.1", behaviour, "DATA command");
      case END_451 -> said("451 4.3.0", behaviour, "end of DATA command");
      case END_554 -> said("554 5.7.1", behaviour, "end of DATA command");
      case END_421 -> said("421 4.3.2", behaviour, "end of DATA command");
      case END_CLOSE -> dropped("sending end of data -- message may be sent more than once");
      default ->
          !refusal.isEmpty()
              ? said(refusal, "RCPT TO command")
              : new Session(
                  Stage.SENT,
                  "2.0.0",
                  "250 2.0.0 Ok: queued by " + address.reached(),
                  0,
                  List.of());
    };
  }

  private Session said(String reply, HostBehaviour behaviour, String command) {
    return said(sink(reply, behaviour), command);
  }

  private Session said(String whole, String command) {
    return new Session(
        Stage.TRANSFER,
        statusIn(whole),
        "host " + address.name() + " said: " + whole + " (in reply to " + command + ")",
        0,
        List.of());
  }

  private Session dropped(String where) {
    return new Session(Stage.TRANSFER, "4.4.2", lost(where), 0, List.of());
  }
}
