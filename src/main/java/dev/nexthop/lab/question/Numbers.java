package dev.nexthop.lab.question;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as writers and readers write them. */
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(?:(%)|/\\s*(\\d{1,9}))?");

  private Numbers() {}

  /** {@code 30}, {@code 12.5}: at most one decimal. */
  static String plain(double number) {
    double rounded = Math.round(number * 10) / 10.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  /** {@code 33.3%}. */
  static String percent(double share) {
    return plain(share * 100) + "%";
  }

  /** {@code 30}, {@code 0.5}, {@code 1/3}, {@code 33.3%}; empty for other texts. */
  static OptionalDouble parse(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    if (!number.matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(number.group(1));
    if (number.group(2) != null) {
      return OptionalDouble.of(value / 100);
    }
    double divisor = number.group(3) == null ? 1 : Double.parseDouble(number.group(3));
    return divisor == 0 ? OptionalDouble.empty() : OptionalDouble.of(value / divisor);
  }
}
