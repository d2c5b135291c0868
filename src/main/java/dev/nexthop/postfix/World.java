package dev.nexthop.postfix;

import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.NameService;
import java.util.Map;

/**
 * Everything around the machine that sends.
 *
 * @param dns the DNS
 * @param nameService the machine's own name service files
 * @param hosts what the servers do; an endpoint that is not named refuses connections
 */
public record World(DnsView dns, NameService nameService, Map<Endpoint, HostBehaviour> hosts) {
  public World {
    hosts = Map.copyOf(hosts);
  }
}
