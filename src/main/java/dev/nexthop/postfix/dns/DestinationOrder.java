package dev.nexthop.postfix.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * In which order getaddrinfo(3) gives addresses (RFC 3484, as glibc has it): reachable families
 * first, IPv6 before IPv4, and IPv6 addresses by how long a prefix they share with the machine's.
 */
final class DestinationOrder {

  private final Set<String> unreachable;
  private final List<int[]> own6 = new ArrayList<>();
  private boolean own4;

  /**
   * @param own addresses of the machine's interfaces
   * @param unreachable addresses that there is no way to, which come last (rule 1)
   */
  DestinationOrder(List<String> own, Set<String> unreachable) {
    this.unreachable = Set.copyOf(unreachable);
    for (String text : own) {
      IpAddress.parse(text)
          .filter(address -> !address.text().equals("::1") && !address.text().startsWith("127."))
          .ifPresent(this::add);
    }
  }

  private void add(IpAddress address) {
    if (address.ipv6()) {
      own6.add(IpAddress.groupsOf(address));
    } else {
      own4 = true;
    }
  }

  List<IpAddress> sorted(List<IpAddress> addresses) {
    List<IpAddress> sorted = new ArrayList<>(addresses);
    sorted.sort((a, b) -> Integer.compare(rank(b), rank(a)));
    return sorted;
  }

  private int rank(IpAddress address) {
    boolean unusable = unreachable.contains(address.text());
    if (!address.ipv6()) {
      return own4 && !unusable ? 1 : -1;
    }
    if (own6.isEmpty() || unusable) {
      return own4 ? 0 : -1;
    }
    int[] groups = IpAddress.groupsOf(address);
    int longest = 0;
    for (int[] own : own6) {
      longest = Math.max(longest, sharedBits(own, groups));
    }
    return 2 + longest;
  }

  private static int sharedBits(int[] a, int[] b) {
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return i * 16 + Integer.numberOfLeadingZeros(a[i] ^ b[i]) - 16;
      }
    }
    return a.length * 16;
  }
}
