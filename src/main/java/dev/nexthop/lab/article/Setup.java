package dev.nexthop.lab.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an experiment begins with.
 *
 * @param mainCf of the machine that sends
 * @param zone all that the DNS knows
 * @param hosts state by address, of the hosts that are no machines
 * @param machines several machines with a main.cf each, the one that sends first; empty for one
 *     machine among hosts
 * @param options what else a writer has set: {@code version}, {@code recipient}, {@code seed},
 *     {@code hostname}, {@code dnsOrder}, and of a message {@code server}, {@code client}, {@code
 *     sender}; absent unless set
 */
record Setup(
    String mainCf,
    String zone,
    Map<String, String> hosts,
    List<NetworkMachine> machines,
    Map<String, String> options) {
  Setup {
    hosts = Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
    machines = List.copyOf(machines);
    options = Map.copyOf(options);
  }

  /** The option's value, or another. */
  String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  /** Whether there are several machines with a main.cf each. */
  boolean isNetwork() {
    return !machines.isEmpty();
  }

  /** Name of the machine that the message is handed to first. */
  String server() {
    return option("server", machines.isEmpty() ? "" : machines.get(0).name());
  }
}
