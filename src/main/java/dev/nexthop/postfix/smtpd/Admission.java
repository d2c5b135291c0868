package dev.nexthop.postfix.smtpd;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.StatusCode;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.route.Envelope;
import dev.nexthop.postfix.route.Route;
import dev.nexthop.postfix.route.Router;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The restrictions met by one request (smtpd_check.c:generic_checks). */
final class Admission {
  /** What smtpd answers where a table cannot be read. */
  private static final String LOOKUP_FAILURE = "Temporary lookup failure";

  /** How long smtpd waits for a probe: three looks, three seconds apart. */
  private static final double PATIENCE_SECONDS = 6;

  private static final int LONGEST_REASON = 250;

  private final RelayControl.Parts parts;
  private final Settings settings;
  private final Request request;
  private final Trace trace;
  private final String recipient;
  private final String domainClass;
  private final Route route;

  /** A soft refusal that counts unless something later refuses for good (defer_if_permit). */
  private Optional<Verdict> pending = Optional.empty();

  /** A soft refusal that counts instead of one for good (defer_if_reject). */
  private Optional<Verdict> instead = Optional.empty();

  private boolean warnOnly;

  Admission(RelayControl.Parts parts, Request request, Trace trace) {
    this.parts = parts;
    this.settings = parts.settings();
    this.request = request;
    this.trace = trace;
    this.recipient = withoutSourceRoute(request.recipient());
    this.route = parts.router().route(new Envelope(request.sender(), recipient));
    this.domainClass = route.domainClass();
  }

  /** {@code @a,@b:user@domain} is mail for user@domain. */
  private static String withoutSourceRoute(String recipient) {
    return recipient.startsWith("@") && recipient.indexOf(':') > 0
        ? recipient.substring(recipient.indexOf(':') + 1)
        : recipient;
  }

  Verdict run(List<Restrictions> lists) {
    for (Restrictions list : lists) {
      Optional<Verdict> end = check(list);
      if (end.isPresent()) {
        return end.get();
      }
    }
    return pending.or(this::unlisted).orElseGet(() -> Verdict.accepted(lists.get(0).parameter()));
  }

