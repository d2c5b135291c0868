package dev.nexthop.postfix.candidate;

import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which order the DNS server gives the records of a reply. */
public final class Rotation {

  private final DnsView.RecordOrder order;
  private final List<AddressBlock> sortlist;
  private final Chooser chooser;

  /**
   * @param order of the records of one set
   * @param sortlist networks whose addresses come first, the best first
   * @param chooser decides where the order is left to chance
   */
  Rotation(DnsView.RecordOrder order, List<AddressBlock> sortlist, Chooser chooser) {
    this.order = order;
    this.sortlist = List.copyOf(sortlist);
    this.chooser = chooser;
  }

  /** As a server answers. */
  static Rotation of(DnsView server, Chooser chooser) {
    return new Rotation(server.order(), server.sortlist(), chooser);
  }

  /** As a server that does not rotate answers. */
  static Rotation still(DnsView server) {
    return new Rotation(DnsView.RecordOrder.FIXED, server.sortlist(), new SeededChooser(0));
  }

  /** The records of a reply in the order of one answer. */
  List<DnsRecord> of(List<DnsRecord> records) {
    if (records.size() < 2) {
      return records;
    }
    return byNetwork(
        switch (order) {
          case FIXED -> records;
          case CYCLIC -> rotated(records);
          case RANDOM -> shuffled(records);
        });
  }

  private List<DnsRecord> byNetwork(List<DnsRecord> records) {
    if (sortlist.isEmpty()) {
      return records;
    }
    List<DnsRecord> sorted = new ArrayList<>(records);
    sorted.sort((a, b) -> Integer.compare(rank(a), rank(b)));
    return sorted;
  }

  /** Which network an address lies in; records that hold none are not sorted. */
  private int rank(DnsRecord record) {
    Optional<IpAddress> address = IpAddress.parse(record.data().value());
    for (int i = 0; i < sortlist.size() && address.isPresent(); i++) {
      if (sortlist.get(i).contains(address.get())) {
        return i;
      }
    }
    return sortlist.size();
  }

  private List<DnsRecord> rotated(List<DnsRecord> records) {
    int start = chooser.among(records.size());
    List<DnsRecord> rotated = new ArrayList<>(records.subList(start, records.size()));
    rotated.addAll(records.subList(0, start));
    return rotated;
  }

  private List<DnsRecord> shuffled(List<DnsRecord> records) {
    List<DnsRecord> left = new ArrayList<>(records);
    List<DnsRecord> shuffled = new ArrayList<>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(chooser.among(left.size())));
    }
    return shuffled;
  }
}
