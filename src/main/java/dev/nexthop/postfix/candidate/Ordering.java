package dev.nexthop.postfix.candidate;

import dev.nexthop.postfix.trace.Rule;
import dev.nexthop.postfix.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** Puts addresses into the groups within which chance decides (dns_rr.c, smtp_addr.c). */
final class Ordering {

  private final ClientRules.Order order;
  private final SiteLookup.Context context;
  private final Trace trace;

  Ordering(SiteLookup.Context context, Trace trace) {
    this.context = context;
    this.order = context.rules().order();
    this.trace = trace;
  }

  /** Addresses of one host. */
  AddressPlan ofHost(List<Address> addresses) {
    return plan(addresses, context.rules().types().size() > 1);
  }

  /** Addresses of MX hosts, sorted by preference. */
  AddressPlan ofExchangers(List<Address> addresses) {
    if (addresses.get(0).preference() != addresses.get(addresses.size() - 1).preference()) {
      trace.add(Rule.ORDER_PREFERENCE, preferences(addresses));
    }
    return plan(addresses, order.shuffled() || order.sortedUnshuffled());
  }

  private static String preferences(List<Address> addresses) {
    StringBuilder text = new StringBuilder();
    int last = -1;
    for (Address address : addresses) {
      if (address.preference() != last && text.length() < 100) {
        last = address.preference();
        text.append(text.isEmpty() ? "" : ", ").append(last);
      }
    }
    return text.toString();
  }

  private AddressPlan plan(List<Address> addresses, boolean byFamily) {
    ClientRules.Family first = byFamily ? order.family() : ClientRules.Family.ANY;
    List<Address> sorted = new ArrayList<>(addresses);
    sorted.sort((a, b) -> Integer.compare(key(a, first), key(b, first)));
    if (first != ClientRules.Family.ANY && hasBothFamilies(addresses)) {
      trace.add(Rule.ORDER_FAMILY, first == ClientRules.Family.IPV6 ? "IPv6" : "IPv4");
    }
    List<AddressPlan.Group> groups = new ArrayList<>();
    List<AddressPlan.Unit> units = new ArrayList<>();
    int last = 0;
    int most = 0;
    for (Address address : sorted) {
      if (!units.isEmpty() && key(address, first) != last) {
        groups.add(new AddressPlan.Group(units));
        units = new ArrayList<>();
      }
      last = key(address, first);
      units.add(new AddressPlan.Unit(List.of(address), 0));
      most = Math.max(most, units.size());
    }
    groups.add(new AddressPlan.Group(units));
    if (most > 1 && order.shuffled()) {
      trace.add(Rule.ORDER_SHUFFLED, Integer.toString(most));
    } else if (most > 1) {
      trace.add(Rule.ORDER_AS_ANSWERED);
    }
    explainLimits(addresses);
    return new AddressPlan(
        groups,
        order.shuffled() ? AddressPlan.Chance.UNIFORM : AddressPlan.Chance.NONE,
        order.balance());
  }

  private static int key(Address address, ClientRules.Family first) {
    int family =
        switch (first) {
          case ANY -> 0;
          case IPV4 -> address.ipv6() ? 1 : 0;
          case IPV6 -> address.ipv6() ? 0 : 1;
        };
    return address.preference() * 2 + family;
  }

  private static boolean hasBothFamilies(List<Address> addresses) {
    boolean first = addresses.get(0).ipv6();
    for (Address address : addresses) {
      if (address.ipv6() != first) {
        return true;
      }
    }
    return false;
  }

  /** Servers of SRV records, sorted by priority; the address family does not matter. */
  AddressPlan ofServers(List<AddressPlan.Unit> units) {
    List<AddressPlan.Group> groups = new ArrayList<>();
    List<AddressPlan.Unit> group = new ArrayList<>();
    List<Address> addresses = new ArrayList<>();
    int last = 0;
    for (AddressPlan.Unit unit : units) {
      int preference = unit.addresses().get(0).preference();
      if (!group.isEmpty() && preference != last) {
        groups.add(new AddressPlan.Group(group));
        group = new ArrayList<>();
      }
      last = preference;
      group.add(unit);
      addresses.addAll(unit.addresses());
    }
    groups.add(new AddressPlan.Group(group));
    trace.add(Rule.ORDER_WEIGHT);
    explainLimits(addresses);
    return new AddressPlan(groups, AddressPlan.Chance.WEIGHTED, order.balance());
  }

  private void explainLimits(List<Address> addresses) {
    int limit =
        context
            .settings()
            .number(context.rules().smtp() ? "smtp_mx_address_limit" : "lmtp_mx_address_limit");
    boolean both = hasBothFamilies(addresses);
    if (order.balance() == 0 && both) {
      trace.add(Rule.NO_ADDRESS_LEFT, context.settings().version().toString());
    } else if (limit > 0 && addresses.size() > limit) {
      String count = Integer.toString(limit);
      if (both && order.balance() > 0) {
        trace.add(Rule.BALANCED, count, kept(addresses, limit));
      } else {
        trace.add(Rule.ADDRESS_LIMIT, count, Integer.toString(addresses.size()));
      }
    }
  }

  private static String kept(List<Address> addresses, int limit) {
    int ipv6 = 0;
    for (Address address : addresses) {
      ipv6 += address.ipv6() ? 1 : 0;
    }
    int ipv4 = addresses.size() - ipv6;
    if (ipv6 <= limit / 2) {
      ipv4 = limit - ipv6;
    } else if (ipv4 <= limit / 2) {
      ipv6 = limit - ipv4;
    } else {
      ipv4 = limit / 2;
      ipv6 = limit / 2;
    }
    String odd = ipv4 + ipv6 < limit ? " + 1" : "";
    return "IPv4 × " + ipv4 + ", IPv6 × " + ipv6 + odd;
  }
}
