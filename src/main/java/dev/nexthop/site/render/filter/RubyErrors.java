package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.RubyClass;
import dev.nexthop.liquid.value.Text;

/** What Ruby says when a filter gets something that it can't work with. */
final class RubyErrors {
  private RubyErrors() {}

  /** NoMethodError. */
  static LiquidException noMethod(String method, Object value) {
    return LiquidException.foreign(
            "undefined method `" + method + "' for " + Text.inspect(value) + ":" + className(value))
        .withHint("Give the filter a value of the right kind, or use the filter default first.");
  }

  /** TypeError of an implicit conversion. */
  static LiquidException noConversion(Object value, String wanted) {
    return LiquidException.foreign(
            "no implicit conversion of " + shortName(value) + " into " + wanted)
        .withHint("Give the filter a " + wanted + ".");
  }

  /** ArgumentError of a comparison. */
  static LiquidException comparison(Object left, Object right) {
    boolean plain = right == Nil.NIL || right instanceof Boolean || right instanceof Number;
    return LiquidException.argument(
            "comparison of "
                + className(left)
                + " with "
                + (plain ? Text.inspect(right) : className(right))
                + " failed")
        .withHint("Sort values of one kind, or name a property to sort by.");
  }

  private static String shortName(Object value) {
    if (value == Nil.NIL) {
      return "nil";
    }
    return value instanceof Boolean ? value.toString() : className(value);
  }

  /** The name of the value's class in Ruby. */
  static String className(Object value) {
    return RubyClass.name(value);
  }
}
