package dev.nexthop.postfix;

import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.NameService;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Everything around the machine that sends.
 *
 * @param dns the DNS
 * @param nameService the machine's own name service files
 * @param hosts what the servers do; an endpoint that is not named refuses connections
 * @param refusals replies to RCPT TO of servers that are up and would not take this mail, such as
 *     {@code 554 5.7.1 <user@example.com>: Relay access denied}
 */
public record World(
    DnsView dns,
    NameService nameService,
    Map<Endpoint, HostBehaviour> hosts,
    Map<Endpoint, String> refusals) {
  public World {
    hosts = Map.copyOf(hosts);
    refusals = Map.copyOf(refusals);
  }

  /** A world whose servers take every recipient unless their behaviour says otherwise. */
  public World(DnsView dns, NameService nameService, Map<Endpoint, HostBehaviour> hosts) {
    this(dns, nameService, hosts, Map.of());
  }

  /** Addresses that there is no way to. */
  Set<String> unreachable() {
    Set<String> unreachable = new HashSet<>();
    for (Map.Entry<Endpoint, HostBehaviour> host : hosts.entrySet()) {
      if (host.getValue() == HostBehaviour.NO_ROUTE
          || host.getValue() == HostBehaviour.NETWORK_UNREACHABLE) {
        unreachable.add(host.getKey().address());
      }
    }
    return unreachable;
  }
}
