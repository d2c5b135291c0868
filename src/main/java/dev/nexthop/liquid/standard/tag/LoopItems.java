package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.value.IntRange;
import dev.nexthop.liquid.value.Sequences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part of a collection that a loop goes over ({@code Utils.slice_collection}). */
final class LoopItems {
  /** No upper bound. */
  static final long ALL = Long.MAX_VALUE;

  private LoopItems() {}

  /** The items from one index to another, exclusive; a string is one item, nil none. */
  static List<?> slice(Object collection, long from, long to, Context context) {
    if (collection instanceof String text) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    if (collection instanceof List<?> list) {
      return slice(list, from, to);
    }
    if (collection instanceof Map<?, ?> map) {
      return slice(Sequences.pairs(map), from, to);
    }
    if (collection instanceof IntRange range) {
      long first = range.first() + Math.min(Math.max(from, 0), range.size());
      IntRange part = new IntRange(first, to == ALL ? range.last() : last(range, to));
      context.countIterations(part.size());
      return copy(part, 0, ALL);
    }
    return collection instanceof Iterable<?> items ? copy(items, from, to) : List.of();
  }

  private static long last(IntRange range, long to) {
    return to <= 0 ? range.first() - 1 : Math.min(range.last(), range.first() + to - 1);
  }

  private static List<?> slice(List<?> list, long from, long to) {
    int start = (int) Math.min(Math.max(from, 0), list.size());
    int end = (int) Math.max(start, Math.min(to, list.size()));
    return start == 0 && end == list.size() ? list : list.subList(start, end);
  }

  private static List<Object> copy(Iterable<?> items, long from, long to) {
    List<Object> copy = new ArrayList<>();
    long index = 0;
    for (Object item : items) {
      if (to <= index) {
        break;
      }
      if (from <= index) {
        copy.add(item);
      }
      index++;
    }
    return copy;
  }
}
