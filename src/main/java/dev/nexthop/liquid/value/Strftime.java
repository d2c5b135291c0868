package dev.nexthop.liquid.value;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;

/** Time#strftime and Date#strftime, with all flags, widths and conversions. */
public final class Strftime {
  private static final DateTimeFormatter ZONE_NAME = DateTimeFormatter.ofPattern("zzz", Locale.US);
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final int MAX_WIDTH = 1024;

  private final ZonedDateTime time;
  private final boolean isDate;
  private final StringBuilder result = new StringBuilder();

  private Strftime(ZonedDateTime time, boolean isDate) {
    this.time = time;
    this.isDate = isDate;
  }

  /**
   * The time as the format says; what is no conversion stays as it is.
   *
   * @param time a ZonedDateTime or a LocalDate
   */
  public static String format(Temporal time, String format) {
    Strftime formatter =
        time instanceof LocalDate date
            ? new Strftime(date.atStartOfDay(ZoneOffset.UTC), true)
            : new Strftime((ZonedDateTime) time, false);
    return formatter.format(format);
  }

  /** Abbreviation of the time's zone; empty for a mere offset. */
  static String zoneName(ZonedDateTime time) {
    ZoneId zone = time.getZone();
    if (zone instanceof ZoneOffset || zone.equals(Times.UNNAMED_ZERO)) {
      return Times.isUtc(time) ? "UTC" : "";
    }
    List<ZoneOffsetTransition> changes = zone.getRules().getTransitions();
    if (!changes.isEmpty() && time.toInstant().isBefore(changes.get(0).getInstant())) {
      return "LMT";
    }
    return zone.getId().equals("GMT") ? "UTC" : ZONE_NAME.format(time);
  }

  private String format(String format) {
    int i = 0;
    while (i < format.length()) {
      int percent = format.indexOf('%', i);
      if (percent < 0) {
        break;
      }
      result.append(format, i, percent);
      Directive directive = new Directive(format, percent + 1);
      if (directive.isKnown() && convert(directive)) {
        i = directive.end();
      } else {
        // Unknown: Ruby copies it up to and including the character that it did not expect.
        i = Math.min(directive.end(), format.length());
        result.append(format, percent, i);
      }
    }
    return result.append(format, Math.min(i, format.length()), format.length()).toString();
  }

  /** Appends the conversion; false if there is no such. */
  private boolean convert(Directive d) {
    return switch (d.conversion()) {
      case 'Y',
          'C',
          'y',
          'm',
          'd',
          'e',
          'j',
          'H',
          'k',
          'I',
          'l',
          'M',
          'S',
          'u',
          'w',
          'G',
          'g',
          'V',
          'U',
          'W',
          's' ->
          number(d);
      case 'B', 'b', 'h', 'A', 'a', 'p', 'P', 'Z' -> name(d);
      case 'c', 'D', 'x', 'F', 'R', 'r', 'T', 'X', 'v' -> composite(d);
      case '+' -> isDate && composite(d);
      case 'L', 'N' -> fraction(d);
      case 'z' -> offset(d);
      case 'Q' -> isDate && pad(d, Long.toString(time.toInstant().toEpochMilli()), 1, '0');
      case '%' -> text(d, "%");
      case 'n' -> text(d, "\n");
      case 't' -> text(d, "\t");
      default -> false;
    };
  }

