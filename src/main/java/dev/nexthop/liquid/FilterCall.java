package dev.nexthop.liquid;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One filter of a chain with its arguments. */
final class FilterCall {
  private final String name;
  private final Optional<RegisteredFilter> filter;
  private final Expression[] positional;
  private final Map<String, Expression> keywords;

  FilterCall(
      String name,
      Optional<RegisteredFilter> filter,
      List<Expression> positional,
      Map<String, Expression> keywords) {
    this.name = name;
    this.filter = filter;
    this.positional = positional.toArray(new Expression[0]);
    this.keywords = keywords;
  }

  Object apply(Object input, Context context) {
    Arguments arguments = arguments(context);
    return filter.isPresent()
        ? context.invoke(filter.get(), input, arguments)
        : unknown(name, input, context);
  }

  /** A filter that there is not passes its input on, unless filters are strict. */
  static Object unknown(String name, Object input, Context context) {
    if (context.isStrictFilters()) {
      throw new LiquidException(ErrorKind.UNDEFINED_FILTER, "undefined filter " + name)
          .withHint(Nearest.filter(name, context.environment().filterNames()));
    }
    return input;
  }

  private Arguments arguments(Context context) {
    int count = positional.length + (keywords.isEmpty() ? 0 : 1);
    if (count == 0) {
      return Arguments.NONE;
    }
    Object[] values = new Object[count];
    for (int i = 0; i < positional.length; i++) {
      values[i] = positional[i].evaluate(context);
    }
    if (!keywords.isEmpty()) {
      Map<String, Object> named = new LinkedHashMap<>();
      keywords.forEach((key, value) -> named.put(key, value.evaluate(context)));
      values[count - 1] = named;
    }
    return new Arguments(values);
  }
}
