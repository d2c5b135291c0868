package dev.nexthop.postfix.attempt;

import dev.nexthop.postfix.candidate.Address;
import dev.nexthop.postfix.candidate.Endpoint;
import java.util.HashMap;
import java.util.Map;

/** What the servers do. */
public final class Hosts {

  private final Map<Endpoint, HostBehaviour> byEndpoint;
  private final Map<String, HostBehaviour> unreachable = new HashMap<>();
  private final Map<Endpoint, String> refusals;
  private final boolean helpfulWarnings;

  /**
   * @param behaviours by endpoint; an endpoint that is not named refuses connections, and an
   *     address that cannot be reached cannot be reached on any port
   * @param refusals replies to RCPT TO that say no, by endpoint
   * @param helpfulWarnings whether Postfix logs hints
   */
  public Hosts(
      Map<Endpoint, HostBehaviour> behaviours,
      Map<Endpoint, String> refusals,
      boolean helpfulWarnings) {
    this.byEndpoint = Map.copyOf(behaviours);
    this.refusals = Map.copyOf(refusals);
    this.helpfulWarnings = helpfulWarnings;
    for (Map.Entry<Endpoint, HostBehaviour> entry : behaviours.entrySet()) {
      switch (entry.getValue()) {
        case TIMEOUT, NO_ROUTE, NETWORK_UNREACHABLE ->
            unreachable.merge(entry.getKey().address(), entry.getValue(), Hosts::worse);
        default -> {}
      }
    }
  }

  private static HostBehaviour worse(HostBehaviour a, HostBehaviour b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  boolean helpfulWarnings() {
    return helpfulWarnings;
  }

  HostBehaviour behaviour(Address address) {
    HostBehaviour none = unreachable.get(address.reached());
    return none != null ? none : byEndpoint.getOrDefault(endpoint(address), HostBehaviour.REFUSE);
  }

  /** The reply to RCPT TO that says no; empty if there is none. */
  String refusal(Address address) {
    return refusals.getOrDefault(endpoint(address), "");
  }

  private static Endpoint endpoint(Address address) {
    return new Endpoint(address.reached(), address.port());
  }
}
