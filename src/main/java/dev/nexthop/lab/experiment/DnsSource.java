package dev.nexthop.lab.experiment;

import dev.nexthop.dns.zone.ZoneView;
import dev.nexthop.postfix.dns.DnsView;
import java.util.List;

/** Where the DNS answers of an experiment come from. */
public sealed interface DnsSource {
  /**
   * A sample zone.
   *
   * @param text master file text
   * @param failing zones that answer SERVFAIL
   * @param order in which the server gives its records
   */
  record Sample(String text, List<String> failing, ServerOrder order) implements DnsSource {
    public Sample {
      failing = List.copyOf(failing);
    }

    /** Its records. */
    public ZoneView.Parsed parse() {
      return ZoneView.parse(text, failing, order.records());
    }

    /** The DNS that holds them, or as many as could be read. */
    public DnsView view(ZoneView.Parsed parsed) {
      return order.sortlist().isEmpty()
          ? parsed.view()
          : new SortingServer(parsed.view(), order.sortlist());
    }
  }

  /** The real DNS. */
  record Live() implements DnsSource {}

  /** No name server answers. */
  record Down() implements DnsSource {}
}