  /** A refusal; empty if the list permits. */
  private Optional<Verdict> check(Restrictions list) {
    for (String name : list.names()) {
      boolean warned = warnOnly;
      Decision step = apply(name);
      if (warned && !name.equalsIgnoreCase("warn_if_reject")) {
        warnOnly = false;
        step = step.permits() ? step : Decision.DUNNO;
      }
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

  private Decision apply(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "permit_mynetworks" -> mynetworks(name);
      case "permit_sasl_authenticated" -> authenticated();
      case "permit_auth_destination" -> destination(Decision.PERMIT, Decision.DUNNO, name);
      case "reject_unauth_destination" ->
          destination(
              Decision.DUNNO,
              refuse(settings.number("relay_domains_reject_code"), "Relay access denied", name),
              name);
      case "defer_unauth_destination" ->
          destination(Decision.DUNNO, refuse(454, "Relay access denied", name), name);
      case "reject_unverified_recipient" -> unverified(name);
      case "check_relay_domains" ->
          destination(
              Decision.PERMIT,
              refuse(
                  settings.number("relay_domains_reject_code"),
                  "Recipient address rejected: Relay access denied",
                  name),
              name);
      case "reject_unlisted_recipient" -> Decision.of(listed());
      case "defer_if_permit" -> later(name);
      case "defer_if_reject" -> later(name);
      case "warn_if_reject" -> {
        warnOnly = true;
        yield Decision.DUNNO;
      }
      case "permit" -> always(Decision.PERMIT, name);
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

  private Decision mynetworks(String name) {
    try {
      boolean listed = parts.networks().contains(request.client());
      trace.add(
          listed ? Rule.SMTPD_MYNETWORKS : Rule.SMTPD_NOT_MYNETWORKS,
          request.client().text(),
          parts.networks().text());
      return listed ? Decision.PERMIT : Decision.DUNNO;
    } catch (AddressBlock.BadPattern bad) {
      trace.add(Rule.LOOKUP_FAILED, "mynetworks: " + bad.getMessage());
      return refuse(451, "4.3.0", LOOKUP_FAILURE, name);
    }
  }

  private Decision authenticated() {
    if (settings.yes("smtpd_sasl_auth_enable") && !request.login().isEmpty()) {
      trace.add(Rule.SMTPD_SASL, request.login());
      return Decision.PERMIT;
    }
    trace.add(Rule.SMTPD_NOT_SASL);
    return Decision.DUNNO;
  }

  private Decision destination(Decision ours, Decision others, String name) {
    if (domainClass.equals(Router.UNRESOLVED)) {
      trace.add(Rule.LOOKUP_FAILED, route.decidedBy());
      return refuse(451, "4.3.0", LOOKUP_FAILURE, name);
    }
    return authorized(name) ? ours : others;
  }

  private boolean authorized(String name) {
    int at = recipient.lastIndexOf('@');
    if (at >= 0 && isRoute(recipient.substring(0, at))) {
      trace.add(Rule.SMTPD_UNTRUSTED_ROUTE, name);
      return false;
    }
    boolean ours = recipient.equalsIgnoreCase("postmaster") || !domainClass.equals("default");
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

  private Decision unverified(String name) {
    Prober.Probe probe = parts.prober().probe(recipient);
    if (probe.status() == Prober.Probe.Status.DELIVERABLE) {
      trace.add(Rule.SMTPD_VERIFIED, request.recipient());
      return Decision.DUNNO;
    }
    boolean late = probe.seconds() > PATIENCE_SECONDS;
    boolean hard = !late && probe.status() == Prober.Probe.Status.UNDELIVERABLE;
    int code =
        settings.number(
            hard ? "unverified_recipient_reject_code" : "unverified_recipient_defer_code");
    String told = settings.text("unverified_recipient_reject_reason");
    String found = late ? "Address verification in progress" : probe.text();
    trace.add(Rule.SMTPD_UNVERIFIED, request.recipient(), found);
    if (code / 100 == 2) {
      return Decision.DUNNO;
    }
    String reason = told.isEmpty() ? found : told;
    String text =
        "Recipient address rejected: "
            + (code / 100 == 5 ? "undeliverable" : "unverified")
            + " address: "
            + (reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    Decision step = refuse(code, code / 100 + ".1.1", text, name);
    if (code / 100 == 5) {
      return step;
    }
    if (!warnOnly) {
      pending = pending.or(step::verdict);
    }
    return Decision.DUNNO;
  }

  private Decision later(String name) {
    Optional<Verdict> verdict =
        refuse(450, "4.7.0", "Recipient address rejected: " + name + " requested", name).verdict();
    if (warnOnly) {
      return Decision.DUNNO;
    }
    trace.add(Rule.SMTPD_UNCONDITIONAL, name);
    if (name.equalsIgnoreCase("defer_if_permit")) {
      pending = pending.or(() -> verdict);
    } else {
      instead = instead.or(() -> verdict);
    }
    return Decision.DUNNO;
  }

  private Decision always(Decision step, String name) {
    trace.add(Rule.SMTPD_UNCONDITIONAL, name);
    return step;
  }

  private Decision other(String name) {
    if (KnownRestrictions.contains(name)) {
      trace.add(Rule.SMTPD_UNMODELLED, name);
      return Decision.DUNNO;
    }
    trace.add(Rule.SMTPD_UNKNOWN, name);
    return new Decision(
        false, Optional.of(Verdict.refused("451 4.3.5 Server configuration error", name)));
  }

  /** There is such a restriction at the end of every list, unless a parameter says no. */
  private Optional<Verdict> unlisted() {
    return settings.yes("smtpd_reject_unlisted_recipient") ? listed() : Optional.empty();
  }

  /** A refusal of a recipient that no table lists (smtpd_check.c:check_rcpt_maps). */
  private Optional<Verdict> listed() {
    String by = "smtpd_reject_unlisted_recipient";
    if (domainClass.equals(Router.UNRESOLVED)) {
      trace.add(Rule.LOOKUP_FAILED, route.decidedBy());
      return refuse(451, "4.3.0", LOOKUP_FAILURE, by).verdict();
    }
    int code = settings.number("unknown_local_recipient_reject_code");
    if (route.transport().equals("error") && !domainClass.equals("virtual-alias")) {
      trace.add(Rule.SMTPD_ERROR_TRANSPORT, request.recipient(), route.nexthop());
      int end = StatusCode.end(route.nexthop());
      return refuse(
              code,
              end == 0 ? "5.1.1" : route.nexthop().substring(0, end),
              "Recipient address rejected: " + Words.trim(route.nexthop().substring(end)),
              by)
          .verdict();
    }
    Optional<String> table =
        new RecipientTables(settings, parts.tables()).missingFrom(domainClass, recipient);
    return table.flatMap(
        kind -> {
          trace.add(Rule.SMTPD_UNLISTED, request.recipient(), kind);
          boolean named = settings.yes("show_user_unknown_table_name");
          String where = named ? " in " + kind + " table" : "";
          String text = "Recipient address rejected: User unknown" + where;
          return refuse(code, "5.1.1", text, by).verdict();
        });
  }

  private Decision refuse(int code, String text, String name) {
    return refuse(code, code / 100 + ".7.1", text, name);
  }

  /** smtpd_check_reject: soft_bounce turns 5xx into 4xx. */
  private Decision refuse(int code, String dsn, String text, String name) {
    if (code >= 500 && instead.isPresent()) {
      return new Decision(false, instead);
    }
    boolean soft = code >= 500 && settings.yes("soft_bounce");
    int reply = soft ? code - 100 : code;
    String status = reply / 100 + dsn.substring(1);
    return new Decision(
        false,
        Optional.of(
            Verdict.refused(
                reply + " " + status + " <" + request.recipient() + ">: " + text, name)));
  }
}
