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
        settings.isInMainCf("mynetworks")
            ? Words.listWithBraces(settings.text("mynetworks"))
            : byStyle(settings, own, interfaces),
        tables);
  }

  /** The default of 3.0 and later depends on compatibility_level. */
  private static String style(Settings settings) {
    String level = settings.text("compatibility_level");
    boolean old = level.equals("0") || level.equals("1");
    return old && !settings.isInMainCf("mynetworks_style")
        ? "subnet"
        : settings.text("mynetworks_style");
  }

  private static List<String> byStyle(Settings settings, Interfaces own, List<String> interfaces) {
    String style = style(settings);
    List<String> protocols = Words.list(settings.text("inet_protocols"));
    boolean ipv6 = protocols.contains("ipv6") || protocols.contains("all");
    boolean ipv4 = protocols.isEmpty() || protocols.contains("ipv4") || protocols.contains("all");
    List<String> networks = new ArrayList<>();
    for (String text : interfaces) {
      Optional<IpAddress> address =
          IpAddress.parse(beforeSlash(text))
              .filter(known -> own.contains(known.text()) && (known.ipv6() ? ipv6 : ipv4));
      if (address.isPresent()) {
        String pattern =
            AddressBlock.around(address.get(), bits(style, address.get(), text)).text();
        if (!networks.contains(pattern)) {
          networks.add(pattern);
        }
      }
    }
    return networks;
  }

  /** IPv6 has no classes: the netmask counts instead. */
  private static int bits(String style, IpAddress address, String interfaceText) {
    if (style.equals("host")) {
      return address.ipv6() ? 128 : 32;
    }
    int first = address.ipv6() ? 0 : address.octets()[0];
    if (first == 127) {
      return 8;
    }
    return style.equals("class") && !address.ipv6()
        ? first < 128 ? 8 : first < 192 ? 16 : 24
        : AddressBlock.ofInterface(interfaceText).map(AddressBlock::bits).orElse(0);
  }

  /** Whether a client is listed; the first pattern that matches decides. */
  boolean contains(IpAddress client) throws AddressBlock.BadPattern {
    for (Tables.Entry entry : tables.entries(text())) {
      if (matches(entry.text(), client)) {
        return entry.wanted();
      }
    }
    return false;
  }

  /** match_ops.c:match_hostaddr. */
  private boolean matches(String pattern, IpAddress client) throws AddressBlock.BadPattern {
    boolean bracketed = pattern.startsWith("[");
    if (!bracketed && pattern.indexOf(':') >= 0) {
      return inTable(pattern, client);
    }
    if (client.ipv6() != pattern.indexOf(':') >= 0) {
      return false;
    }
    if (pattern.indexOf('/') < 0) {
      String address =
          bracketed && pattern.endsWith("]") ? pattern.substring(1, pattern.length() - 1) : pattern;
      return address.equalsIgnoreCase(client.text());
    }
    if (!isNumeric(pattern)) {
      return false;
    }
    Optional<AddressBlock> block = AddressBlock.parse(pattern);
    if (block.isEmpty()) {
      throw new AddressBlock.BadPattern("bad net/mask pattern: \"" + pattern + "\"");
    }
    return block.get().contains(client);
  }

  private static boolean isNumeric(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if ("0123456789./[]:abcdefABCDEF".indexOf(pattern.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean inTable(String table, IpAddress client) throws AddressBlock.BadPattern {
    if (table.startsWith("cidr:")) {
      Optional<String> text = tables.lines(table.substring(5));
      if (text.isPresent()) {
        return CidrTable.read(text.get()).find(client).isPresent();
      }
    }
    Tables.Found found = tables.find(table, client.text());
    if (found.failed()) {
      throw new AddressBlock.BadPattern(table);
    }
    return found.value().isPresent();
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
