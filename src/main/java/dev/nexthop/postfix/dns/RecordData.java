package dev.nexthop.postfix.dns;

/** What a resource record holds. Names are absolute, without the final dot; the root is empty. */
public sealed interface RecordData {

  /** Type of the record. */
  RecordType type();

  /** Preference of an MX or priority of an SRV record, otherwise 0. */
  default int preference() {
    return 0;
  }

  /** The address, host or alias target. */
  String value();

  /**
   * An IPv4 address.
   *
   * @param value in dotted form
   */
  record A(String value) implements RecordData {
    @Override
    public RecordType type() {
      return RecordType.A;
    }
  }

  /**
   * An IPv6 address.
   *
   * @param value in the shortest form (RFC 5952), without brackets
   */
  record Aaaa(String value) implements RecordData {
    @Override
    public RecordType type() {
      return RecordType.AAAA;
    }
  }

  /**
   * A mail exchanger.
   *
   * @param preference 0 to 65535, lower is tried first
   * @param value host name in the case of the zone file; empty for the null MX of RFC 7505
   */
  record Mx(int preference, String value) implements RecordData {
    @Override
    public RecordType type() {
      return RecordType.MX;
    }
  }

  /**
   * An alias.
   *
   * @param value the name that it stands for
   */
  record Cname(String value) implements RecordData {
    @Override
    public RecordType type() {
      return RecordType.CNAME;
    }
  }

  /**
   * A server of a service, RFC 2782.
   *
   * @param preference the record's priority, lower is tried first
   * @param weight share of the mail among equal priorities
   * @param port TCP port
   * @param value host name; empty if the service is not offered
   */
  record Srv(int preference, int weight, int port, String value) implements RecordData {
    @Override
    public RecordType type() {
      return RecordType.SRV;
    }
  }
}
