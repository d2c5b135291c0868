package dev.nexthop.lab.json;

import java.util.Optional;

/** Whole numbers in the forms that JSON has for them, such as 1000, 1000.0 and 1e3. */
final class WholeNumber {
  /** More than a number of 64 bits has digits. */
  private static final int MOST_DIGITS = 20;

  private WholeNumber() {}

  static Optional<Long> of(String text) {
    int end = text.length();
    int exponent = 0;
    int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (mark >= 0) {
      end = mark;
      if (text.length() - mark > 6) {
        return Optional.empty();
      }
      exponent = Integer.parseInt(text.substring(mark + 1));
    }
    int dot = text.indexOf('.');
    int point = dot < 0 || dot > end ? end : dot;
    String digits =
        text.substring(text.startsWith("-") ? 1 : 0, point)
            + (point < end ? text.substring(point + 1, end) : "");
    int places = exponent - Math.max(0, end - point - 1);
    return shifted(withoutZeros(digits), places, text.startsWith("-"));
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private static Optional<Long> shifted(String digits, int places, boolean negative) {
    if (digits.isEmpty()) {
      return Optional.of(0L);
    }
    int length = digits.length() + places;
    if (length <= 0 || length > MOST_DIGITS) {
      return Optional.empty();
    }
    StringBuilder whole = new StringBuilder(negative ? "-" : "");
    for (int i = 0; i < Math.max(length, digits.length()); i++) {
      char digit = i < digits.length() ? digits.charAt(i) : '0';
      if (i < length) {
        whole.append(digit);
      } else if (digit != '0') {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(Long.parseLong(whole.toString()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
