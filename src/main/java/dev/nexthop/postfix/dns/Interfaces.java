package dev.nexthop.postfix.dns;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The addresses that Postfix takes for its own (own_inet_addr.c).
 *
 * @param addresses in canonical form
 */
public record Interfaces(Set<String> addresses) {

  public Interfaces {
    addresses = Set.copyOf(addresses);
  }

  /**
   * Reads inet_interfaces and proxy_interfaces.
   *
   * @param machine addresses of the machine's interfaces
   * @param names looks up names in the parameters' values
   */
  public static Interfaces of(Settings settings, List<String> machine, NativeLookup names) {
    Set<String> own = new HashSet<>();
    for (String word : Words.list(settings.text("inet_interfaces"))) {
      switch (word) {
        case "all" -> machine.forEach(address -> add(own, address, names));
        case "loopback-only" -> {
          own.add("127.0.0.1");
          own.add("::1");
        }
        default -> add(own, word, names);
      }
    }
    for (String word : Words.list(settings.text("proxy_interfaces"))) {
      add(own, word, names);
    }
    return new Interfaces(own);
  }

  private static void add(Set<String> own, String word, NativeLookup names) {
    boolean bracketed = word.startsWith("[") && word.endsWith("]");
    String host = bracketed ? word.substring(1, word.length() - 1) : word;
    IpAddress.parse(host)
        .ifPresentOrElse(
            address -> own.add(address.text()),
            () ->
                names
                    .addresses(host, List.of(RecordType.A, RecordType.AAAA))
                    .addresses()
                    .forEach(address -> own.add(address.text())));
  }

  /** Whether an address in canonical form is this machine's. */
  public boolean contains(String address) {
    return addresses.contains(address);
  }
}
