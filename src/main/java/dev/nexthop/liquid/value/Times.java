package dev.nexthop.liquid.value;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.JulianFields;
import java.util.Locale;

/** How times and dates print where no format is given. */
final class Times {
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss ", Locale.ROOT);
  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("xx", Locale.ROOT);

  private Times() {}

  /** Time#to_s. */
  static String text(ZonedDateTime time) {
    return TEXT.format(time) + (isUtc(time) ? "UTC" : OFFSET.format(time));
  }

  /** Date#inspect. */
  static String inspect(LocalDate date) {
    return "#<Date: " + date + " ((" + date.getLong(JulianFields.JULIAN_DAY)
        + "j,0s,0n),+0s,2299161j)>";
  }

  /** Whether this is one of Ruby's UTC times, which print differently from those at offset 0. */
  static boolean isUtc(ZonedDateTime time) {
    return time.getZone().equals(ZoneOffset.UTC);
  }
}
