package dev.nexthop.postfix.path;

import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.postfix.dns.DnsView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Machines, the DNS that they share, and the rest of the Internet.
 *
 * @param hosts the machines, each with a Postfix of its own
 * @param dns what every machine's resolver answers
 * @param internet what servers elsewhere do; an endpoint that is not named refuses connections
 * @param version the Postfix of all machines
 */
public record Network(
    List<Host> hosts, DnsView dns, Map<Endpoint, HostBehaviour> internet, Version version) {
  public Network {
    hosts = List.copyOf(hosts);
    internet = Map.copyOf(internet);
  }

  /** The machine of that name. */
  public Optional<Host> named(String name) {
    return hosts.stream().filter(host -> host.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The machine with that address. */
  Optional<Host> at(String address) {
    return hosts.stream().filter(host -> host.addresses().contains(address)).findFirst();
  }
}
