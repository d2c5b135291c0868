package dev.nexthop.postfix.candidate;

/**
 * An address that Postfix would try.
 *
 * @param nexthop the entry of the nexthop list that it comes from, as written
 * @param host name as logged
 * @param endpoint address and port
 * @param preference of the MX or SRV record; 0 if none
 * @param firstProbability probability of being tried before all others of its entry
 */
public record Candidate(
    String nexthop, String host, Endpoint endpoint, int preference, double firstProbability) {

  /** {@code HOST[ADDRESS]:PORT}, as in the log. */
  public String label() {
    return host + "[" + endpoint.address() + "]:" + endpoint.port();
  }
}
