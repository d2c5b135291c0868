package dev.nexthop.site.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date and time written by hand, as Ruby's {@code Time.parse} understands it: with or without
 * time, with or without zone, month by number or by name.
 */
public final class RubyTime {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?<![\\d:])(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?)?\\s*(am|pm|[ap]\\.m\\.)?"
              + "(?:\\s*(z\\b|utc\\b|gmt\\b|[a-z]{3,4}\\b|[-+]\\d{1,2}(?::?\\d{2})?)?)");
  private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{2,})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern SLASHED = Pattern.compile("(\\d+)/(\\d{1,2})(?:/(\\d+))?");
  private static final Pattern COMPACT = Pattern.compile("\\b(\\d{4})(\\d{2})(\\d{2})\\b");
  private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{4})-(\\d{3})\\b");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
              + "[a-z]*\\.?\\s*(?:(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:))?,?\\s*(\\d{4})?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> ZONES =
      Map.of(
          "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7,
          "jst", 9);

  private RubyTime() {}

  /** The day that a text names, and what is left of the text. */
  private record Day(LocalDate date, String rest) {}

  /**
   * The time in the given zone; empty if the text names no time that exists.
   *
   * @param zone of a text that names none, and of the result
   * @param today day of a text that names none
   */
  public static Optional<ZonedDateTime> parse(String text, ZoneId zone, LocalDate today) {
    try {
      Optional<Day> day = day(text, today);
      String rest = day.map(Day::rest).orElse(text);
      Matcher clock = CLOCK.matcher(rest);
      while (clock.find()) {
        if (clock.group(2) != null || clock.group(5) != null) {
          return Optional.of(at(day.map(Day::date).orElse(today), clock, zone));
        }
      }
      return day.map(found -> found.date().atStartOfDay(zone));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static ZonedDateTime at(LocalDate date, Matcher clock, ZoneId zone) {
    int hour = Integer.parseInt(clock.group(1));
    String half = clock.group(5);
    if (half != null) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    String fraction = clock.group(4) == null ? "" : clock.group(4);
    LocalTime time =
        LocalTime.of(
            hour == 24 ? 0 : hour,
            number(clock.group(2)),
            Math.min(59, number(clock.group(3))),
            Integer.parseInt((fraction + "000000000").substring(0, 9)));
    LocalDate day = hour == 24 ? date.plusDays(1) : date;
    return day.atTime(time).atZone(zoneOf(clock.group(6), zone)).withZoneSameInstant(zone);
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static ZoneId zoneOf(@org.jspecify.annotations.Nullable String name, ZoneId otherwise) {
    if (name == null) {
      return otherwise;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("z") || lower.equals("utc") || lower.equals("gmt")) {
      return ZoneOffset.UTC;
    }
    if (lower.startsWith("+") || lower.startsWith("-")) {
      String digits = lower.substring(1).replace(":", "");
      int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
      int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
      int sign = lower.charAt(0) == '-' ? -1 : 1;
      return ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60);
    }
    Integer hours = ZONES.get(lower);
    return hours == null ? otherwise : ZoneOffset.ofHours(hours);
  }

  private static Optional<Day> day(String text, LocalDate today) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return Optional.of(day(iso, text, year(iso.group(1)), iso.group(2), iso.group(3)));
    }
    Matcher ordinal = ORDINAL.matcher(text);
    if (ordinal.find()) {
      LocalDate date =
          LocalDate.ofYearDay(year(ordinal.group(1)), Integer.parseInt(ordinal.group(2)));
      return Optional.of(new Day(date, without(ordinal, text)));
    }
    return slashed(text, today).or(() -> compact(text)).or(() -> named(text, today));
  }

  private static Optional<Day> slashed(String text, LocalDate today) {
    Matcher matcher = SLASHED.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String third = matcher.group(3);
    if (third == null) {
      return Optional.of(day(matcher, text, today.getYear(), first, matcher.group(2)));
    }
    return Optional.of(
        first.length() > 2
            ? day(matcher, text, year(first), matcher.group(2), third)
            : third.length() > 2
                ? day(matcher, text, year(third), matcher.group(2), first)
                : day(matcher, text, year(first), matcher.group(2), third));
  }

  private static Optional<Day> compact(String text) {
    Matcher matcher = COMPACT.matcher(text);
    return matcher.find()
        ? Optional.of(
            day(matcher, text, year(matcher.group(1)), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  private static Optional<Day> named(String text, LocalDate today) {
    Matcher matcher = NAMED.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1;
    String after = matcher.group(3) == null ? "1" : matcher.group(3);
    String day = matcher.group(1) == null ? after : matcher.group(1);
    int year = matcher.group(4) == null ? today.getYear() : year(matcher.group(4));
    return Optional.of(day(matcher, text, year, String.valueOf(month), day));
  }

  /** Ruby lets a day after the last of its month run into the next, up to the 31st. */
  private static Day day(Matcher matcher, String text, int year, String month, String day) {
    int dayOfMonth = Integer.parseInt(day);
    if (dayOfMonth < 1 || dayOfMonth > 31) {
      throw new DateTimeException("no such day: " + day);
    }
    LocalDate first = LocalDate.of(year, Integer.parseInt(month), 1);
    return new Day(first.plusDays(dayOfMonth - 1L), without(matcher, text));
  }

  private static String without(Matcher matcher, String text) {
    return text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year + (year < 69 ? 2000 : 1900);
  }
}
