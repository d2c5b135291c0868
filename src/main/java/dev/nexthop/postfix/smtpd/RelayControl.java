package dev.nexthop.postfix.smtpd;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Tables;
import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.Interfaces;
import dev.nexthop.postfix.route.Envelope;
import dev.nexthop.postfix.route.Router;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides at RCPT TO whether this machine takes a message (smtpd_check.c:smtpd_check_rcpt). */
public final class RelayControl {

  private static final String REQUIRED_SINCE_2_10 =
      "fatal: in parameter smtpd_relay_restrictions or smtpd_recipient_restrictions, specify at least one working instance of: "
          + "reject_unauth_destination, defer_unauth_destination, reject, defer, defer_if_permit or check_relay_domains";
  private static final String REQUIRED_BEFORE =
      "fatal: parameter \"smtpd_recipient_restrictions\": specify at least one working instance of: "
          + "check_relay_domains, reject_unauth_destination, reject, defer or defer_if_permit";

  /** How long smtpd waits for a probe: three looks, three seconds apart. */
  private static final double PATIENCE_SECONDS = 6;

  private static final int LONGEST_REASON = 250;

  private final Settings settings;
  private final Tables tables;
  private final TrustedNetworks networks;
  private final Router router;
  private final Prober prober;

  /** What stands around the machine's configuration. */
  public record Surroundings(Interfaces own, List<String> interfaces, Prober prober) {
    public Surroundings {
      interfaces = List.copyOf(interfaces);
    }
  }

  /** The answers of one machine. */
  public RelayControl(Settings settings, Tables tables, Surroundings surroundings) {
    this.settings = settings;
    this.tables = tables;
    this.networks =
        TrustedNetworks.of(settings, tables, surroundings.own(), surroundings.interfaces());
    this.router = new Router(settings, tables, surroundings.own(), new Trace());
    this.prober = surroundings.prober();
  }

  /** The reply to RCPT TO; the trace takes the reasons. */
  public Verdict answer(Request request, Trace trace) {
    List<Restrictions> lists = Restrictions.of(settings);
    if (lists.stream().noneMatch(Restrictions::isSafe)) {
      trace.add(Rule.SMTPD_NO_SAFETY);
      return Verdict.died(
          lists.size() > 1 ? REQUIRED_SINCE_2_10 : REQUIRED_BEFORE, lists.get(0).parameter());
    }
    return new Session(request, trace).run(lists);
  }

  /** The restrictions met by one request. */
  private final class Session {
    private final Request request;
    private final Trace trace;
    private final String domainClass;
    private Optional<Verdict> pending = Optional.empty();

    Session(Request request, Trace trace) {
      this.request = request;
      this.trace = trace;
      this.domainClass =
          router.route(new Envelope(request.sender(), request.recipient())).domainClass();
    }

    Verdict run(List<Restrictions> lists) {
      for (Restrictions list : lists) {
        Optional<Verdict> end = check(list);
        if (end.isPresent()) {
          return end.get();
        }
      }
      return unlisted()
          .or(() -> pending)
          .orElseGet(() -> Verdict.accepted(lists.get(0).parameter()));
    }

    /** A refusal; empty if the list permits. */
    private Optional<Verdict> check(Restrictions list) {
      for (String name : list.names()) {
        Step step = apply(name);
        if (step.permits()) {
          return Optional.empty();
        }
        if (step.verdict().isPresent()) {
          return step.verdict();
        }
      }
      if (!list.names().isEmpty()) {
        trace.add(Rule.SMTPD_LIST_ENDS, list.parameter());
      }
      return Optional.empty();
    }

    private Step apply(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "permit_mynetworks" -> mynetworks(name);
        case "permit_sasl_authenticated" -> authenticated();
        case "permit_auth_destination" -> authorized(name) ? Step.PERMIT : Step.DUNNO;
        case "reject_unauth_destination" ->
            authorized(name)
                ? Step.DUNNO
                : refuse(settings.number("relay_domains_reject_code"), "Relay access denied", name);
        case "defer_unauth_destination" ->
            authorized(name) ? Step.DUNNO : refuse(454, "Relay access denied", name);
        case "reject_unverified_recipient" -> unverified(name);
        case "permit" -> always(Step.PERMIT, name);
        case "reject" ->
            always(
                refuse(
                    settings.number("reject_code"),
                    "Recipient address rejected: Access denied",
                    name),
                name);
        case "defer" ->
            always(
                refuse(
                    settings.number("defer_code"),
                    "4.3.2",
                    "Recipient address rejected: Try again later",
                    name),
                name);
        default -> other(name);
      };
    }

