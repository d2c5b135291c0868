package dev.nexthop.theme.lab;

/** Probabilities for reading. */
final class Percent {
  private Percent() {}

  /** At most one decimal: 1 is {@code 100%}, a third is {@code 33.3%}. */
  static String of(double probability) {
    return plain(Math.round(probability * 1000) / 10.0) + "%";
  }

  /** A number without the decimal that says nothing. */
  static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
