package dev.nexthop.postfix.dns;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that Postfix takes for its own (own_inet_addr.c).
 *
 * @param addresses in canonical form
 * @param unresolved the first name of the parameters that has no address
 */
public record Interfaces(Set<String> addresses, Optional<Missing> unresolved) {

  /**
   * A name without address.
   *
   * @param parameter that it stands in
   * @param name as written
   */
  public record Missing(String parameter, String name) {}

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
    List<String> protocols = Words.list(settings.text("inet_protocols"));
    boolean everything = protocols.isEmpty() || protocols.contains("all");
    Optional<Missing> unresolved = Optional.empty();
    for (String parameter : new String[] {"inet_interfaces", "proxy_interfaces"}) {
      for (String word : Words.list(settings.text(parameter))) {
        boolean special = parameter.equals("inet_interfaces");
        if (special && word.equals("all")) {
          machine.forEach(address -> own.addAll(addresses(address, names)));
        } else if (special && word.equals("loopback-only")) {
          own.addAll(List.of("127.0.0.1", "::1"));
        } else {
          List<String> found = new ArrayList<>();
          for (String address : addresses(word, names)) {
            String family = address.indexOf(':') < 0 ? "ipv4" : "ipv6";
            if (everything || protocols.contains(family)) {
              found.add(address);
            }
          }
          own.addAll(found);
          if (found.isEmpty()) {
            unresolved = unresolved.or(() -> Optional.of(new Missing(parameter, word)));
          }
        }
      }
    }
    return new Interfaces(own, unresolved);
  }

  private static List<String> addresses(String word, NativeLookup names) {
    boolean bracketed = word.startsWith("[") && word.endsWith("]");
    String host = bracketed ? word.substring(1, word.length() - 1) : word;
    Optional<IpAddress> literal = IpAddress.parse(host);
    if (literal.isPresent()) {
      return List.of(literal.get().text());
    }
    List<String> found = new ArrayList<>();
    for (IpAddress address :
        names.addresses(host, List.of(RecordType.A, RecordType.AAAA)).addresses()) {
      found.add(address.text());
    }
    return found;
  }

  /** Whether an address in canonical form is this machine's. */
  public boolean contains(String address) {
    return addresses.contains(address);
  }
}
