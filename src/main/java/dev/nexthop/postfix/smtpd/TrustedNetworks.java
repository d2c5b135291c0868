package dev.nexthop.postfix.smtpd;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Tables;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.Interfaces;
import dev.nexthop.postfix.dns.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clients that {@code permit_mynetworks} lets relay (mynetworks.c, namadr_list.c). */
final class TrustedNetworks {

  private final List<String> patterns;
  private final Tables tables;

  private TrustedNetworks(List<String> patterns, Tables tables) {
    this.patterns = List.copyOf(patterns);
    this.tables = tables;
  }

  /**
   * Reads mynetworks, or works it out of mynetworks_style.
   *
   * @param interfaces the machine's addresses, each with the prefix length of its network
   */
  static TrustedNetworks of(
      Settings settings, Tables tables, Interfaces own, List<String> interfaces) {
    return new TrustedNetworks(
        settings.isInMainCf("mynetworks") || !settings.isInMainCf("mynetworks_style")
            ? Words.listWithBraces(settings.text("mynetworks"))
            : byStyle(style(settings), own, interfaces),
        tables);
  }

  private static String style(Settings settings) {
    String level = settings.text("compatibility_level");
    boolean old = level.equals("0") || level.equals("1");
    return old && !settings.isInMainCf("mynetworks_style")
        ? "subnet"
        : settings.text("mynetworks_style");
  }

  private static List<String> byStyle(String style, Interfaces own, List<String> interfaces) {
    List<String> networks = new ArrayList<>();
    for (String text : interfaces) {
      Optional<AddressBlock> network = AddressBlock.ofInterface(text);
      Optional<IpAddress> address = IpAddress.parse(beforeSlash(text));
      if (network.isPresent() && address.isPresent() && own.contains(address.get().text())) {
        int bits = bits(style, address.get(), network.get().bits());
        String pattern = AddressBlock.around(address.get(), bits).text();
        if (!networks.contains(pattern)) {
          networks.add(pattern);
        }
      }
    }
    return networks;
  }

  /** Loopback is a network of its own in every style, as its netmask says. */
  private static int bits(String style, IpAddress address, int netmask) {
    if (style.equals("subnet") || (!address.ipv6() && address.text().startsWith("127."))) {
      return address.text().startsWith("127.") ? 8 : netmask;
    }
    if (style.equals("class") && !address.ipv6()) {
      int first = address.octets()[0];
      return first < 128 ? 8 : first < 192 ? 16 : 24;
    }
    return address.ipv6() ? 128 : 32;
  }

  /** Whether a client is listed; the first pattern that matches decides. */
  boolean contains(IpAddress client) throws AddressBlock.BadPattern {
    for (String entry : patterns) {
      String pattern = entry;
      boolean match = true;
      while (pattern.startsWith("!")) {
        pattern = pattern.substring(1);
        match = !match;
      }
      if (matches(pattern, client)) {
        return match;
      }
    }
    return false;
  }

  private boolean matches(String pattern, IpAddress client) throws AddressBlock.BadPattern {
    boolean table = !pattern.startsWith("[") && pattern.indexOf(':') >= 0;
    if (table && !IpAddress.isIpv6(beforeSlash(pattern))) {
      return tables.find(pattern, client.text()).value().isPresent();
    }
    Optional<AddressBlock> block = AddressBlock.parse(pattern);
    return block.isPresent() && block.get().contains(client);
  }

  private static String beforeSlash(String pattern) {
    int slash = pattern.indexOf('/');
    return slash < 0 ? pattern : pattern.substring(0, slash);
  }

  /** As main.cf has it. */
  String text() {
    return String.join(" ", patterns);
  }
}
