package dev.nexthop.lab.experiment;

import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.Answer;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.RecordType;
import java.util.List;

/**
 * A DNS server that puts the addresses of some networks first.
 *
 * @param records where its records come from
 * @param sortlist the networks, the best first
 */
record SortingServer(DnsView records, List<AddressBlock> sortlist) implements DnsView {
  SortingServer {
    sortlist = List.copyOf(sortlist);
  }

  @Override
  public Answer query(String name, RecordType type) {
    return records.query(name, type);
  }

  @Override
  public RecordOrder order() {
    return records.order();
  }
}
