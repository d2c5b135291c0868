package dev.nexthop.site.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stable sort that takes any comparator: documents with and without date are not ordered
 * transitively, which {@code List.sort} may refuse. The C library under Ruby sorts the same way.
 */
final class MergeSort {
  private MergeSort() {}

  static <T> void sort(List<T> list, Comparator<? super T> comparator) {
    if (list.size() < 2) {
      return;
    }
    int middle = list.size() / 2;
    List<T> left = new ArrayList<>(list.subList(0, middle));
    List<T> right = new ArrayList<>(list.subList(middle, list.size()));
    sort(left, comparator);
    sort(right, comparator);
    int l = 0;
    int r = 0;
    for (int i = 0; i < list.size(); i++) {
      boolean takeLeft =
          r == right.size()
              || (l < left.size() && comparator.compare(left.get(l), right.get(r)) <= 0);
      list.set(i, takeLeft ? left.get(l++) : right.get(r++));
    }
  }
}
