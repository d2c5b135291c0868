package dev.nexthop.postfix.smtpd;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Tables;
import dev.nexthop.postfix.dns.Interfaces;
import dev.nexthop.postfix.route.Router;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.List;

/** Decides at RCPT TO whether this machine takes a message (smtpd_check.c:smtpd_check_rcpt). */
public final class RelayControl {

  private static final String REQUIRED_SINCE_2_10 =
      "fatal: in parameter smtpd_relay_restrictions or smtpd_recipient_restrictions, specify at least one working instance of: "
          + "reject_unauth_destination, defer_unauth_destination, reject, defer, defer_if_permit or check_relay_domains";
  private static final String REQUIRED_BEFORE =
      "fatal: parameter \"smtpd_recipient_restrictions\": specify at least one working instance of: "
          + "check_relay_domains, reject_unauth_destination, reject, defer or defer_if_permit";

  private final Parts parts;

  /** What stands around the machine's configuration. */
  public record Surroundings(Interfaces own, List<String> interfaces, Prober prober) {
    public Surroundings {
      interfaces = List.copyOf(interfaces);
    }
  }

  /** The answers of one machine. */
  public RelayControl(Settings settings, Tables tables, Surroundings surroundings) {
    this.parts =
        new Parts(
            settings,
            tables,
            TrustedNetworks.of(settings, tables, surroundings.own(), surroundings.interfaces()),
            new Router(settings, tables, surroundings.own(), new Trace()),
            surroundings.prober());
  }

  /** What an answer is made from. */
  record Parts(
      Settings settings, Tables tables, TrustedNetworks networks, Router router, Prober prober) {}

  /** The reply to RCPT TO; the trace takes the reasons. */
  public Verdict answer(Request request, Trace trace) {
    List<Restrictions> lists = Restrictions.of(parts.settings());
    if (lists.stream().noneMatch(Restrictions::isSafe)) {
      trace.add(Rule.SMTPD_NO_SAFETY);
      return Verdict.died(
          lists.size() > 1 ? REQUIRED_SINCE_2_10 : REQUIRED_BEFORE, lists.get(0).parameter());
    }
    return new Admission(parts, request, trace).run(lists);
  }
}
