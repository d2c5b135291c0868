package dev.nexthop.postfix.dns;

import java.util.List;

/**
 * What the resolver's answer to one query was, CNAME records followed as far as the server follows
 * them.
 *
 * @param status how the query ended
 * @param records the answer section in order, CNAME records before what they lead to; a negative
 *     answer may hold the CNAME records that led to it
 */
public record Answer(Status status, List<DnsRecord> records) {

  /** How a query ends. */
  public enum Status {
    /** The answer section is not empty, though it may hold CNAME records only. */
    FOUND("NOERROR"),
    /** The name exists, but not with this type. */
    NO_DATA("NODATA"),
    /** The name does not exist. */
    NO_SUCH_NAME("NXDOMAIN"),
    /** The server failed. */
    SERVER_FAILURE("SERVFAIL"),
    /** The server will not answer. */
    REFUSED("REFUSED"),
    /** No name server answered. */
    UNREACHABLE("TIMEOUT"),
    /** Any other error, which trying again will not mend. */
    NON_RECOVERABLE("FAILURE");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** As DNS tools write it. */
    public String label() {
      return label;
    }
  }

  public Answer {
    records = List.copyOf(records);
  }

  /** Records were found. */
  public static Answer found(List<DnsRecord> records) {
    return new Answer(Status.FOUND, records);
  }

  /** Nothing was found, for that reason. */
  public static Answer nothing(Status status) {
    return new Answer(status, List.of());
  }
}
