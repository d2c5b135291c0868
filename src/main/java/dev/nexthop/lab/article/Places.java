package dev.nexthop.lab.article;

import dev.nexthop.lab.article.ZoneBlock.ZoneRecord;
import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.IpAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the hosts of a network stand, for its picture. A machine that MX records name is in the
 * DMZ, another one in the LAN, if its address is private. Of the other hosts, those in a network of
 * a machine stand beside it, and the rest is the Internet. A writer's word comes first.
 */
final class Places {
  private static final List<AddressBlock> PRIVATE =
      List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7").stream()
          .map(AddressBlock::ofInterface)
          .flatMap(Optional::stream)
          .toList();

  private Places() {}

  /** {@code internet}, {@code dmz} or {@code lan} by name of a machine and address of a host. */
  static Map<String, String> of(Setup setup) {
    Map<String, String> places = new LinkedHashMap<>();
    if (!setup.isNetwork()) {
      return places;
    }
    Set<String> exchanges =
        ZoneBlock.parse(setup.zone()).map(ZoneBlock::records).orElse(List.of()).stream()
            .filter(each -> each.type().equals("MX"))
            .map(Places::exchange)
            .collect(Collectors.toSet());
    for (NetworkMachine machine : setup.machines()) {
      places.put(machine.name(), place(machine, exchanges));
    }
    for (String address : setup.hosts().keySet()) {
      places.put(
          address,
          setup.machines().stream()
              .filter(machine -> machine.addresses().stream().anyMatch(own -> near(own, address)))
              .map(machine -> places.getOrDefault(machine.name(), "lan"))
              .findFirst()
              .orElse("internet"));
    }
    return places;
  }

  private static String exchange(ZoneRecord mx) {
    String line = mx.line();
    String name = line.substring(line.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static String place(NetworkMachine machine, Set<String> exchanges) {
    if (Set.of("internet", "dmz", "lan").contains(machine.place())) {
      return machine.place();
    }
    boolean isInside =
        machine.plainAddresses().stream()
            .map(IpAddress::parse)
            .flatMap(Optional::stream)
            .allMatch(address -> PRIVATE.stream().anyMatch(block -> block.contains(address)));
    boolean takesMail = exchanges.contains(machine.name().toLowerCase(java.util.Locale.ROOT));
    return isInside && !takesMail ? "lan" : "dmz";
  }

  private static boolean near(String network, String address) {
    Optional<IpAddress> parsed = IpAddress.parse(address);
    return parsed.isPresent()
        && AddressBlock.ofInterface(network)
            .filter(block -> block.contains(parsed.get()))
            .isPresent();
  }
}
