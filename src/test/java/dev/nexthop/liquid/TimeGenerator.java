package dev.nexthop.liquid;

import java.util.Locale;
import java.util.Random;

/** Writes times in the ways in which people write them, and formats for them, at random. */
final class TimeGenerator {
  private static final String[] MONTHS = {
    "jan", "February", "mar", "apr", "May", "June", "jul", "aug", "sept", "Oct", "November", "dec"
  };
  private static final String[] DAYS = {"sun", "Monday", "tues", "Wed", "thursday", "fri", "Sat"};
  private static final String[] ZONES = {
    "", "Z", "+09:00", " -0500", "+0530", " UTC", " EST", " JST", ".123Z", ".5+01:00", " GMT+9"
  };
  private static final String[] FLAGS = {
    "", "-", "_", "0", "^", "#", "10", "012", "_6", "-3", "E", "O", ":", "::", ":::", "^#", "3"
  };
  private static final String CONVERSIONS = "aAbBcCdDeFgGhHIjklLmMnNpPrRsStTuUvVwWxXyYzZ%+fQqiJé 1";

  private final Random random;

  TimeGenerator(long seed) {
    this.random = new Random(seed);
  }

  String format() {
    StringBuilder format = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      format.append('%').append(pick(FLAGS));
      format.append(CONVERSIONS.charAt(random.nextInt(CONVERSIONS.length()))).append('|');
    }
    return format.toString();
  }

  String time() {
    String month = pick(MONTHS);
    return switch (random.nextInt(20)) {
      case 0 -> number(1900, 2030) + "-" + number(1, 13) + "-" + number(1, 32);
      case 1 -> "%04d-%02d-%02d ".formatted(number(1, 2030), number(1, 12), day()) + clock();
      case 2 -> "%d-%02d-%02dT".formatted(year(), number(1, 12), day()) + clock() + pick(ZONES);
      case 3 -> month + " " + day() + ", " + number(0, 2030);
      case 4 -> day() + " " + month + " " + year() + " " + clock() + pick(ZONES);
      case 5 -> pick(DAYS) + ", " + day() + " " + month + " " + year() + " " + clock() + " GMT";
      case 6 -> number(1, 12) + "/" + day() + "/" + number(90, 2030);
      case 7 -> year() + "/" + number(1, 12) + "/" + day() + " " + number(1, 12) + ":15 pm";
      case 8 -> day() + "." + number(1, 12) + "." + year();
      case 9 -> number(1000_00_00, 9999_99_99) + "T" + number(10_00_00, 99_99_99);
      case 10 -> "x" + random.nextLong(1_000_000_000_000L);
      case 11 -> month + " " + year();
      case 12 -> day() + "th " + month + " '" + number(10, 99);
      case 13 -> day() + "-" + month + "-" + number(10, 2030);
      case 14 -> month + "-" + day() + "-" + year();
      case 15 -> "2020-" + number(100, 400);
      case 16 -> "h" + day() + "." + number(1, 12) + "." + day();
      case 17 -> "Hello world " + number(0, 99);
      case 18 ->
          year() + "-" + number(1, 12) + "-" + day() + " " + number(1, 12) + pick("am", "pm");
      default -> clock() + " " + year() + "-0" + number(1, 9) + "-1" + number(0, 9) + pick(ZONES);
    };
  }

  private String clock() {
    return String.format(Locale.ROOT, "%d:%02d:%02d", number(0, 24), number(0, 59), number(0, 60));
  }

  private int year() {
    return number(1960, 2030);
  }

  private int day() {
    return number(1, 31);
  }

  private int number(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
