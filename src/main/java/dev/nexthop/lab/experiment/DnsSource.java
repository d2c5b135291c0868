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
   * @param rotating whether the records of a set begin with the next one each time
   */
  record Sample(String text, List<String> failing, boolean rotating) implements DnsSource {
    public Sample {
      failing = List.copyOf(failing);
    }

    /** Its records. */
    public ZoneView.Parsed parse() {
      return ZoneView.parse(
          text, failing, rotating ? DnsView.RecordOrder.CYCLIC : DnsView.RecordOrder.FIXED);
    }
  }

  /** The real DNS. */
  record Live() implements DnsSource {}

  /** No name server answers. */
  record Down() implements DnsSource {}
}
