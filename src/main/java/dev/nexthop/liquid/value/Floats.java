package dev.nexthop.liquid.value;

import java.math.BigDecimal;

/** Float#to_s. */
final class Floats {
  private static final int FIRST_EXPONENT_UP = 15;
  private static final int LAST_EXPONENT_DOWN = -4;

  private Floats() {}

  static String text(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0.0";
    }
    BigDecimal decimal = shortest(Math.abs(number)).stripTrailingZeros();
    String digits = decimal.unscaledValue().toString();
    int exponent = digits.length() - decimal.scale() - 1;
    String sign = number < 0 ? "-" : "";
    boolean isInteger = digits.length() <= exponent + 1;
    if ((isInteger && exponent >= FIRST_EXPONENT_UP) || exponent < LAST_EXPONENT_DOWN) {
      String fraction = digits.length() == 1 ? "0" : digits.substring(1);
      return sign
          + digits.charAt(0)
          + "."
          + fraction
          + (exponent < 0 ? "e-" : "e+")
          + (Math.abs(exponent) < 10 ? "0" : "")
          + Math.abs(exponent);
    }
    String plain = decimal.toPlainString();
    return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
  }

  /**
   * The shortest decimal that reads back as the number. Double.toString of JDK 17 sometimes has a
   * digit too many (JDK-4511638).
   */
  private static BigDecimal shortest(double number) {
    BigDecimal candidate = new BigDecimal(Double.toString(number));
    int precision = candidate.precision();
    BigDecimal exact = new BigDecimal(number);
    for (int digits = Math.max(1, precision - 2); digits < precision; digits++) {
      BigDecimal shorter = exact.round(new java.math.MathContext(digits));
      if (shorter.doubleValue() == number) {
        return shorter;
      }
    }
    return candidate;
  }
}
