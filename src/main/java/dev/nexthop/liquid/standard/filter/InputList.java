package dev.nexthop.liquid.standard.filter;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.IntRange;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.TakenList;
import dev.nexthop.liquid.value.Times;
import dev.nexthop.liquid.value.Values;
import java.time.ZonedDateTime;
import java.util.List;

/** The input of a filter as a list ({@code InputIterator}). */
final class InputList {
  private static final int MAX_DEPTH = 200;

  private InputList() {}

  /**
   * Lists flat, a range or a drop with its elements, nil as nothing, a time taken apart, else one
   * element.
   */
  static List<Object> of(Object input, Context context) {
    List<Object> list = new TakenList();
    if (input instanceof List<?> elements) {
      flatten(elements, list, 0);
    } else if (input instanceof IntRange range) {
      context.countIterations(range.size());
      range.forEach(list::add);
    } else if (input instanceof Drop && input instanceof Iterable<?> elements) {
      elements.forEach(element -> list.add(Values.of(element)));
    } else if (input instanceof ZonedDateTime time) {
      list.addAll(Times.parts(time));
    } else if (input != Nil.NIL) {
      list.add(input);
    }
    return list;
  }

  private static void flatten(List<?> elements, List<Object> flat, int depth) {
    for (Object element : elements) {
      if (element instanceof List<?> inner && depth < MAX_DEPTH) {
        flatten(inner, flat, depth + 1);
      } else {
        flat.add(Values.of(element));
      }
    }
  }
}
