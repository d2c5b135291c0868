package dev.nexthop.postfix.attempt;

import dev.nexthop.postfix.candidate.Address;
import dev.nexthop.postfix.candidate.Endpoint;
import java.util.Map;

/**
 * What the servers do.
 *
 * @param behaviours by endpoint; an endpoint that is not named refuses connections
 * @param helpfulWarnings whether Postfix logs hints
 */
public record Hosts(Map<Endpoint, HostBehaviour> behaviours, boolean helpfulWarnings) {

  public Hosts {
    behaviours = Map.copyOf(behaviours);
  }

  HostBehaviour behaviour(Address address) {
    return behaviours.getOrDefault(
        new Endpoint(address.text(), address.port()), HostBehaviour.REFUSE);
  }
}
