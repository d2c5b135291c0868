package dev.nexthop.dns.zone;

import java.util.Optional;

/** Numbers of zone texts. */
final class ZoneNumbers {
  private static final long MOST_SECONDS = Integer.MAX_VALUE;
  private static final long LARGEST = 0xFFFFFFFFL;

  private ZoneNumbers() {}

  static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Seconds, or units as in {@code 1h30m}; empty if it is no time. */
  static Optional<Long> seconds(String text) {
    if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
      return Optional.empty();
    }
    long total = 0;
    long value = 0;
    boolean units = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
      } else {
        int unit = "smhdw".indexOf(Character.toLowerCase(c));
        if (unit < 0) {
          return Optional.empty();
        }
        total += value * unit(unit);
        value = 0;
        units = true;
      }
      if (value > LARGEST || total > LARGEST) {
        return Optional.empty();
      }
    }
    return Optional.of(Math.min(units ? total : value, MOST_SECONDS));
  }

  private static long unit(int index) {
    return switch (index) {
      case 0 -> 1;
      case 1 -> 60;
      case 2 -> 3600;
      case 3 -> 86_400;
      default -> 604_800;
    };
  }
}
