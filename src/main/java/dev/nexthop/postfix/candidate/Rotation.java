package dev.nexthop.postfix.candidate;

import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.Reply;
import java.util.ArrayList;
import java.util.List;

/** In which order the DNS server gives the records of a reply. */
public final class Rotation {

  /** As in the zone. */
  public static final Rotation FIXED =
      new Rotation(DnsView.RecordOrder.FIXED, new SeededChooser(0));

  private final DnsView.RecordOrder order;
  private final Chooser chooser;

  public Rotation(DnsView.RecordOrder order, Chooser chooser) {
    this.order = order;
    this.chooser = chooser;
  }

  /** The records of a reply in the order of one answer. */
  List<DnsRecord> of(Reply reply) {
    List<DnsRecord> records = reply.records();
    return records.size() < 2
        ? records
        : switch (order) {
          case FIXED -> records;
          case CYCLIC -> rotated(records);
          case RANDOM -> shuffled(records);
        };
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
