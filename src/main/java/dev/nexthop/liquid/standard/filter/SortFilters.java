package dev.nexthop.liquid.standard.filter;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Order;
import dev.nexthop.liquid.value.Property;
import dev.nexthop.liquid.value.Sort;
import dev.nexthop.liquid.value.Text;
import java.util.Comparator;
import java.util.List;

/** The filters sort and sort_natural. */
final class SortFilters {
  private SortFilters() {}

  static Object sort(Object input, Arguments arguments, Context context) {
    return sort(input, arguments.get(0), context, SortFilters::compare);
  }

  static Object sortNatural(Object input, Arguments arguments, Context context) {
    return sort(input, arguments.get(0), context, SortFilters::compareWithoutCase);
  }

  private static Object sort(
      Object input, Object property, Context context, Comparator<Object> order) {
    List<Object> list = InputList.of(input, context);
    if (property == Nil.NIL) {
      return Sort.by(list, order);
    }
    if (!list.stream().allMatch(Property::isIndexed)) {
      return list.isEmpty() ? list : Nil.NIL;
    }
    return Sort.by(list, (a, b) -> order.compare(property(a, property), property(b, property)));
  }

  private static Object property(Object element, Object property) {
    Object value = Property.of(element, property);
    if (value instanceof Property) {
      throw ListFilters.cannotSelect(property);
    }
    return value;
  }

  /** {@code nil_safe_compare}: nil comes last. */
  private static int compare(Object a, Object b) {
    return Order.compare(a, b)
        .orElseGet(
            () -> {
              if (a == Nil.NIL || b == Nil.NIL) {
                return a == Nil.NIL ? 1 : -1;
              }
              throw LiquidException.argument("cannot sort values of incompatible types");
            });
  }

  /** {@code nil_safe_casecmp}: only the case of ASCII letters is ignored. */
  private static int compareWithoutCase(Object a, Object b) {
    if (a == Nil.NIL || b == Nil.NIL) {
      return a == Nil.NIL ? 1 : -1;
    }
    return Order.compare(lower(Text.of(a)), lower(Text.of(b)));
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lower.setCharAt(i, (char) (c + 'a' - 'A'));
      }
    }
    return lower.toString();
  }
}
