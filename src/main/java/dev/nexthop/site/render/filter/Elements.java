package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.IntRange;
import dev.nexthop.liquid.value.Sequences;
import dev.nexthop.liquid.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is in a list, a map, a range or a drop (Ruby's Enumerable). */
final class Elements {
  private Elements() {}

  /** The elements, a map's as pairs; absent if there can't be any. */
  static Optional<List<?>> of(Object input, Context context) {
    if (input instanceof List<?> list) {
      return Optional.of(list);
    }
    if (input instanceof Map<?, ?> map) {
      return Optional.of(Sequences.pairs(map));
    }
    if (input instanceof IntRange range) {
      context.countIterations(range.size());
      return Optional.of(collect(range));
    }
    return input instanceof Drop && input instanceof Iterable<?> drop
        ? Optional.of(collect(drop))
        : Optional.empty();
  }

  /** As {@link #of}, but a map's values without their keys. */
  static Optional<List<?>> values(Object input, Context context) {
    return input instanceof Map<?, ?> map
        ? Optional.of(new ArrayList<>(map.values()))
        : of(input, context);
  }

  private static List<Object> collect(Iterable<?> elements) {
    List<Object> list = new ArrayList<>();
    elements.forEach(element -> list.add(Values.of(element)));
    return list;
  }
}
