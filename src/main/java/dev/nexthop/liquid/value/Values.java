package dev.nexthop.liquid.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads what applications put into collections as values of the language. */
public final class Values {
  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private Values() {}

  /** The same object, but {@code null} as Nil, small integers as Long, floats as Double. */
  public static Object of(@Nullable Object value) {
    if (value == null) {
      return Nil.NIL;
    }
    if (value instanceof Number number) {
      return number(number);
    }
    return value instanceof Character character ? character.toString() : value;
  }

  /** An Integer of Ruby's: a Long where it fits. */
  public static Object integer(BigInteger value) {
    return value.compareTo(MIN) >= 0 && value.compareTo(MAX) <= 0
        ? (Object) value.longValue()
        : value;
  }

  /** Whether it counts as true: everything but Nil and false, after {@code liquidValue}. */
  public static boolean isTrue(Object value) {
    Object plain = liquidValue(value);
    return plain != Nil.NIL && !Boolean.FALSE.equals(plain);
  }

  /** What stands for the value in conditions and as a key. */
  public static Object liquidValue(Object value) {
    return value instanceof Drop drop ? Values.of(drop.liquidValue()) : value;
  }

  private static Number number(Number number) {
    if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return number.longValue();
    }
    return number instanceof Float ? Double.valueOf(number.doubleValue()) : number;
  }
}