    private Step mynetworks(String name) {
      try {
        boolean listed = networks.contains(request.client());
        trace.add(
            listed ? Rule.SMTPD_MYNETWORKS : Rule.SMTPD_NOT_MYNETWORKS,
            request.client().text(),
            networks.text());
        return listed ? Step.PERMIT : Step.DUNNO;
      } catch (AddressBlock.BadPattern bad) {
        trace.add(Rule.LOOKUP_FAILED, "mynetworks: " + bad.getMessage());
        return refuse(451, "4.3.0", "Temporary lookup failure", name);
      }
    }

    private Step authenticated() {
      if (settings.yes("smtpd_sasl_auth_enable") && !request.login().isEmpty()) {
        trace.add(Rule.SMTPD_SASL, request.login());
        return Step.PERMIT;
      }
      trace.add(Rule.SMTPD_NOT_SASL);
      return Step.DUNNO;
    }

    private boolean authorized(String name) {
      String recipient = request.recipient();
      int at = recipient.lastIndexOf('@');
      if (at >= 0 && isRoute(recipient.substring(0, at))) {
        trace.add(Rule.SMTPD_UNTRUSTED_ROUTE, name);
        return false;
      }
      boolean ours = at < 0 || !domainClass.equals("default");
      trace.add(
          ours ? Rule.SMTPD_AUTHORIZED_DESTINATION : Rule.SMTPD_UNAUTHORIZED_DESTINATION,
          name,
          recipient.substring(at + 1),
          domainClass);
      return ours;
    }

    private boolean isRoute(String localPart) {
      return !settings.yes("allow_untrusted_routing")
          && (localPart.indexOf('@') >= 0
              || localPart.indexOf('%') >= 0
              || localPart.indexOf('!') >= 0);
    }

    private Step unverified(String name) {
      Prober.Probe probe = prober.probe(request.recipient());
      if (probe.status() == Prober.Probe.Status.DELIVERABLE) {
        trace.add(Rule.SMTPD_VERIFIED, request.recipient());
        return Step.DUNNO;
      }
      boolean late = probe.seconds() > PATIENCE_SECONDS;
      String reason = late ? "Address verification in progress" : probe.text();
      trace.add(Rule.SMTPD_UNVERIFIED, request.recipient(), reason);
      String text =
          "Recipient address rejected: unverified address: "
              + (reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
      boolean undeliverable = !late && probe.status() == Prober.Probe.Status.UNDELIVERABLE;
      int code =
          settings.number(
              undeliverable
                  ? "unverified_recipient_reject_code"
                  : "unverified_recipient_defer_code");
      Step step = refuse(code, code / 100 + ".1.1", text, name);
      if (code / 100 == 5) {
        return step;
      }
      // A soft refusal counts only if nothing later refuses for good (defer_if_permit).
      pending = pending.or(step::verdict);
      return Step.DUNNO;
    }

    private Step always(Step step, String name) {
      trace.add(Rule.SMTPD_UNCONDITIONAL, name);
      return step;
    }

    private Step other(String name) {
      if (KnownRestrictions.contains(name)) {
        trace.add(Rule.SMTPD_UNMODELLED, name);
        return Step.DUNNO;
      }
      trace.add(Rule.SMTPD_UNKNOWN, name);
      return new Step(
          false, Optional.of(Verdict.refused("451 4.3.5 Server configuration error", name)));
    }

    private Optional<Verdict> unlisted() {
      if (!settings.yes("smtpd_reject_unlisted_recipient")) {
        return Optional.empty();
      }
      Optional<String> table =
          new RecipientTables(settings, tables).missingFrom(domainClass, request.recipient());
      return table.flatMap(
          kind -> {
            trace.add(Rule.SMTPD_UNLISTED, request.recipient(), kind);
            String where =
                settings.yes("show_user_unknown_table_name") ? " in " + kind + " table" : "";
            return refuse(
                    settings.number("unknown_local_recipient_reject_code"),
                    "5.1.1",
                    "Recipient address rejected: User unknown" + where,
                    "smtpd_reject_unlisted_recipient")
                .verdict();
          });
    }

    private Step refuse(int code, String text, String name) {
      return refuse(code, code / 100 + ".7.1", text, name);
    }

    /** smtpd_check_reject: soft_bounce turns 5xx into 4xx. */
    private Step refuse(int code, String dsn, String text, String name) {
      boolean soft = code >= 500 && settings.yes("soft_bounce");
      int reply = soft ? code - 100 : code;
      String status = reply / 100 + dsn.substring(1);
      return new Step(
          false,
          Optional.of(
              Verdict.refused(
                  reply + " " + status + " <" + request.recipient() + ">: " + text, name)));
    }
  }

  /**
   * What one restriction says: permit, refuse, or nothing.
   *
   * @param permits whether the list ends well
   * @param verdict a refusal
   */
  private record Step(boolean permits, Optional<Verdict> verdict) {
    static final Step PERMIT = new Step(true, Optional.empty());
    static final Step DUNNO = new Step(false, Optional.empty());
  }
}
