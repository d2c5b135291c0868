package dev.nexthop.liquid.standard.filter;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Equality;
import dev.nexthop.liquid.value.Missing;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Property;
import dev.nexthop.liquid.value.Sequences;
import dev.nexthop.liquid.value.TakenList;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Filters of lists. */
final class ListFilters {
  private ListFilters() {}

  static void register(Environment.Builder builder) {
    builder
        .filter("size", 0, 0, (input, a, c) -> orElse(Sequences.size(input), 0L))
        .filter("first", 0, 0, (input, a, c) -> orElse(Sequences.first(input), Nil.NIL))
        .filter("last", 0, 0, (input, a, c) -> orElse(Sequences.last(input), Nil.NIL))
        .filter("join", 0, 1, ListFilters::join)
        .filter("reverse", 0, 0, ListFilters::reverse)
        .filter("concat", 1, 1, ListFilters::concat)
        .filter("map", 1, 1, ListFilters::map)
        .filter("where", 1, 2, ListFilters::where)
        .filter("uniq", 0, 1, ListFilters::uniq)
        .filter("compact", 0, 1, ListFilters::compact)
        .filter("sort", 0, 1, SortFilters::sort)
        .filter("sort_natural", 0, 1, SortFilters::sortNatural);
  }

  /** Ruby's message for an element that has other keys than names. */
  static LiquidException cannotSelect(Object property) {
    return LiquidException.argument("cannot select the property '" + Text.of(property) + "'");
  }

  private static Object orElse(Object answer, Object otherwise) {
    return answer == Missing.KEY ? otherwise : answer;
  }

  private static Object join(Object input, Arguments arguments, Context context) {
    return Text.join(InputList.of(input, context), Text.of(arguments.get(0, " ")));
  }

  private static Object reverse(Object input, Arguments arguments, Context context) {
    List<Object> list = InputList.of(input, context);
    Collections.reverse(list);
    return list;
  }

  private static Object concat(Object input, Arguments arguments, Context context) {
    if (!(arguments.get(0) instanceof List<?> more)) {
      throw LiquidException.argument("concat filter requires an array argument");
    }
    List<Object> list = InputList.of(input, context);
    context.countIterations(more.size());
    list.addAll(more);
    return list;
  }

  private static Object map(Object input, Arguments arguments, Context context) {
    Object property = arguments.get(0);
    List<Object> mapped = new ArrayList<>();
    for (Object element : InputList.of(input, context)) {
      Object value = "to_liquid".equals(property) ? element : Property.of(element, property);
      if (value == Property.WRONG_TYPE) {
        throw cannotSelect(property);
      }
      mapped.add(value == Property.NOT_INDEXED ? Nil.NIL : value);
    }
    return mapped;
  }

  private static Object where(Object input, Arguments arguments, Context context) {
    Object target = arguments.get(1);
    return select(
        input,
        arguments.get(0),
        context,
        target == Nil.NIL
            ? value -> value != Nil.NIL && !Boolean.FALSE.equals(value)
            : value -> Equality.areEqual(value, target));
  }

  private static Object compact(Object input, Arguments arguments, Context context) {
    Object property = arguments.get(0);
    if (property == Nil.NIL) {
      List<Object> list = InputList.of(input, context);
      list.removeIf(element -> element == Nil.NIL);
      return list;
    }
    return select(input, property, context, value -> value != Nil.NIL);
  }

  /** Elements whose property is wanted; Nil where an element has no properties. */
  private static Object select(
      Object input, Object property, Context context, Predicate<Object> wanted) {
    List<Object> selected = new TakenList();
    for (Object element : InputList.of(input, context)) {
      Optional<Object> value = property(element, property);
      if (value.isEmpty()) {
        return Nil.NIL;
      }
      if (wanted.test(value.get())) {
        selected.add(element);
      }
    }
    return selected;
  }

  private static Object uniq(Object input, Arguments arguments, Context context) {
    Object property = arguments.get(0);
    List<Object> list = InputList.of(input, context);
    if (list.size() <= 1) {
      return list;
    }
    Set<Object> seen = new HashSet<>();
    List<Object> unique = new TakenList();
    for (Object element : list) {
      Optional<Object> key =
          property == Nil.NIL ? Optional.of(element) : property(element, property);
      if (key.isEmpty()) {
        return Nil.NIL;
      }
      if (seen.add(key.get())) {
        unique.add(element);
      }
    }
    return unique;
  }

  /** The property; absent where the element has none at all. */
  private static Optional<Object> property(Object element, Object property) {
    Object value = Property.of(element, property);
    if (value == Property.WRONG_TYPE) {
      throw cannotSelect(property);
    }
    return value == Property.NOT_INDEXED ? Optional.empty() : Optional.of(Values.of(value));
  }
}
