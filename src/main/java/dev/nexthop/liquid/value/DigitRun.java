package dev.nexthop.liquid.value;

import dev.nexthop.liquid.value.DateWords.Field;
import java.util.regex.Matcher;

/** Reads a date written as digits alone, such as 20220131T102030 ({@code parse_ddd_cb}). */
final class DigitRun {
  private final DateWords words;
  private final String digits;

  private DigitRun(DateWords words, String digits) {
    this.words = words;
    this.digits = digits;
  }

  static void read(DateWords words, Matcher match) {
    String time = match.group(3);
    String fraction = match.group(4);
    DigitRun run = new DigitRun(words, match.group(2));
    if (time == null && fraction != null) {
      run.fromEnd();
    } else {
      run.fromStart("-".equals(match.group(1)) ? "-" : "");
    }
    if (time != null) {
      DigitRun clock = new DigitRun(words, time);
      clock.time(fraction != null);
    }
    if (fraction != null) {
      words.fraction(fraction);
    }
    String zone = match.group(5);
    if (zone != null) {
      words.zone(zone.startsWith("[") ? bracketed(zone) : zone);
    }
  }

  private static String bracketed(String zone) {
    String inner = zone.substring(1, zone.length() - 1);
    int colon = inner.indexOf(':');
    return colon < 0 ? inner : inner.substring(colon + 1);
  }

  /** Ends with the seconds, because a fraction follows. */
  private void fromEnd() {
    int length = digits.length();
    last(Field.SECOND, 0, 2);
    last(Field.MINUTE, 2, length == 3 ? 1 : 2);
    last(Field.HOUR, 4, length == 5 ? 1 : 2);
    last(Field.DAY, 6, length == 7 ? 1 : 2);
    last(Field.MONTH, 8, 2);
    last(Field.YEAR, 10, length == 14 ? 4 : 2);
    if (length == 14) {
      words.keepYear();
    }
  }

  private void last(Field field, int skipped, int count) {
    int end = digits.length() - skipped;
    boolean odd = field == Field.MONTH && digits.length() < 10;
    boolean year = field == Field.YEAR && digits.length() != 12 && digits.length() != 14;
    if (end >= count && !odd && !year) {
      words.put(field, digits.substring(end - count, end));
    }
  }

  private void fromStart(String sign) {
    int length = digits.length();
    int year = length == 2 || length == 3 || length == 4 ? 0 : length == 5 || length == 6 ? 2 : 4;
    if (length == 9 || length == 11 || length == 13) {
      return;
    }
    if (year > 0) {
      words.put(Field.YEAR, sign + digits.substring(0, year));
    }
    if (length == 3 || length == 5 || length == 7) {
      words.put(Field.DAY_OF_YEAR, digits.substring(year));
      return;
    }
    if (length >= 8) {
      words.keepYear();
    }
    Field[] order = {Field.MONTH, Field.DAY, Field.HOUR, Field.MINUTE, Field.SECOND};
    int field = length == 2 ? 1 : 0;
    for (int i = year; i < length; i += 2) {
      words.put(order[field++], digits.substring(i, i + 2));
    }
  }

  private void time(boolean hasFraction) {
    int length = digits.length();
    if (length % 2 != 0) {
      return;
    }
    Field[] order = {Field.HOUR, Field.MINUTE, Field.SECOND};
    int field = hasFraction ? 3 - length / 2 : 0;
    for (int i = 0; i < length; i += 2) {
      words.put(order[field++], digits.substring(i, i + 2));
    }
  }
}
