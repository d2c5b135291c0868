package dev.nexthop.liquid.standard.filter;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Arithmetic;
import dev.nexthop.liquid.value.Numbers;
import dev.nexthop.liquid.value.Order;
import java.math.RoundingMode;
import java.util.function.IntUnaryOperator;

/** Filters that calculate. */
final class MathFilters {
  private MathFilters() {}

  static void register(Environment.Builder builder) {
    operation(builder, "plus", Arithmetic::add);
    operation(builder, "minus", Arithmetic::subtract);
    operation(builder, "times", Arithmetic::multiply);
    operation(builder, "divided_by", Arithmetic::divide);
    operation(builder, "modulo", Arithmetic::modulo);
    builder
        .filter("abs", 0, 0, (input, a, c) -> Arithmetic.abs(Arithmetic.toNumber(input)))
        .filter("round", 0, 1, MathFilters::round)
        .filter("ceil", 0, 0, (input, a, c) -> toInteger(input, RoundingMode.CEILING))
        .filter("floor", 0, 0, (input, a, c) -> toInteger(input, RoundingMode.FLOOR))
        .filter("at_least", 1, 1, (input, a, c) -> bounded(input, a, order -> -order))
        .filter("at_most", 1, 1, (input, a, c) -> bounded(input, a, order -> order));
  }

  private static void operation(Environment.Builder builder, String name, Operation operation) {
    builder.filter(
        name,
        1,
        1,
        (input, arguments, context) ->
            operation.apply(Arithmetic.toNumber(input), Arithmetic.toNumber(arguments.get(0))));
  }

  private static Object round(Object input, Arguments arguments, Context context) {
    long digits = Numbers.saturated(Arithmetic.toNumber(arguments.get(0, 0L)));
    if ((int) digits != digits) {
      throw LiquidException.foreign("integer " + digits + " too big to convert to `int'");
    }
    return Arithmetic.round(Arithmetic.toNumber(input), digits);
  }

  private static Object toInteger(Object input, RoundingMode direction) {
    return Arithmetic.toInteger(Arithmetic.toNumber(input), direction);
  }

  /** The bound where the input lies beyond it. */
  private static Object bounded(Object input, Arguments arguments, IntUnaryOperator side) {
    Number bound = Arithmetic.toNumber(arguments.get(0));
    Number value = Arithmetic.toNumber(input);
    int order = Order.compare(value, bound).orElse(0);
    return Arithmetic.plain(side.applyAsInt(order) > 0 ? bound : value);
  }

  private interface Operation {
    Object apply(Number a, Number b);
  }
}
