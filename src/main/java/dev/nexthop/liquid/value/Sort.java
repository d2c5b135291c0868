package dev.nexthop.liquid.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Merge sort, in the order of comparisons of glibc's qsort_r, which Ruby calls. Stable, and unlike
 * Java's own does not mind an order that contradicts itself.
 */
public final class Sort {
  private Sort() {}

  /** The elements in order. */
  public static List<Object> by(List<?> elements, Comparator<Object> order) {
    List<Object> sorted = new ArrayList<>(elements);
    sort(sorted, order);
    return sorted;
  }

  private static void sort(List<Object> part, Comparator<Object> order) {
    if (part.size() <= 1) {
      return;
    }
    int half = part.size() / 2;
    List<Object> left = new ArrayList<>(part.subList(0, half));
    List<Object> right = new ArrayList<>(part.subList(half, part.size()));
    sort(left, order);
    sort(right, order);
    int i = 0;
    int j = 0;
    for (int k = 0; k < part.size(); k++) {
      boolean takeLeft =
          j == right.size() || (i < left.size() && order.compare(left.get(i), right.get(j)) <= 0);
      part.set(k, takeLeft ? left.get(i++) : right.get(j++));
    }
  }
}
