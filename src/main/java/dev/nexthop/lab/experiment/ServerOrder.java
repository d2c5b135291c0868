package dev.nexthop.lab.experiment;

import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.DnsView;
import java.util.List;

/**
 * In which order a DNS server gives the records of a set.
 *
 * @param records as in the zone, from a different one on each time, or shuffled
 * @param sortlist networks whose addresses come first nevertheless, the best first
 */
public record ServerOrder(DnsView.RecordOrder records, List<AddressBlock> sortlist) {
  /** As in the zone. */
  static final ServerOrder FIXED = new ServerOrder(DnsView.RecordOrder.FIXED, List.of());

  public ServerOrder {
    sortlist = List.copyOf(sortlist);
  }
}
