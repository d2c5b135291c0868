package dev.nexthop.postfix.json;

/**
 * Numbers as decimal text. {@code Double.toString} differs from one platform to the next, and its
 * last digits say nothing of a probability: twelve decimals are written, or twelve significant
 * digits of what is smaller than a thousandth.
 */
final class Decimal {

  private static final int DIGITS = 12;
  private static final double SCALE = 1e12;

  private Decimal() {}

  /** What is no number is null. */
  static String text(double value) {
    if (Double.isNaN(value) || Math.abs(value) >= 1e15) {
      return "null";
    }
    if (value == (int) value) {
      return Integer.toString((int) value);
    }
    StringBuilder text = new StringBuilder();
    if (value < 0) {
      text.append('-');
    }
    double size = Math.abs(value);
    if (size < 1e-3 && size > 0) {
      small(size, text);
    } else {
      plain(size, text);
    }
    return text.toString();
  }

  private static void plain(double value, StringBuilder text) {
    double whole = Math.floor(value);
    double fraction = Math.floor((value - whole) * SCALE + 0.5);
    if (fraction >= SCALE) {
      whole += 1;
      fraction = 0;
    }
    text.append((long) whole);
    if (fraction > 0) {
      digits((long) fraction, text.append('.'));
    }
  }

  /** Scientific notation. */
  private static void small(double value, StringBuilder text) {
    double mantissa = value;
    int exponent = 0;
    while (mantissa < 1 && exponent < 400) {
      mantissa *= 10;
      exponent++;
    }
    plain(mantissa, text);
    text.append("e-").append(exponent);
  }

  /** Twelve digits without the zeros at their end. */
  private static void digits(long fraction, StringBuilder text) {
    String digits = Long.toString(fraction);
    for (int i = digits.length(); i < DIGITS; i++) {
      text.append('0');
    }
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    text.append(digits, 0, end);
  }
}
