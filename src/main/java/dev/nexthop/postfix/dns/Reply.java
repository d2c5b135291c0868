package dev.nexthop.postfix.dns;

import java.util.List;

/**
 * What Postfix makes of a lookup, CNAME records followed (dns_lookup.c).
 *
 * @param status how it ended
 * @param records of the type wanted, in the server's order; empty unless found
 * @param text what Postfix reports; empty if records were found
 * @param log warnings that Postfix logs, without program name
 */
public record Reply(Status status, List<DnsRecord> records, String text, List<String> log) {

  /** How a lookup ends; of two failures of a host the higher one counts (dns_lookup_rv). */
  public enum Status {
    NOT_FOUND,
    NULL_MX,
    FAIL,
    INVALID,
    RETRY,
    POLICY,
    OK
  }

  public Reply {
    records = List.copyOf(records);
    log = List.copyOf(log);
  }

  static Reply failure(Status status, String text) {
    return new Reply(status, List.of(), text, List.of());
  }

  Reply with(List<String> warnings) {
    return warnings.isEmpty() ? this : new Reply(status, records, text, warnings);
  }

  /** Whether records were found. */
  public boolean isOk() {
    return status == Status.OK;
  }
}
