package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

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
    if (value == Nil.NIL) {
      return "NilClass";
    }
    if (value instanceof Boolean truth) {
      return truth ? "TrueClass" : "FalseClass";
    }
    if (value instanceof Long || value instanceof BigInteger) {
      return "Integer";
    }
    if (value instanceof Number) {
      return value instanceof Double ? "Float" : "BigDecimal";
    }
    if (value instanceof String) {
      return "String";
    }
    return collectionName(value);
  }

  private static String collectionName(Object value) {
    if (value instanceof List) {
      return "Array";
    }
    if (value instanceof Map) {
      return "Hash";
    }
    if (value instanceof ZonedDateTime) {
      return "Time";
    }
    return value instanceof LocalDate ? "Date" : "Object";
  }
}
