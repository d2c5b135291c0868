package dev.nexthop.postfix.attempt;

import dev.nexthop.postfix.candidate.Address;
import dev.nexthop.postfix.candidate.Endpoint;
import java.util.Map;

/**
 * What the servers do.
 *
 * @param behaviours by endpoint; an endpoint that is not named refuses connections
 * @param refusals replies to RCPT TO that say no, by endpoint
 * @param helpfulWarnings whether Postfix logs hints
 */
public record Hosts(
    Map<Endpoint, HostBehaviour> behaviours,
    Map<Endpoint, String> refusals,
    boolean helpfulWarnings) {

  public Hosts {
    behaviours = Map.copyOf(behaviours);
    refusals = Map.copyOf(refusals);
  }

  HostBehaviour behaviour(Address address) {
    return behaviours.getOrDefault(endpoint(address), HostBehaviour.REFUSE);
  }

  /** The reply to RCPT TO that says no; empty if there is none. */
  String refusal(Address address) {
    return refusals.getOrDefault(endpoint(address), "");
  }

  private static Endpoint endpoint(Address address) {
    return new Endpoint(address.text(), address.port());
  }
}
