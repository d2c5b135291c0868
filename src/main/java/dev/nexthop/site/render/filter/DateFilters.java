package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.Filter;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.TimeParser;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.function.Function;

/** Dates in the forms of {@code filters/date_filters.rb}, in the time zone of the site. */
final class DateFilters {
  private static final DateTimeFormatter XMLSCHEMA =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final DateTimeFormatter RFC822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern(", uuuu", Locale.ENGLISH);

  private final ZoneId zone;

  DateFilters(ZoneId zone) {
    this.zone = zone;
  }

  void addTo(Environment.Builder builder) {
    builder.filter("date_to_xmlschema", 0, 0, formatted(XMLSCHEMA::format));
    builder.filter("date_to_rfc822", 0, 0, formatted(RFC822::format));
    builder.filter("date_to_string", 0, 2, named(Forms.withMonth("MMM")));
    builder.filter("date_to_long_string", 0, 2, named(Forms.withMonth("MMMM")));
  }

  private Filter formatted(Function<ZonedDateTime, String> format) {
    return (input, arguments, context) ->
        Text.of(input).isEmpty() ? input : format.apply(time(input, context));
  }

  /** The pieces of dates with a month written in one way. */
  private record Forms(
      DateTimeFormatter plain, DateTimeFormatter monthAndYear, DateTimeFormatter month) {

    static Forms withMonth(String pattern) {
      return new Forms(
          DateTimeFormatter.ofPattern("dd " + pattern + " uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern(pattern + " uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }

    String format(ZonedDateTime time, Arguments arguments) {
      if (!Text.of(arguments.get(0)).equals("ordinal")) {
        return plain.format(time);
      }
      String day = time.getDayOfMonth() + ordinal(time.getDayOfMonth());
      return Text.of(arguments.get(1)).equals("US")
          ? month.format(time) + " " + day + YEAR.format(time)
          : day + " " + monthAndYear.format(time);
    }
  }

  private Filter named(Forms forms) {
    return (input, arguments, context) ->
        Text.of(input).isEmpty() ? input : forms.format(time(input, context), arguments);
  }

  private static String ordinal(int day) {
    if (day >= 11 && day <= 13) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  private ZonedDateTime time(Object input, Context context) {
    return TimeParser.toTime(input, context.environment().clock())
        .map(time -> time instanceof LocalDate date ? date.atStartOfDay(zone) : inZone(time))
        .orElseThrow(() -> invalid(input));
  }

  private ZonedDateTime inZone(Temporal time) {
    return ZonedDateTime.from(time).withZoneSameInstant(zone);
  }

  private static LiquidException invalid(Object input) {
    return LiquidException.foreign(
            "Invalid Date: '" + Text.inspect(input) + "' is not a valid datetime.")
        .withHint("Give the filter a date, such as page.date or \"2024-01-31\".");
  }
}
