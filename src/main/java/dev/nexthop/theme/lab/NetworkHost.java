package dev.nexthop.theme.lab;

import java.util.List;

/**
 * A host of a network, for its picture.
 *
 * @param place internet, dmz, lan
 * @param state sent, failed, untried
 * @param isDown whether it would not take a mail
 */
record NetworkHost(
    String name, List<String> addresses, String place, String state, boolean isDown) {
  NetworkHost {
    addresses = List.copyOf(addresses);
  }

  NetworkHost in(String newState) {
    return new NetworkHost(name, addresses, place, newState, isDown);
  }
}
