package dev.nexthop.postfix;

import dev.nexthop.dns.zone.ZoneView;
import dev.nexthop.postfix.dns.DnsView;
import java.util.List;

/** Zones for the tests of subpackages. */
public final class TestZone {
  private TestZone() {}

  /** A DNS that answers from a zone text, in its order. */
  public static DnsView of(String zone) {
    return ZoneView.parse(zone, List.of(), DnsView.RecordOrder.FIXED).view();
  }
}
