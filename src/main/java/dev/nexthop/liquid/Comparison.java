package dev.nexthop.liquid;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Equality;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Order;
import dev.nexthop.liquid.value.Sequences;
import dev.nexthop.liquid.value.Values;

/** One comparison of a condition ({@code condition.rb}). */
record Comparison(Expression left, String operator, Expression right) implements Expression {

  static Expression of(Expression left, String operator, Expression right) {
    return new Comparison(left, operator, right);
  }

  @Override
  public Object evaluate(Context context) {
    Object a = Values.liquidValue(left.evaluate(context));
    Object b = Values.liquidValue(right.evaluate(context));
    return switch (operator) {
      case "==" -> isEqual(a, b);
      case "!=", "<>" -> !isEqual(a, b);
      case "contains" -> contains(a, b);
      case "<", "<=", ">", ">=" -> Order.compares(a, operator, b);
      default -> throw LiquidException.argument("Unknown operator " + operator);
    };
  }

  private static boolean isEqual(Object a, Object b) {
    if (a instanceof MethodLiteral question) {
      return answers(question, b);
    }
    return b instanceof MethodLiteral question ? answers(question, a) : Equality.areEqual(a, b);
  }

  /** Ruby without ActiveSupport has no {@code blank?}, so nothing is blank. */
  private static boolean answers(MethodLiteral question, Object value) {
    if (question == MethodLiteral.BLANK) {
      return false;
    }
    return Sequences.isEmpty(value);
  }

  private static boolean contains(Object a, Object b) {
    if (b == Nil.NIL || Boolean.FALSE.equals(b)) {
      return false;
    }
    if (b instanceof MethodLiteral && !(a instanceof String)) {
      return false;
    }
    return Sequences.includes(a, b);
  }
}
