package dev.nexthop.postfix.candidate;

import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.IpAddress;
import dev.nexthop.postfix.dns.NativeLookup;
import dev.nexthop.postfix.dns.RecordType;
import dev.nexthop.postfix.dns.Reply;
import dev.nexthop.postfix.dns.Resolver;
import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks up the addresses of hosts, and remembers what to report if none has any
 * (smtp_addr.c:smtp_addr_one).
 */
final class HostLookup {

  private final SiteLookup.Context context;
  private final Rotation rotation;
  private final Trace trace;
  private final List<String> log;
  private final int limit;
  private final boolean byAlias;

  /** The names that own the addresses found in the DNS: what an alias stands for. */
  private final List<String> owners = new ArrayList<>();

  private String status = "";
  private String text = "";

  HostLookup(SiteLookup.Context context, Rotation rotation, Trace trace, List<String> log) {
    this.context = context;
    this.rotation = rotation;
    this.trace = trace;
    this.log = log;
    this.byAlias =
        context
            .settings()
            .yes(
                context.rules().smtp()
                    ? "smtp_cname_overrides_servername"
                    : "lmtp_cname_overrides_servername");
    this.limit = Resolver.recordLimit(context.settings().version());
  }

  /** Enhanced status code to report; empty if nothing failed. */
  String status() {
    return status;
  }

  /** What to report. */
  String text() {
    return text;
  }

  void reset() {
    status = "";
    text = "";
  }

  /** Adds the addresses of a host; false if it has none. */
  boolean add(List<Address> found, String host, int preference, int port) {
    owners.clear();
    List<IpAddress> addresses = lookup(host);
    int before = found.size();
    for (int i = 0; i < addresses.size(); i++) {
      IpAddress address = addresses.get(i);
      if (limit > 0 && found.size() == limit) {
        trace.add(Rule.RECORD_LIMIT);
        log.add(Resolver.limitWarning(host, address.ipv6() ? RecordType.AAAA : RecordType.A));
        break;
      }
      String shown = i < owners.size() && byAlias ? owners.get(i) : host;
      found.add(new Address(shown, address.text(), address.ipv6(), preference, port));
    }
    return found.size() > before;
  }

  private List<IpAddress> lookup(String host) {
    Optional<IpAddress> literal =
        IpAddress.parse(host)
            .filter(
                address ->
                    context
                        .rules()
                        .types()
                        .contains(address.ipv6() ? RecordType.AAAA : RecordType.A));
    if (literal.isPresent()) {
      trace.add(Rule.HOST_NUMERIC, host);
      return List.of(literal.get());
    }
    ClientRules.Lookup where = context.rules().lookup();
    if (where.dns()) {
      List<IpAddress> found = new ArrayList<>();
      Reply.Status worst = inDns(host, found);
      if (!found.isEmpty()) {
        trace.add(Rule.HOST_ADDRESSES, host, list(found));
        return found;
      }
      if (worst != Reply.Status.NOT_FOUND) {
        return found;
      }
    }
    return where.local() ? inNames(host) : List.of();
  }

  /** dns_lookup_rv: of several failures the worse counts, of equal ones the last. */
  private Reply.Status inDns(String host, List<IpAddress> found) {
    Reply.Status worst = Reply.Status.NOT_FOUND;
    String reason = "";
    noteDnssec();
    for (RecordType type : context.rules().types()) {
      Reply reply = context.sources().resolver().lookup(host, type, true);
      log.addAll(reply.log());
      for (DnsRecord record : rotation.of(reply.records())) {
        IpAddress.parse(record.data().value())
            .ifPresent(
                address -> {
                  found.add(address);
                  owners.add(record.name());
                });
      }
      if (!reply.isOk() && reply.status().compareTo(worst) >= 0) {
        worst = reply.status();
        reason = reply.text();
      }
    }
    if (found.isEmpty()) {
      text = reason;
      status =
          switch (worst) {
            case POLICY -> "4.7.0";
            case RETRY -> "4.4.3";
            case FAIL -> isSoft() ? "4.4.3" : "5.4.3";
            default -> isSoft() ? "4.4.4" : "5.4.4";
          };
    }
    return worst;
  }

  /** The servers of experiments do not validate: dns_sec.c probes, and complains. */
  void noteDnssec() {
    boolean wanted =
        context
            .settings()
            .text(context.rules().smtp() ? "smtp_dns_support_level" : "lmtp_dns_support_level")
            .equals("dnssec");
    if (wanted && context.settings().version().atLeast(3, 6)) {
      log.add("warning: DNSSEC validation may be unavailable");
      log.add(
          "warning: reason: dnssec_probe 'ns:.' received a response that is not DNSSEC validated");
    }
  }

  private boolean isSoft() {
    return status.startsWith("4");
  }

  private List<IpAddress> inNames(String host) {
    NativeLookup.Found found =
        context.sources().names().addresses(host, context.rules().types(), rotation::of);
    if (found.addresses().isEmpty()) {
      text = "unable to look up host " + host + ": " + found.error();
      String detail = found.unknown() ? ".4.4" : ".3.0";
      status = (isSoft() || found.soft() ? "4" : "5") + detail;
    } else {
      trace.add(Rule.HOST_NATIVE, host, list(found.addresses()));
    }
    return found.addresses();
  }

  private static String list(List<IpAddress> addresses) {
    StringBuilder list = new StringBuilder();
    for (IpAddress address : addresses) {
      list.append(list.isEmpty() ? "" : ", ").append(address.text());
      if (list.length() > 200) {
        return list.append(", …").toString();
      }
    }
    return list.toString();
  }
}
