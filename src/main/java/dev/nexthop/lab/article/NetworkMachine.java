package dev.nexthop.lab.article;

import java.util.List;

/**
 * A machine with a main.cf of its own.
 *
 * @param addresses of its interfaces, with prefix lengths
 * @param state what its SMTP server does
 * @param place {@code internet}, {@code dmz} or {@code lan}; empty for what its addresses and the
 *     zone say
 */
record NetworkMachine(
    String name, List<String> addresses, String mainCf, String state, String place) {
  NetworkMachine {
    addresses = List.copyOf(addresses);
  }

  /** The addresses without prefix lengths. */
  List<String> plainAddresses() {
    return addresses.stream().map(each -> each.replaceFirst("/.*", "")).toList();
  }

  NetworkMachine in(String newState) {
    return new NetworkMachine(name, addresses, mainCf, newState, place);
  }
}
