package dev.nexthop.postfix.candidate;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.Interfaces;
import dev.nexthop.postfix.dns.Punycode;
import dev.nexthop.postfix.dns.RecordData;
import dev.nexthop.postfix.dns.RecordType;
import dev.nexthop.postfix.dns.Reply;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the addresses of one nexthop entry (smtp_connect.c:smtp_connect_inet, smtp_addr.c). One
 * object makes one lookup.
 */
public final class SiteLookup {

  /**
   * What lookups need.
   *
   * @param settings of the delivery agent
   * @param rules how it looks up and orders
   * @param sources whom it asks
   * @param interfaces the machine's own addresses
   */
  public record Context(
      Settings settings, ClientRules rules, Sources sources, Interfaces interfaces) {

    /** The same where there is no way to some addresses. */
    public Context withoutRouteTo(Set<String> unreachable) {
      return new Context(settings, rules, sources.withoutRouteTo(unreachable), interfaces);
    }
  }

  private final Context context;
  private final Rotation rotation;
  private final Trace trace;
  private final HostLookup hosts;
  private final SelfCheck self;
  private final List<String> log = new ArrayList<>();

  /**
   * @param context what lookups need
   * @param rotation in which order the DNS server gives its records
   * @param trace takes the rules that applied
   */
  public SiteLookup(Context context, Rotation rotation, Trace trace) {
    this.context = context;
    this.rotation = rotation;
    this.trace = trace;
    this.hosts = new HostLookup(context, rotation, trace, log);
    this.self = new SelfCheck(context, trace);
  }

  /** Looks up an entry. */
  public Site find(Destination.Site entry) {
    boolean checkSelf = context.rules.smtp() && entry.port() == 25;
    boolean byName = entry.isBracketed() || !context.rules.lookup().mx();
    if (!byName && usesService(entry.service())) {
      return service(entry, checkSelf);
    }
    if (byName || !context.rules.smtp()) {
      explainNoMx(entry);
      return host(entry.host(), entry.port(), checkSelf);
    }
    return domain(entry.host(), entry.port(), checkSelf);
  }

  private boolean usesService(String service) {
    for (String listed : Words.list(context.settings.text("use_srv_lookup"))) {
      if (listed.equalsIgnoreCase(service)) {
        return true;
      }
    }
    return false;
  }

  private void explainNoMx(Destination.Site entry) {
    if (entry.isBracketed()) {
      trace.add(Rule.BRACKETS, entry.text(), entry.host());
    } else if (context.rules.lookup().mx()) {
      trace.add(Rule.LMTP_NO_MX, entry.host());
    } else {
      trace.add(Rule.DNS_DISABLED, entry.host());
    }
  }

  /** smtp_host_addr. */
  private Site host(String name, int port, boolean checkSelf) {
    hosts.reset();
    List<Address> found = new ArrayList<>();
    hosts.add(found, Punycode.toAscii(name), 0, port);
    if (found.isEmpty()) {
      trace.add(Rule.HOST_MISSING, name, hosts.text());
      return new Site.Missing(hosts.status(), hosts.text(), log, false);
    }
    if (checkSelf && self.fatal().isPresent()) {
      return new Site.Fatal(self.fatal().get(), log);
    }
    if (checkSelf && self.isAmong(found)) {
      trace.add(Rule.SELF_HOST, name);
      trace.add(Rule.SELF_ENDS_LIST);
      return new Site.Missing("5.4.6", SelfCheck.loopText(name), log, true);
    }
    return found(ordering().ofHost(found), false);
  }

  /** smtp_domain_addr. */
  private Site domain(String name, int port, boolean checkSelf) {
    Reply reply = context.sources.resolver().lookup(Punycode.toAscii(name), RecordType.MX, false);
    hosts.noteDnssec();
    log.addAll(reply.log());
    switch (reply.status()) {
      case OK -> {
        return mailExchangers(name, sorted(rotation.of(reply.records())), port, checkSelf);
      }
      case NOT_FOUND -> {
        trace.add(Rule.MX_NONE, name);
        return host(name, port, checkSelf);
      }
      case NULL_MX -> trace.add(Rule.MX_NULL, name);
      default -> trace.add(Rule.MX_ERROR, name, reply.text());
    }
    boolean ignorable =
        reply.status() != Reply.Status.NULL_MX && reply.status() != Reply.Status.POLICY;
    if (ignorable && context.settings.yes("ignore_mx_lookup_error")) {
      trace.add(Rule.MX_ERROR_IGNORED, name);
      return host(name, port, checkSelf);
    }
    return new Site.Missing(statusOf(reply.status()), reply.text(), log, false);
  }

  private static String statusOf(Reply.Status status) {
    return switch (status) {
      case NULL_MX -> "5.1.0";
      case FAIL -> "5.4.3";
      case POLICY -> "4.7.0";
      case RETRY -> "4.4.3";
      default -> "5.4.4";
    };
  }

  private static List<DnsRecord> sorted(List<DnsRecord> records) {
    List<DnsRecord> sorted = new ArrayList<>(records);
    sorted.sort((a, b) -> Integer.compare(a.data().preference(), b.data().preference()));
    return sorted;
  }

