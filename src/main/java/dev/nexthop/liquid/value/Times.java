package dev.nexthop.liquid.value;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.JulianFields;
import java.util.List;
import java.util.Locale;

/** Times and dates where no format is given. */
public final class Times {
  /** Zone of Ruby's times at offset 0 that are neither UTC nor local: they have no zone name. */
  static final ZoneId UNNAMED_ZERO = ZoneId.of("Etc/GMT");

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss ", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

  private Times() {}

  /** Time#to_s. */
  static String text(ZonedDateTime time) {
    return TEXT.format(time) + (isUtc(time) ? "UTC" : OFFSET.format(time));
  }

  /** Date#inspect. */
  static String inspect(LocalDate date) {
    return "#<Date: "
        + date
        + " (("
        + date.getLong(JulianFields.JULIAN_DAY)
        + "j,0s,0n),+0s,2299161j)>";
  }

  /** Time#to_a: from the second up to the year, weekday, day of the year, summer time, zone. */
  public static List<Object> parts(ZonedDateTime time) {
    boolean isSummer = time.getZone().getRules().isDaylightSavings(time.toInstant());
    String zone = Strftime.zoneName(time);
    return List.of(
        (long) time.getSecond(),
        (long) time.getMinute(),
        (long) time.getHour(),
        (long) time.getDayOfMonth(),
        (long) time.getMonthValue(),
        (long) time.getYear(),
        time.getDayOfWeek().getValue() % 7L,
        (long) time.getDayOfYear(),
        isSummer,
        zone.isEmpty() ? Nil.NIL : zone);
  }

  /** Date#ajd, by which Ruby compares a date with a number. */
  static Number astronomicalDay(LocalDate date) {
    return date.getLong(JulianFields.JULIAN_DAY) - 0.5;
  }

  /** Whether this is one of Ruby's UTC times, which print differently from those at offset 0. */
  static boolean isUtc(ZonedDateTime time) {
    return time.getZone().equals(ZoneOffset.UTC);
  }
}
