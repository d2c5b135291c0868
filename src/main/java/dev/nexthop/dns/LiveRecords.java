package dev.nexthop.dns;

import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.RecordData;
import dev.nexthop.postfix.dns.RecordType;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** From dnsjava's records and names to the model's. */
final class LiveRecords {
  private LiveRecords() {}

  /** The name as a stream of one; empty if it is no domain name. */
  static Stream<Name> name(String text) {
    try {
      return Stream.of(Name.fromString(text, Name.root));
    } catch (TextParseException e) {
      return Stream.empty();
    }
  }

  static int type(RecordType type) {
    return switch (type) {
      case A -> Type.A;
      case AAAA -> Type.AAAA;
      case MX -> Type.MX;
      case CNAME -> Type.CNAME;
      case SRV -> Type.SRV;
    };
  }

  /**
   * The record as the model knows it; empty for types that it does not know.
   *
   * @param spelling in which case the server writes each name of the answer
   */
  static Stream<DnsRecord> model(Record record, UnaryOperator<Name> spelling) {
    String owner = text(spelling.apply(record.getName()));
    return data(record, spelling).map(data -> new DnsRecord(owner, record.getTTL(), data));
  }

  private static Stream<RecordData> data(Record record, UnaryOperator<Name> spelling) {
    if (record instanceof ARecord a) {
      return Stream.of(new RecordData.A(Addresses.text(a.rdataToWireCanonical())));
    } else if (record instanceof AAAARecord aaaa) {
      return Stream.of(new RecordData.Aaaa(Addresses.text(aaaa.rdataToWireCanonical())));
    } else if (record instanceof MXRecord mx) {
      return Stream.of(new RecordData.Mx(mx.getPriority(), text(spelling.apply(mx.getTarget()))));
    } else if (record instanceof CNAMERecord cname) {
      return Stream.of(new RecordData.Cname(text(spelling.apply(cname.getTarget()))));
    } else if (record instanceof SRVRecord srv) {
      return Stream.of(
          new RecordData.Srv(
              srv.getPriority(), srv.getWeight(), srv.getPort(), text(srv.getTarget())));
    }
    return Stream.empty();
  }

  private static String text(Name name) {
    return name.equals(Name.root) ? "" : name.toString(true);
  }
}
