package dev.nexthop.liquid.value;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Calculates as Liquid's filters do: integers exactly, decimals in decimal ({@code Utils.to_number}
 * makes a BigDecimal of a float), results as floats.
 */
public final class Arithmetic {
  /** Digits of a quotient; more than a float can hold. */
  private static final MathContext QUOTIENT = new MathContext(40);

  private static final int MAX_DIGITS = 1 << 16;

  private Arithmetic() {}

  /**
   * {@code Utils.to_number}: a Long, BigInteger or BigDecimal, or a Double that is infinite or not
   * a number; 0 for what is none.
   */
  public static Number toNumber(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? new BigDecimal(Floats.text(number)) : number;
    }
    if (value instanceof Number number) {
      return number;
    }
    if (value instanceof String text) {
      String trimmed = Characters.strip(text);
      boolean isDecimal = trimmed.length() <= Numbers.MAX_DIGITS && isDecimal(trimmed);
      return isDecimal ? new BigDecimal(trimmed) : Numbers.leadingInteger(text);
    }
    return 0L;
  }

  /** Sum. */
  public static Object add(Number a, Number b) {
    if (a instanceof Long x && b instanceof Long y) {
      long sum = x + y;
      return ((x ^ sum) & (y ^ sum)) < 0
          ? Values.integer(integer(a).add(integer(b)))
          : (Object) sum;
    }
    if (isInteger(a) && isInteger(b)) {
      return Values.integer(integer(a).add(integer(b)));
    }
    return isFinite(a, b) ? result(decimal(a).add(decimal(b))) : a.doubleValue() + b.doubleValue();
  }

  /** Difference. */
  public static Object subtract(Number a, Number b) {
    return add(a, negate(b));
  }

  /** Product. */
  public static Object multiply(Number a, Number b) {
    if (isInteger(a) && isInteger(b)) {
      return Values.integer(integer(a).multiply(integer(b)));
    }
    return isFinite(a, b)
        ? result(decimal(a).multiply(decimal(b)))
        : a.doubleValue() * b.doubleValue();
  }

  /** Quotient; of integers rounded down. A decimal by zero is infinite. */
  public static Object divide(Number a, Number b) {
    if (!isFinite(a, b)) {
      return a.doubleValue() / b.doubleValue();
    }
    if (isInteger(a) && isInteger(b)) {
      refuseZero(b);
      BigInteger[] parts = integer(a).divideAndRemainder(integer(b));
      boolean down = parts[1].signum() != 0 && parts[1].signum() != integer(b).signum();
      return Values.integer(down ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }
    return decimal(b).signum() == 0
        ? (Object) (a.doubleValue() / 0.0)
        : result(decimal(a).divide(decimal(b), QUOTIENT));
  }

  /** Remainder, with the sign of the divisor. */
  public static Object modulo(Number a, Number b) {
    if (!isFinite(a, b)) {
      return Double.NaN;
    }
    refuseZero(b);
    if (isInteger(a) && isInteger(b)) {
      BigInteger remainder = integer(a).remainder(integer(b));
      boolean up = remainder.signum() != 0 && remainder.signum() != integer(b).signum();
      return Values.integer(up ? remainder.add(integer(b)) : remainder);
    }
    BigDecimal remainder = remainder(decimal(a), decimal(b));
    boolean up = remainder.signum() != 0 && remainder.signum() != decimal(b).signum();
    return result(up ? remainder.add(decimal(b)) : remainder);
  }

  /** Absolute value. */
  public static Object abs(Number number) {
    if (isInteger(number)) {
      return Values.integer(integer(number).abs());
    }
    return Math.abs(number.doubleValue());
  }

  /**
   * Rounded to the nearest with so many digits after the point, halves away from zero; an integer
   * if there are to be none.
   */
  public static Object round(Number number, long digits) {
    if (!isFinite(number, number)) {
      throw domain(number);
    }
    int scale = (int) Math.max(-MAX_DIGITS, Math.min(digits, MAX_DIGITS));
    if (isInteger(number)) {
      return scale >= 0
          ? Values.integer(integer(number))
          : Values.integer(
              new BigDecimal(integer(number)).setScale(scale, RoundingMode.HALF_UP).toBigInteger());
    }
    BigDecimal decimal = decimal(number);
    BigDecimal rounded =
        decimal.scale() <= scale ? decimal : decimal.setScale(scale, RoundingMode.HALF_UP);
    return scale <= 0 ? Values.integer(rounded.toBigInteger()) : (Object) rounded.doubleValue();
  }

  /** The nearest integer in that direction. */
  public static Object toInteger(Number number, RoundingMode direction) {
    if (!isFinite(number, number)) {
      throw domain(number);
    }
    return isInteger(number)
        ? Values.integer(integer(number))
        : Values.integer(decimal(number).setScale(0, direction).toBigInteger());
  }

  /** The number as a value: decimals become floats. */
  public static Object plain(Number number) {
    return number instanceof BigDecimal decimal ? result(decimal) : (Object) number;
  }

  private static BigDecimal remainder(BigDecimal a, BigDecimal b) {
    if (Math.abs((long) a.precision() - a.scale() - b.precision() + b.scale()) > MAX_DIGITS) {
      return BigDecimal.ZERO;
    }
    return a.remainder(b);
  }

  private static Number negate(Number number) {
    if (isInteger(number)) {
      return (Number) Values.integer(integer(number).negate());
    }
    return number instanceof Double infinite ? (Number) (-infinite) : decimal(number).negate();
  }

  private static void refuseZero(Number divisor) {
    if (decimal(divisor).signum() == 0) {
      throw new LiquidException(ErrorKind.ZERO_DIVISION, "divided by 0");
    }
  }

  private static LiquidException domain(Number number) {
    return new LiquidException(
        ErrorKind.FLOAT_DOMAIN,
        Double.isNaN(number.doubleValue())
            ? "Computation results in 'NaN' (Not a Number)"
            : "Computation results in '" + Floats.text(number.doubleValue()) + "'");
  }

  private static Object result(BigDecimal decimal) {
    return decimal.doubleValue();
  }

  private static boolean isInteger(Number number) {
    return number instanceof Long || number instanceof BigInteger;
  }

  private static boolean isFinite(Number a, Number b) {
    return !(a instanceof Double) && !(b instanceof Double);
  }

  private static BigInteger integer(Number number) {
    return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(integer(number));
  }

  /** {@code \A-?\d+\.\d+\z}. */
  private static boolean isDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int dot = text.indexOf('.');
    return dot > start
        && dot < text.length() - 1
        && text.chars().skip(start).allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
        && text.lastIndexOf('.') == dot;
  }
}
