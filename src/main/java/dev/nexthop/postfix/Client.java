package dev.nexthop.postfix;

import java.util.List;

/**
 * The machine that sends.
 *
 * @param hostname what {@code hostname} prints: the default of {@code myhostname}
 * @param addresses of its interfaces, loopback included
 */
public record Client(String hostname, List<String> addresses) {

  /** The client of experiments that do not describe one. */
  public static final Client DEFAULT =
      new Client("client.example.org", List.of("127.0.0.1", "::1", "10.0.0.250", "fd00::250"));

  public Client {
    addresses = List.copyOf(addresses);
  }
}
