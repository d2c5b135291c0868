package dev.nexthop.postfix.dns;

/** What becomes of a record of a reply (smtp_dns_reply_filter). */
@FunctionalInterface
public interface ReplyFilter {

  /** Leaves every record alone. */
  ReplyFilter NONE = record -> Decision.KEEP;

  /** What a filter says. */
  enum Action {
    KEEP,
    DROP,
    /** Not an action that Postfix knows: the lookup fails for now. */
    BROKEN
  }

  /**
   * A decision.
   *
   * @param action what becomes of the record
   * @param warning what Postfix logs about it; empty if nothing
   */
  record Decision(Action action, String warning) {
    /** The record stays. */
    public static final Decision KEEP = new Decision(Action.KEEP, "");
  }

  /** Decides on one record. */
  Decision of(DnsRecord record);

  /** A record as filters see it: {@code name. ttl IN TYPE data} (dns_strrecord.c). */
  static String text(DnsRecord record) {
    String head = record.name() + ". " + record.ttl() + " IN " + record.data().type() + " ";
    RecordData data = record.data();
    if (data instanceof RecordData.Mx mx) {
      return head + mx.preference() + " " + mx.value() + ".";
    }
    if (data instanceof RecordData.Srv srv) {
      return head
          + srv.preference()
          + " "
          + srv.weight()
          + " "
          + srv.port()
          + " "
          + srv.value()
          + ".";
    }
    return head + data.value() + (data instanceof RecordData.Cname ? "." : "");
  }
}
