package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Numbers;
import dev.nexthop.liquid.value.Sequences;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Jekyll's filters of lists, and {@code to_integer}. */
final class ListFilters {
  private record Keyed(Object key, Object item) {}

  private ListFilters() {}

  static void addTo(Environment.Builder builder, Supplier<Random> random) {
    builder.filter("sort", 0, 2, ListFilters::sort);
    builder.filter(
        "push", 1, 1, (input, arguments, context) -> insert(input, arguments.get(0), false));
    builder.filter(
        "unshift", 1, 1, (input, arguments, context) -> insert(input, arguments.get(0), true));
    builder.filter(
        "pop", 0, 1, (input, arguments, context) -> drop(input, arguments.get(0, 1L), false));
    builder.filter(
        "shift", 0, 1, (input, arguments, context) -> drop(input, arguments.get(0, 1L), true));
    builder.filter(
        "sample",
        0,
        1,
        (input, arguments, context) -> sample(input, arguments.get(0, 1L), random.get()));
    builder.filter("to_integer", 0, 0, (input, arguments, context) -> toInteger(input));
  }

  private static Object sort(Object input, Arguments arguments, Context context) {
    if (input == Nil.NIL) {
      throw LiquidException.argument("Cannot sort a null object.")
          .withHint("Check the name of the list, or sort it only if there is one.");
    }
    Object property = arguments.get(0);
    if (property == Nil.NIL) {
      List<Object> sorted = new ArrayList<>(elements(input, "sort", context));
      // Java compares the later element with the earlier one; messages name them as Ruby does.
      sorted.sort((later, earlier) -> -SortOrder.strict(earlier, later));
      return sorted;
    }
    String nils = Text.of(arguments.get(1, "first"));
    if (!nils.equals("first") && !nils.equals("last")) {
      throw LiquidException.argument(
          "Invalid nils order: '"
              + nils
              + "' is not a valid nils order. It must be 'first' or 'last'.");
    }
    return sortBy(elements(input, "map", context), Text.of(property), nils.equals("first"));
  }

  private static List<Object> sortBy(List<?> elements, String property, boolean nilsFirst) {
    List<Keyed> keyed = new ArrayList<>(elements.size());
    for (Object element : elements) {
      Object item = Values.of(element);
      keyed.add(new Keyed(Properties.of(item, property), item));
    }
    keyed.sort((a, b) -> SortOrder.withNils(a.key(), b.key(), nilsFirst));
    List<Object> sorted = new ArrayList<>(keyed.size());
    keyed.forEach(each -> sorted.add(each.item()));
    return sorted;
  }

  private static List<?> elements(Object input, String method, Context context) {
    return Elements.of(input, context).orElseThrow(() -> RubyErrors.noMethod(method, input));
  }

  private static Object insert(Object input, Object element, boolean atStart) {
    if (!(input instanceof List<?> list)) {
      return input;
    }
    List<Object> longer = new ArrayList<>(list);
    longer.add(atStart ? 0 : longer.size(), element);
    return longer;
  }

  private static Object drop(Object input, Object count, boolean atStart) {
    if (!(input instanceof List<?> list)) {
      return input;
    }
    long number = Numbers.saturated(Numbers.toInteger(count));
    if (number < 0) {
      throw LiquidException.argument("negative array size");
    }
    int dropped = (int) Math.min(number, list.size());
    return atStart ? list.subList(dropped, list.size()) : list.subList(0, list.size() - dropped);
  }

  private static Object sample(Object input, Object count, Random random) {
    if (!(input instanceof List<?> list)) {
      return input;
    }
    long number = wholeNumber(count);
    if (number == 1) {
      return list.isEmpty() ? Nil.NIL : Sequences.at(list, random.nextInt(list.size()));
    }
    if (number < 0) {
      throw LiquidException.argument("negative sample number");
    }
    List<Object> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, (int) Math.min(number, shuffled.size()));
  }

  private static long wholeNumber(Object count) {
    try {
      return Numbers.saturated(Numbers.toInteger(count));
    } catch (LiquidException noNumber) {
      return 1;
    }
  }

  private static Object toInteger(Object input) {
    if (input instanceof Boolean truth) {
      return truth ? 1L : 0L;
    }
    if (input == Nil.NIL) {
      return 0L;
    }
    if (input instanceof String text) {
      return Numbers.leadingInteger(text);
    }
    if (input instanceof ZonedDateTime time) {
      return time.toEpochSecond();
    }
    if (input instanceof Double number) {
      return whole(number);
    }
    if (input instanceof BigDecimal decimal) {
      return Values.integer(decimal.toBigInteger());
    }
    if (input instanceof Long || input instanceof BigInteger) {
      return input;
    }
    throw RubyErrors.noMethod("to_i", input);
  }

  private static Object whole(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw LiquidException.foreign(Text.of(number));
    }
    return Values.integer(new BigDecimal(number).toBigInteger());
  }
}
