package dev.nexthop.dns;

import dev.nexthop.postfix.dns.Answer;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.RecordData;
import dev.nexthop.postfix.dns.RecordType;
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
final class ZoneRecords {
  private ZoneRecords() {}

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
   * @param question the name asked for
   * @param asked that name in the case in which it was asked; servers echo it
   */
  static Stream<DnsRecord> model(Record record, Name question, String asked) {
    String owner = record.getName().equals(question) ? asked : text(record.getName());
    return data(record).map(data -> new DnsRecord(owner, record.getTTL(), data));
  }

  /** The record with all names in lower case, as nsd keeps them and Postfix therefore logs them. */
  static Record lowerCase(Record record) {
    return Record.newRecord(
        record.getName().canonicalize(),
        record.getType(),
        record.getDClass(),
        record.getTTL(),
        record.rdataToWireCanonical());
  }

  static Answer.Status status(ZoneTree.Status status) {
    return switch (status) {
      case FOUND, ALIASES_ONLY -> Answer.Status.FOUND;
      case NO_DATA -> Answer.Status.NO_DATA;
      case NO_SUCH_NAME -> Answer.Status.NO_SUCH_NAME;
      case SERVER_FAILURE -> Answer.Status.SERVER_FAILURE;
    };
  }

  private static Stream<RecordData> data(Record record) {
    if (record instanceof ARecord a) {
      return Stream.of(new RecordData.A(Addresses.text(a.rdataToWireCanonical())));
    } else if (record instanceof AAAARecord aaaa) {
      return Stream.of(new RecordData.Aaaa(Addresses.text(aaaa.rdataToWireCanonical())));
    } else if (record instanceof MXRecord mx) {
      return Stream.of(new RecordData.Mx(mx.getPriority(), text(mx.getTarget())));
    } else if (record instanceof CNAMERecord cname) {
      return Stream.of(new RecordData.Cname(text(cname.getTarget())));
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