  private Site mailExchangers(
      String name, List<DnsRecord> exchangers, int port, boolean checkSelf) {
    trace.add(Rule.MX_LOOKUP, name, Integer.toString(exchangers.size()));
    hosts.reset();
    List<Address> found = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (DnsRecord exchanger : exchangers) {
      RecordData data = exchanger.data();
      if (!hosts.add(found, data.value(), data.preference(), port)) {
        without.add(data.value());
      }
    }
    if (found.isEmpty()) {
      return noAddress(name);
    }
    without.forEach(host -> trace.add(Rule.MX_HOST_SKIPPED, host));
    if (checkSelf && self.fatal().isPresent()) {
      return new Site.Fatal(self.fatal().get(), log);
    }
    if (checkSelf) {
      int best = exchangers.get(0).data().preference();
      Optional<SelfCheck.Cut> cut = self.cut(name, found, best);
      if (cut.isPresent()) {
        return cut.get().better().isEmpty()
            ? missing(cut.get())
            : found(ordering().ofExchangers(cut.get().better()), cut.get().endsList());
      }
    }
    return found(ordering().ofExchangers(found), false);
  }

  private Site missing(SelfCheck.Cut cut) {
    return new Site.Missing(cut.status(), cut.text(), log, cut.endsList());
  }

  private Site found(AddressPlan plan, boolean endsList) {
    return new Site.Found(plan, new Site.Reason(hosts.status(), hosts.text()), log, endsList);
  }

  private Ordering ordering() {
    return new Ordering(context, trace);
  }

  private Site noAddress(String name) {
    trace.add(Rule.MX_NO_ADDRESS, name);
    log.add("warning: no MX host for " + name + " has a valid address record");
    String status = hosts.status();
    boolean defer =
        context.settings.yes("smtp_defer_if_no_mx_address_found")
            || !context.settings.version().atLeast(2, 1);
    return new Site.Missing(
        defer && status.startsWith("5") ? "4" + status.substring(1) : status,
        hosts.text(),
        log,
        false);
  }

  /**
   * smtp_service_addr, and what it falls back to.
   *
   * @param entry without brackets
   */
  private Site service(Destination.Site entry, boolean checkSelf) {
    String name = "_" + entry.service() + "._tcp." + Punycode.toAscii(entry.host());
    Reply reply = context.sources.resolver().lookup(name, RecordType.SRV, false);
    hosts.noteDnssec();
    log.addAll(reply.log());
    Site site;
    boolean fallback = context.settings.yes("allow_srv_lookup_fallback");
    if (reply.isOk()) {
      site = servers(name, sorted(rotation.of(reply.records())), checkSelf);
    } else {
      trace.add(Rule.SRV_ERROR, name, reply.text());
      site = new Site.Missing(statusOf(reply.status()), reply.text(), log, false);
      fallback |= isLookupError(reply) && context.settings.yes("ignore_srv_lookup_error");
    }
    if (!fallback || !(site instanceof Site.Missing missing)) {
      return site;
    }
    log.add("skipping SRV lookup for " + name + ": " + missing.text());
    trace.add(Rule.SRV_FALLBACK, entry.host());
    return context.rules.smtp()
        ? domain(entry.host(), entry.port(), checkSelf)
        : host(entry.host(), entry.port(), checkSelf);
  }

  private static boolean isLookupError(Reply reply) {
    return switch (reply.status()) {
      case RETRY, FAIL, INVALID -> true;
      case OK, POLICY, NULL_MX, NOT_FOUND -> false;
    };
  }

  private Site servers(String name, List<DnsRecord> records, boolean checkSelf) {
    trace.add(Rule.SRV_LOOKUP, name, Integer.toString(records.size()));
    hosts.reset();
    List<Address> all = new ArrayList<>();
    List<AddressPlan.Unit> units = new ArrayList<>();
    for (DnsRecord record : records) {
      RecordData.Srv server = (RecordData.Srv) record.data();
      List<Address> found = new ArrayList<>();
      if (hosts.add(found, server.value(), server.preference(), server.port())) {
        units.add(new AddressPlan.Unit(found, server.weight()));
        all.addAll(found);
      }
    }
    if (units.isEmpty()) {
      log.add("warning: no SRV host for " + name + " has a valid address record");
      return new Site.Missing(hosts.status(), hosts.text(), log, false);
    }
    if (checkSelf && self.fatal().isPresent()) {
      return new Site.Fatal(self.fatal().get(), log);
    }
    Optional<SelfCheck.Cut> cut =
        checkSelf ? self.cut(name, all, records.get(0).data().preference()) : Optional.empty();
    if (cut.isEmpty()) {
      return found(ordering().ofServers(units), false);
    }
    int kept = cut.get().better().size();
    return kept == 0
        ? missing(cut.get())
        : found(ordering().ofServers(firstUnits(units, kept)), cut.get().endsList());
  }

  private static List<AddressPlan.Unit> firstUnits(List<AddressPlan.Unit> units, int addresses) {
    List<AddressPlan.Unit> first = new ArrayList<>();
    int count = 0;
    for (AddressPlan.Unit unit : units) {
      count += unit.addresses().size();
      if (count <= addresses) {
        first.add(unit);
      }
    }
    return first;
  }
}
