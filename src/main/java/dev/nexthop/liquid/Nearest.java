package dev.nexthop.liquid;

import java.util.Collection;
import java.util.Comparator;

/** Suggests the known name that a mistyped one was probably meant to be. */
final class Nearest {
  private Nearest() {}

  /** The tag that was meant, or else all that there are. */
  static String tag(String name, Collection<String> known) {
    String near = hint(name, known);
    return near.isEmpty()
        ? "the tags are " + String.join(", ", known.stream().sorted().toList())
        : near;
  }

  /** The filter that was meant, or else what becomes of one that there is not. */
  static String filter(String name, Collection<String> known) {
    String near = hint(name, known);
    return near.isEmpty() ? "there is no such filter, so the value passes unchanged" : near;
  }

  /** "did you mean …?"; empty if nothing is near. */
  static String hint(String name, Collection<String> known) {
    int allowed = Math.max(1, name.length() / 3);
    return known.stream()
        .filter(other -> distance(name, other) <= allowed)
        .min(
            Comparator.comparingInt((String other) -> distance(name, other))
                .thenComparing(Comparator.naturalOrder()))
        .map(other -> "did you mean `" + other + "`?")
        .orElse("");
  }

  private static int distance(String a, String b) {
    if (a.length() > 64 || Math.abs(a.length() - b.length()) > 20) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
