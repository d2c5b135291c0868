package dev.nexthop.liquid.value;

import dev.nexthop.liquid.value.DateWords.Field;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of three written numbers is the year, the month and the day ({@code s3e} of Ruby's
 * date_parse.c).
 */
final class DateOrder {
  private static final Pattern SIGNED = Pattern.compile("[-+]?\\d+|[-+]");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private @Nullable String year;
  private @Nullable String month;
  private @Nullable String day;

  DateOrder(@Nullable String year, @Nullable String month, @Nullable String day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  void into(DateWords words) {
    order();
    if (year != null) {
      Matcher match = SIGNED.matcher(year);
      if (match.find()) {
        boolean signed = !Character.isDigit(match.group().charAt(0));
        if (signed || match.group().length() > 2) {
          words.keepYear();
        }
        words.put(Field.YEAR, match.group());
      }
    }
    words.put(Field.MONTH, digits(month)).put(Field.DAY, digits(day));
  }

  private void order() {
    if (year != null && month != null && day == null) {
      rotate(null, year, month);
    }
    if (year == null && day != null && isYear(day)) {
      year = day;
      day = null;
    }
    if (year != null) {
      Matcher match = SIGNED.matcher(year);
      if (match.find() && match.end() < year.length()) {
        String digits = match.group();
        year = day;
        day = digits;
      }
    }
    if (month != null && isYear(month)) {
      rotate(month, day, year);
    }
    if (day != null && isYear(day)) {
      rotate(day, month, year);
    }
  }

  private void rotate(
      @Nullable String newYear, @Nullable String newMonth, @Nullable String newDay) {
    year = newYear;
    month = newMonth;
    day = newDay;
  }

  private static boolean isYear(String text) {
    return text.startsWith("'") || text.length() > 2;
  }

  private static @Nullable String digits(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher match = DIGITS.matcher(text);
    return match.find() ? match.group() : null;
  }
}
