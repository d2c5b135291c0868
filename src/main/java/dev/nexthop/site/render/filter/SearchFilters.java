package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** {@code where}, {@code find} and their variants with an expression. */
final class SearchFilters {
  private final Map<String, Expression> conditions = new ConcurrentHashMap<>();

  static void addTo(Environment.Builder builder) {
    SearchFilters filters = new SearchFilters();
    builder.filter(
        "where", 2, 2, (input, arguments, context) -> byProperty(input, arguments, context, false));
    builder.filter(
        "find", 2, 2, (input, arguments, context) -> byProperty(input, arguments, context, true));
    builder.filter(
        "where_exp",
        2,
        2,
        (input, arguments, context) -> filters.byExpression(input, arguments, context, false));
    builder.filter(
        "find_exp",
        2,
        2,
        (input, arguments, context) -> filters.byExpression(input, arguments, context, true));
  }

  private static Object byProperty(
      Object input, Arguments arguments, Context context, boolean onlyFirst) {
    Object target = arguments.get(1);
    boolean askable =
        Values.isTrue(arguments.get(0)) && !(target instanceof List) && !(target instanceof Map);
    Optional<List<?>> elements = askable ? Elements.values(input, context) : Optional.empty();
    if (elements.isEmpty()) {
      return input;
    }
    String property = Text.of(arguments.get(0));
    return select(
        elements.get(),
        item -> Properties.matches(Properties.of(item, property), target),
        onlyFirst);
  }

  private Object byExpression(
      Object input, Arguments arguments, Context context, boolean onlyFirst) {
    Optional<List<?>> elements = Elements.values(input, context);
    if (elements.isEmpty()) {
      return input;
    }
    String variable = Text.of(arguments.get(0));
    Expression condition = condition(Text.of(arguments.get(1)), context);
    Predicate<Object> holds =
        item -> {
          context.set(variable, item);
          return Values.isTrue(condition.evaluate(context));
        };
    return inScope(context, () -> select(elements.get(), holds, onlyFirst));
  }

  private Expression condition(String text, Context context) {
    Expression known = conditions.get(text);
    if (known != null) {
      return known;
    }
    Expression parsed = context.environment().condition(text);
    conditions.put(text, parsed);
    return parsed;
  }

  static <T> T inScope(Context context, Supplier<T> work) {
    context.push();
    try {
      return work.get();
    } finally {
      context.pop();
    }
  }

  private static Object select(List<?> elements, Predicate<Object> wanted, boolean onlyFirst) {
    List<Object> found = new ArrayList<>();
    for (Object element : elements) {
      Object item = Values.of(element);
      if (wanted.test(item)) {
        if (onlyFirst) {
          return item;
        }
        found.add(item);
      }
    }
    return onlyFirst ? Nil.NIL : found;
  }
}