  private boolean number(Directive d) {
    int year = time.getYear();
    return switch (d.conversion()) {
      case 'Y' -> pad(d, year, year < 0 ? 5 : 4, '0');
      case 'G' -> pad(d, weekYear(), weekYear() < 0 ? 5 : 4, '0');
      case 'C' -> pad(d, Math.floorDiv(year, 100), 2, '0');
      case 'y' -> pad(d, Math.floorMod(year, 100), 2, '0');
      case 'g' -> pad(d, Math.floorMod(weekYear(), 100), 2, '0');
      case 'm' -> pad(d, time.getMonthValue(), 2, '0');
      case 'd' -> pad(d, time.getDayOfMonth(), 2, '0');
      case 'e' -> pad(d, time.getDayOfMonth(), 2, ' ');
      case 'j' -> pad(d, time.getDayOfYear(), 3, '0');
      case 'H' -> pad(d, time.getHour(), 2, '0');
      case 'k' -> pad(d, time.getHour(), 2, ' ');
      case 'I' -> pad(d, (time.getHour() + 11) % 12 + 1L, 2, '0');
      case 'l' -> pad(d, (time.getHour() + 11) % 12 + 1L, 2, ' ');
      case 'M' -> pad(d, time.getMinute(), 2, '0');
      case 'S' -> pad(d, time.getSecond(), 2, '0');
      case 'u' -> pad(d, time.getDayOfWeek().getValue(), 1, '0');
      case 'w' -> pad(d, time.getDayOfWeek().getValue() % 7L, 1, '0');
      case 'V' -> pad(d, time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0');
      case 'U' -> pad(d, week(time.getDayOfWeek().getValue() % 7), 2, '0');
      case 'W' -> pad(d, week(time.getDayOfWeek().getValue() - 1), 2, '0');
      default -> pad(d, time.toEpochSecond(), 1, '0');
    };
  }

  private int weekYear() {
    return time.get(IsoFields.WEEK_BASED_YEAR);
  }

  /** Week of the year, days before the first one with weekday 0 being in week 0. */
  private long week(int daysSinceWeekBegan) {
    return (time.getDayOfYear() + 6 - daysSinceWeekBegan) / 7;
  }

  private boolean name(Directive d) {
    return switch (d.conversion()) {
      case 'B' -> text(d, swapped(d, MONTHS.get(time.getMonthValue() - 1)));
      case 'b', 'h' -> text(d, swapped(d, MONTHS.get(time.getMonthValue() - 1).substring(0, 3)));
      case 'A' -> text(d, swapped(d, DAYS.get(time.getDayOfWeek().getValue() - 1)));
      case 'a' -> text(d, swapped(d, DAYS.get(time.getDayOfWeek().getValue() - 1).substring(0, 3)));
      case 'p' -> d.swapsCase() ? plain(d, LetterCase.down(half())) : text(d, half());
      case 'P' -> {
        boolean upper = d.swapsCase() || d.isUpper();
        yield upper ? text(d, half()) : plain(d, LetterCase.down(half()));
      }
      default -> zone(d);
    };
  }

  private String half() {
    return time.getHour() < 12 ? "AM" : "PM";
  }

  private static String swapped(Directive d, String name) {
    return d.swapsCase() ? LetterCase.up(name) : name;
  }

  private boolean zone(Directive d) {
    String zone = isDate ? "+00:00" : zoneName(time);
    if (zone.isEmpty()) {
      return true;
    }
    return d.swapsCase() ? plain(d, LetterCase.down(zone)) : text(d, zone);
  }

  private boolean composite(Directive d) {
    String format =
        switch (d.conversion()) {
          case 'c' -> "%a %b %e %H:%M:%S %Y";
          case 'D', 'x' -> "%m/%d/%y";
          case 'F' -> "%Y-%m-%d";
          case 'R' -> "%H:%M";
          case 'r' -> "%I:%M:%S %p";
          case 'T', 'X' -> "%H:%M:%S";
          case 'v' -> "%e-%^b-%4Y";
          default -> "%a %b %e %H:%M:%S %Z %Y";
        };
    return text(d, new Strftime(time, isDate).format(format));
  }

  private boolean fraction(Directive d) {
    int digits = d.width() > 0 ? d.width() : d.conversion() == 'L' ? 3 : 9;
    String nanos = String.format(Locale.ROOT, "%09d", time.get(ChronoField.NANO_OF_SECOND));
    result.append(digits <= 9 ? nanos.substring(0, digits) : nanos + "0".repeat(digits - 9));
    return true;
  }

  private boolean offset(Directive d) {
    int seconds = time.getOffset().getTotalSeconds();
    int size = Math.abs(seconds);
    boolean negative = seconds < 0 || (d.isLeft() && Times.isUtc(time) && !isDate);
    String rest = offsetRest(size, d.colons());
    int hourWidth = isDate && d.isLeft() ? 1 : Math.max(2, d.width() - rest.length() - 1);
    String hours = Integer.toString(size / 3600);
    String sign = negative ? "-" : "+";
    if (d.padding(' ') == ' ' && d.hasPadding()) {
      result.append(" ".repeat(Math.max(0, hourWidth - hours.length()))).append(sign).append(hours);
    } else {
      result.append(sign).append("0".repeat(Math.max(0, hourWidth - hours.length()))).append(hours);
    }
    result.append(rest);
    return true;
  }

  private static String offsetRest(int size, int colons) {
    String minutes = String.format(Locale.ROOT, "%02d", size / 60 % 60);
    String seconds = String.format(Locale.ROOT, "%02d", size % 60);
    return switch (colons) {
      case 0 -> minutes;
      case 1 -> ":" + minutes;
      case 2 -> ":" + minutes + ":" + seconds;
      default ->
          size % 3600 == 0 ? "" : size % 60 == 0 ? ":" + minutes : ":" + minutes + ":" + seconds;
    };
  }

  private boolean pad(Directive d, long number, int width, char padding) {
    return pad(d, Long.toString(number), width, padding);
  }

  private boolean pad(Directive d, String number, int width, char padding) {
    int wanted = d.isLeft() ? 1 : d.width() > 0 ? d.width() : width;
    int missing = Math.max(0, wanted - number.length());
    if (d.padding(padding) == '0') {
      boolean negative = number.startsWith("-");
      result.append(negative ? "-" : "").append("0".repeat(missing));
      result.append(negative ? number.substring(1) : number);
    } else {
      result.append(" ".repeat(missing)).append(number);
    }
    return true;
  }

  private boolean text(Directive d, String text) {
    return plain(d, d.isUpper() ? LetterCase.up(text) : text);
  }

  private boolean plain(Directive d, String text) {
    int missing = d.isLeft() ? 0 : Math.max(0, d.width() - text.length());
    result.append(String.valueOf(d.padding(' ')).repeat(missing)).append(text);
    return true;
  }

  /** Bound of a width, which is hostile. */
  static int maxWidth() {
    return MAX_WIDTH;
  }
}
