package dev.nexthop.liquid.value;

import dev.nexthop.liquid.error.LiquidException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalInt;

/** Ruby's {@code <=>}, {@code <} and the like. */
public final class Order {
  private Order() {}

  /** {@code a <=> b}; absent where Ruby answers nil. */
  public static OptionalInt compare(Object first, Object second) {
    Object a = Values.of(first);
    Object b = Values.of(second);
    if (a instanceof Number x && b instanceof Number y) {
      return compare(x, y);
    }
    if (a instanceof String x && b instanceof String y) {
      return OptionalInt.of(compare(x, y));
    }
    if (a instanceof ZonedDateTime x && b instanceof ZonedDateTime y) {
      return OptionalInt.of(x.toInstant().compareTo(y.toInstant()));
    }
    if (a instanceof LocalDate x && b instanceof LocalDate y) {
      return OptionalInt.of(x.compareTo(y));
    }
    if (a instanceof LocalDate date && b instanceof Number number) {
      return compare(Times.astronomicalDay(date), number);
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      return compare(x, y);
    }
    if (a instanceof Drop drop) {
      return drop.compareWith(b);
    }
    return Equality.areEqual(a, b) ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /** Strings by their bytes in UTF-8, which is the order of code points. */
  public static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean bothSurrogates = Character.isSurrogate(x) == Character.isSurrogate(y);
        return bothSurrogates ? x - y : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }

  /**
   * {@code a < b} and so on: false where one of them has no order, an error where both have but not
   * with each other.
   */
  public static boolean compares(Object a, String operator, Object b) {
    if (!isComparable(a) || !isComparable(b)) {
      return false;
    }
    if (isNotANumber(a) || isNotANumber(b)) {
      if (a instanceof Number && b instanceof Number) {
        return false;
      }
    }
    int order =
        compare(a, b)
            .orElseThrow(
                () ->
                    LiquidException.argument(
                        "comparison of " + RubyClass.name(a) + " with " + operand(b) + " failed"));
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static OptionalInt compare(Number a, Number b) {
    if (a instanceof Long x && b instanceof Long y) {
      return OptionalInt.of(Long.compare(x, y));
    }
    if (isNotANumber(a) || isNotANumber(b)) {
      return OptionalInt.empty();
    }
    if (Double.isInfinite(a.doubleValue()) || Double.isInfinite(b.doubleValue())) {
      return OptionalInt.of(Double.compare(a.doubleValue(), b.doubleValue()));
    }
    return OptionalInt.of(Equality.exact(a).compareTo(Equality.exact(b)));
  }

  private static OptionalInt compare(List<?> a, List<?> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      OptionalInt order = compare(Values.of(a.get(i)), Values.of(b.get(i)));
      if (order.isEmpty() || order.getAsInt() != 0) {
        return order;
      }
    }
    return OptionalInt.of(Integer.compare(a.size(), b.size()));
  }

  private static boolean isComparable(Object value) {
    return value instanceof Number
        || value instanceof String
        || value instanceof ZonedDateTime
        || value instanceof LocalDate;
  }

  private static boolean isNotANumber(Object value) {
    return value instanceof Double number && number.isNaN();
  }

  /** {@code rb_cmperr}: small numbers are printed, other things named by their class. */
  private static String operand(Object value) {
    return value instanceof Long || value instanceof Double
        ? Text.of(value)
        : RubyClass.name(value);
  }
}
