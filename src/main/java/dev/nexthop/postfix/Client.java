package dev.nexthop.postfix;

import java.util.ArrayList;
import java.util.List;

/**
 * The machine that sends.
 *
 * @param hostname what {@code hostname} prints: the default of {@code myhostname}
 * @param addresses of its interfaces, loopback included; each may carry the prefix length of its
 *     network, as in {@code 192.168.0.1/24}
 */
public record Client(String hostname, List<String> addresses) {

  /** The client of experiments that do not describe one. */
  public static final Client DEFAULT =
      new Client("client.example.org", List.of("127.0.0.1", "::1", "10.0.0.250", "fd00::250"));

  public Client {
    addresses = List.copyOf(addresses);
  }

  /** The addresses without prefix lengths. */
  List<String> plainAddresses() {
    List<String> plain = new ArrayList<>();
    for (String address : addresses) {
      int slash = address.indexOf('/');
      plain.add(slash < 0 ? address : address.substring(0, slash));
    }
    return plain;
  }
}
