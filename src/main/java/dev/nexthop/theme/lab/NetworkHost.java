package dev.nexthop.theme.lab;

import java.util.List;

/**
 * A host of a network, for its picture.
 *
 * @param place internet, dmz, lan
 * @param state sent, failed, untried
 * @param behaviour what it does with connections, as the form sets it; empty for one that nobody
 *     connects to
 */
public record NetworkHost(
    String name, List<String> addresses, String place, String state, String behaviour) {
  public NetworkHost {
    addresses = List.copyOf(addresses);
  }

  NetworkHost in(String newState) {
    return new NetworkHost(name, addresses, place, newState, behaviour);
  }

  /** The address that it is known by; empty without one. */
  public String address() {
    return addresses.isEmpty() ? "" : addresses.get(0);
  }

  /** Whether it would not take a mail. */
  public boolean isDown() {
    return !behaviour.isEmpty() && !behaviour.equals("accept");
  }
}
