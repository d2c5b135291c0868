package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Ruby's {@code <=>} of the values that templates have. */
final class SortOrder {
  private SortOrder() {}

  /** Which comes first; absent if Ruby can't tell. */
  static OptionalInt compare(Object left, Object right) {
    if (left instanceof String a && right instanceof String b) {
      return OptionalInt.of(compareBytes(a, b));
    }
    if (left instanceof Number a && right instanceof Number b) {
      return compareNumbers(a, b);
    }
    if (left instanceof ZonedDateTime a && right instanceof ZonedDateTime b) {
      return OptionalInt.of(a.toInstant().compareTo(b.toInstant()));
    }
    if (left instanceof LocalDate a && right instanceof LocalDate b) {
      return OptionalInt.of(a.compareTo(b));
    }
    if (left instanceof List<?> a && right instanceof List<?> b) {
      return compareLists(a, b);
    }
    if (left instanceof Drop drop) {
      return drop.compareWith(right);
    }
    return left.equals(right) ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /** Which comes first; an error if Ruby can't tell. */
  static int strict(Object left, Object right) {
    return compare(left, right).orElseThrow(() -> RubyErrors.comparison(left, right));
  }

  /**
   * Which comes first, Nil before or after all others, and what can't be compared by how it prints.
   */
  static int withNils(Object left, Object right, boolean nilsFirst) {
    boolean leftNil = left == Nil.NIL;
    boolean rightNil = right == Nil.NIL;
    if (leftNil != rightNil) {
      return leftNil == nilsFirst ? -1 : 1;
    }
    OptionalInt order = compare(left, right);
    return order.isPresent() ? order.getAsInt() : compareBytes(Text.of(left), Text.of(right));
  }

  /** In the order of code points, which is that of UTF-8's bytes. */
  private static int compareBytes(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) || Character.isSurrogate(b)
            ? Arrays.compareUnsigned(bytes(left), bytes(right))
            : a - b;
      }
    }
    return left.length() - right.length();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static OptionalInt compareNumbers(Number left, Number right) {
    if (left instanceof Long a && right instanceof Long b) {
      return OptionalInt.of(Long.compare(a, b));
    }
    double a = left.doubleValue();
    double b = right.doubleValue();
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return OptionalInt.empty();
    }
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return OptionalInt.of(Double.compare(a, b));
    }
    return OptionalInt.of(decimal(left).compareTo(decimal(right)));
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return number instanceof BigInteger integer
        ? new BigDecimal(integer)
        : number instanceof Long integer
            ? BigDecimal.valueOf(integer)
            : new BigDecimal(number.doubleValue());
  }

  private static OptionalInt compareLists(List<?> left, List<?> right) {
    int length = Math.min(left.size(), right.size());
    for (int i = 0; i < length; i++) {
      OptionalInt order = compare(Values.of(left.get(i)), Values.of(right.get(i)));
      if (order.isEmpty() || order.getAsInt() != 0) {
        return order;
      }
    }
    return OptionalInt.of(Integer.compare(left.size(), right.size()));
  }
}
