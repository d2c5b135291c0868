package dev.nexthop.liquid.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Ruby's {@code ==}. */
public final class Equality {
  private static final int MAX_DEPTH = 200;

  private Equality() {}

  /** Whether two values are equal; numbers by their value, lists and maps by their elements. */
  public static boolean areEqual(Object a, Object b) {
    return areEqual(a, b, 0);
  }

  /** Whether two numbers have the same value, whatever their types. */
  static boolean areEqual(Number a, Number b) {
    if (a instanceof Long && b instanceof Long) {
      return a.longValue() == b.longValue();
    }
    if (isInfiniteOrNaN(a) || isInfiniteOrNaN(b)) {
      return a.doubleValue() == b.doubleValue();
    }
    return exact(a).compareTo(exact(b)) == 0;
  }

  /** The number as a decimal; it must be finite. */
  static BigDecimal exact(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    return number instanceof Long integer
        ? BigDecimal.valueOf(integer)
        : new BigDecimal(number.doubleValue());
  }

  private static boolean isInfiniteOrNaN(Number number) {
    return number instanceof Double value && !Double.isFinite(value);
  }

  private static boolean areEqual(Object first, Object second, int depth) {
    Object a = Values.of(first);
    Object b = Values.of(second);
    if (a instanceof Number x && b instanceof Number y) {
      return areEqual(x, y);
    }
    if (a instanceof ZonedDateTime x && b instanceof ZonedDateTime y) {
      return x.toInstant().equals(y.toInstant());
    }
    if (depth > MAX_DEPTH) {
      return false;
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      return areEqual(x, y, depth);
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return areEqual(x, y, depth);
    }
    return a.equals(b);
  }

  private static boolean areEqual(List<?> a, List<?> b, int depth) {
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<?> others = b.iterator();
    for (Object element : a) {
      if (!areEqual(Values.of(element), Values.of(others.next()), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areEqual(Map<?, ?> a, Map<?, ?> b, int depth) {
    if (a.size() != b.size()) {
      return false;
    }
    for (Map.Entry<?, ?> entry : a.entrySet()) {
      Object key = Values.of(entry.getKey());
      boolean same =
          (b.containsKey(key) || key instanceof Long)
              && areEqual(Values.of(entry.getValue()), Sequences.at(b, key), depth + 1);
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
