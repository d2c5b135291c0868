package dev.nexthop.postfix;

import dev.nexthop.postfix.dns.Answer;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.IpAddress;
import dev.nexthop.postfix.dns.NameCase;
import dev.nexthop.postfix.dns.RecordData;
import dev.nexthop.postfix.dns.RecordType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;

/** A zone of all names, answered as an authoritative server would, in the order of its text. */
final class ZoneText implements DnsView {

  private final Map<String, List<Record>> records = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<String> failing;
  private final boolean down;
  private final RecordOrder order;

  ZoneText(String text, List<String> failing, boolean down, RecordOrder order) {
    this.failing = failing;
    this.down = down;
    this.order = order;
    byte[] bytes = ("$TTL 60\n" + text).getBytes(StandardCharsets.UTF_8);
    try (Master master = new Master(new ByteArrayInputStream(bytes), Name.root, 60)) {
      for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
        String name = plain(record.getName());
        records
            .computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
            .add(record);
        for (String n = name.toLowerCase(Locale.ROOT); !n.isEmpty(); n = parent(n)) {
          names.add(n);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String parent(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  private static String plain(Name name) {
    // nsd keeps names in lower case.
    return name.equals(Name.root) ? "" : name.toString(true).toLowerCase(Locale.ROOT);
  }

  @Override
  public RecordOrder order() {
    return order;
  }

  @Override
  public Answer query(String name, RecordType type) {
    if (down) {
      return Answer.nothing(Answer.Status.UNREACHABLE);
    }
    List<DnsRecord> chain = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String current = name;
    while (true) {
      String key = current.toLowerCase(Locale.ROOT);
      for (String zone : failing) {
        if (key.equals(zone) || key.endsWith("." + zone)) {
          return chain.isEmpty()
              ? Answer.nothing(Answer.Status.SERVER_FAILURE)
              : Answer.found(chain);
        }
      }
      List<DnsRecord> found = new ArrayList<>();
      String alias = "";
      for (Record record : matching(key)) {
        if (record instanceof CNAMERecord cname && type != RecordType.CNAME) {
          alias = plain(cname.getTarget());
          chain.add(new DnsRecord(current, record.getTTL(), new RecordData.Cname(alias)));
        } else if (data(record, name) instanceof RecordData data && data.type() == type) {
          found.add(new DnsRecord(current, record.getTTL(), data));
        }
      }
      if (!found.isEmpty()) {
        chain.addAll(found);
        return Answer.found(chain);
      }
      if (alias.isEmpty()) {
        boolean exists = names.contains(key) || !matching(key).isEmpty();
        return chain.isEmpty() || !exists
            ? Answer.nothing(exists ? Answer.Status.NO_DATA : Answer.Status.NO_SUCH_NAME)
            : Answer.found(chain);
      }
      if (!seen.add(key)) {
        return Answer.found(chain);
      }
      current = alias;
    }
  }

  private List<Record> matching(String key) {
    List<Record> own = records.get(key);
    if (own != null || names.contains(key)) {
      return own == null ? List.of() : own;
    }
    for (String n = parent(key); ; n = parent(n)) {
      List<Record> wild = records.get(n.isEmpty() ? "*" : "*." + n);
      if (wild != null) {
        return wild;
      }
      if (n.isEmpty() || names.contains(n)) {
        return List.of();
      }
    }
  }

  private static Object data(Record record, String question) {
    if (record instanceof ARecord a) {
      return new RecordData.A(a.getAddress().getHostAddress());
    }
    if (record instanceof AAAARecord aaaa) {
      return new RecordData.Aaaa(
          IpAddress.parse(aaaa.getAddress().getHostAddress()).orElseThrow().text());
    }
    if (record instanceof MXRecord mx) {
      return new RecordData.Mx(mx.getPriority(), NameCase.asAsked(plain(mx.getTarget()), question));
    }
    if (record instanceof SRVRecord srv) {
      return new RecordData.Srv(
          srv.getPriority(), srv.getWeight(), srv.getPort(), plain(srv.getTarget()));
    }
    return record;
  }
}
