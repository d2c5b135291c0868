package dev.nexthop.liquid;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.IntRange;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Numbers;
import dev.nexthop.liquid.value.Text;

/** {@code (1..n)}. */
record RangeExpression(Expression first, Expression last) implements Expression {

  /** A literal if both ends are ({@code range_lookup.rb}). */
  static Expression of(Expression first, Expression last) {
    if (first instanceof Literal from && last instanceof Literal to) {
      return new Literal(new IntRange(toInteger(from.value()), toInteger(to.value())));
    }
    return new RangeExpression(first, last);
  }

  @Override
  public Object evaluate(Context context) {
    return new IntRange(bound(first.evaluate(context)), bound(last.evaluate(context)));
  }

  private static long bound(Object value) {
    return value == Nil.NIL || value instanceof String
        ? toInteger(value)
        : Numbers.saturated(Numbers.toInteger(value));
  }

  private static long toInteger(Object value) {
    if (value == Nil.NIL) {
      return 0;
    }
    if (value instanceof String text) {
      return Numbers.saturated(Numbers.leadingInteger(text));
    }
    if (value instanceof Number number) {
      return Numbers.saturated(number);
    }
    throw LiquidException.foreign("undefined method `to_i' for " + Text.inspect(value));
  }
}
