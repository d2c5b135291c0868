package dev.nexthop.liquid.value;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads numbers as Ruby's Liquid does. */
public final class Numbers {
  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);
  private static final int BITS_PER_WORD = 64;

  /** Digits of an integer that fits into a long in any case. */
  private static final int SAFE_DIGITS = 18;

  static final int MAX_DIGITS = 1 << 16;

  private Numbers() {}

  /** String#to_i: the integer that the text begins with, 0 if none. */
  public static Number leadingInteger(String text) {
    int start = skipSpace(text);
    int end = start;
    if (end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == '+')) {
      end++;
    }
    int digits = end;
    end = digitsEnd(text, end);
    if (end == digits) {
      return 0L;
    }
    String number = text.substring(start, end).replace("_", "");
    return integer(number, 10);
  }

  /** String#to_f: the decimal number that the text begins with, 0.0 if none. */
  public static double leadingFloat(String text) {
    int start = skipSpace(text);
    int end = start;
    if (end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == '+')) {
      end++;
    }
    int digits = end;
    end = digitsEnd(text, end);
    if (end == digits) {
      return 0.0;
    }
    int fraction = end < text.length() && text.charAt(end) == '.' ? digitsEnd(text, end + 1) : end;
    end = fraction > end + 1 ? fraction : end;
    end = exponentEnd(text, end);
    return Double.parseDouble(text.substring(start, end).replace("_", ""));
  }

  /** {@code Utils.to_integer}: Ruby's strict {@code Integer(text)}; an error otherwise. */
  public static Number toInteger(Object value) {
    if (value instanceof Long || value instanceof BigInteger) {
      return (Number) value;
    }
    return StrictInteger.parse(Text.of(value))
        .orElseThrow(() -> LiquidException.argument("invalid integer"));
  }

  /** Ruby's {@code to_i}: of nil 0, of a string what it begins with, of a decimal its integer. */
  public static Number toI(Object value) {
    if (value == Nil.NIL) {
      return 0L;
    }
    if (value instanceof String text) {
      return leadingInteger(text);
    }
    if (value instanceof Number number) {
      return number;
    }
    throw LiquidException.foreign("undefined method `to_i' for " + Text.inspect(value));
  }

  /** The number as a long, the nearest one if it is too large; decimals are cut off. */
  public static long saturated(Number number) {
    BigInteger integer =
        number instanceof BigInteger big
            ? big
            : number instanceof BigDecimal decimal ? decimal.toBigInteger() : null;
    if (integer == null) {
      return number.longValue();
    }
    return integer.min(LONG_MAX).max(LONG_MIN).longValue();
  }

  /** The integer that digits stand for; refuses so many that reading them takes long. */
  static Number integer(String digits, int radix) {
    if (digits.length() > MAX_DIGITS) {
      throw new LiquidException(ErrorKind.MEMORY, "Memory limits exceeded");
    }
    return digits.length() < SAFE_DIGITS && radix == 10
        ? (Number) Long.valueOf(digits)
        : (Number) Values.integer(new BigInteger(digits, radix));
  }

  /** Integer#size. */
  static long byteSize(Object integer) {
    if (integer instanceof BigInteger big) {
      int words = (big.abs().bitLength() + BITS_PER_WORD - 1) / BITS_PER_WORD;
      return (long) words * Long.BYTES;
    }
    return Long.BYTES;
  }

  private static int skipSpace(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) == ' ' || isBetween(text.charAt(i), '\t', '\r'))) {
      i++;
    }
    return i;
  }

  /** End of the digits, between two of which there may be one underscore. */
  private static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean joined = c == '_' && i > from && i + 1 < text.length() && isDigit(text.charAt(i + 1));
      if (!isDigit(c) && !joined) {
        break;
      }
      i++;
    }
    return i;
  }

  private static int exponentEnd(String text, int from) {
    if (from >= text.length() || (text.charAt(from) | ' ') != 'e') {
      return from;
    }
    int i = from + 1;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    int end = digitsEnd(text, i);
    return end > i ? end : from;
  }

  private static boolean isDigit(char c) {
    return isBetween(c, '0', '9');
  }

  private static boolean isBetween(char c, char low, char high) {
    return c >= low && c <= high;
  }
}
