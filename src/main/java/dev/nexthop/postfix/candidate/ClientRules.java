package dev.nexthop.postfix.candidate;

import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.postfix.config.Words;
import dev.nexthop.postfix.dns.RecordType;
import java.util.ArrayList;
import java.util.List;

/**
 * How the delivery agent looks up and orders addresses.
 *
 * @param smtp whether it is the SMTP client; otherwise it is the LMTP client
 * @param types the address types of the enabled protocols, in the order in which they are asked for
 * @param lookup where it looks up
 * @param order how it orders
 */
public record ClientRules(boolean smtp, List<RecordType> types, Lookup lookup, Order order) {

  /**
   * Where addresses are looked up.
   *
   * @param mx whether the DNS is used for MX and SRV records
   * @param dns whether it is used for addresses
   * @param local whether the machine's own name service is used
   */
  public record Lookup(boolean mx, boolean dns, boolean local) {}

  /**
   * How addresses are ordered.
   *
   * @param shuffled whether addresses of equal preference are shuffled
   * @param family which family comes first within a preference
   * @param sortedUnshuffled whether the family counts even if nothing is shuffled (MX hosts)
   * @param balance to which limit families are balanced; {@link AddressPlan#NO_BALANCE} if not
   */
  public record Order(boolean shuffled, Family family, boolean sortedUnshuffled, int balance) {}

  /** Which address family comes first. */
  public enum Family {
    ANY,
    IPV4,
    IPV6
  }

  public ClientRules {
    types = List.copyOf(types);
  }

  /** The rules of the SMTP or LMTP client. */
  public static ClientRules of(Settings settings, boolean smtp) {
    String prefix = smtp ? "smtp_" : "lmtp_";
    return new ClientRules(
        smtp, types(settings), lookup(settings, prefix), order(settings, prefix));
  }

  private static List<RecordType> types(Settings settings) {
    if (!settings.knows("inet_protocols")) {
      return List.of(RecordType.A);
    }
    List<String> words = Words.list(settings.text("inet_protocols"));
    List<RecordType> types = new ArrayList<>();
    boolean all = words.contains("all");
    if (all || words.contains("ipv4")) {
      types.add(RecordType.A);
    }
    if (all || words.contains("ipv6")) {
      types.add(RecordType.AAAA);
    }
    return types;
  }

  private static Lookup lookup(Settings settings, String prefix) {
    String level = settings.text(prefix + "dns_support_level");
    boolean disabled =
        level.isEmpty() ? settings.yes("disable_dns_lookups") : level.equals("disabled");
    if (disabled) {
      return new Lookup(false, false, true);
    }
    if (!settings.knows(prefix + "host_lookup")) {
      return new Lookup(true, true, false);
    }
    List<String> hosts = Words.list(settings.text(prefix + "host_lookup"));
    return new Lookup(true, hosts.contains("dns"), hosts.contains("native"));
  }

  private static Order order(Settings settings, String prefix) {
    Version version = settings.version();
    boolean balances = settings.yes(prefix + "balance_inet_protocols");
    int limit = settings.number(prefix + "mx_address_limit");
    boolean withoutLimit = balancesWithoutLimit(version);
    return new Order(
        settings.yes(prefix + "randomize_addresses"),
        family(settings, prefix),
        version.atLeast(3, 3),
        balances && (limit > 0 || withoutLimit) ? limit : AddressPlan.NO_BALANCE);
  }

  private static Family family(Settings settings, String prefix) {
    if (!settings.knows(prefix + "address_preference")) {
      return Family.IPV6;
    }
    return switch (settings.text(prefix + "address_preference")) {
      case "ipv6" -> Family.IPV6;
      case "ipv4" -> Family.IPV4;
      default -> Family.ANY;
    };
  }

  /** 3.3.0 to 3.3.4 and 3.4.0 to 3.4.5 took a limit of 0 for a limit (fixed in 3.3.5, 3.4.6). */
  static boolean balancesWithoutLimit(Version version) {
    return version.major() == 3
        && ((version.minor() == 3 && version.patch() < 5)
            || (version.minor() == 4 && version.patch() < 6));
  }
}
