package dev.nexthop.site.read;

import dev.nexthop.liquid.value.Text;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as Ruby's {@code to_s} writes them. */
public final class RubyDates {
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);
  private static final DateTimeFormatter IN_UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);

  private RubyDates() {}

  /** The text of a time or of any other value. */
  public static String text(Object value) {
    if (value instanceof ZonedDateTime time) {
      return (time.getZone().equals(ZoneOffset.UTC) ? IN_UTC : WITH_OFFSET).format(time);
    }
    return Text.of(value);
  }
}
