package dev.nexthop.liquid.value;

import dev.nexthop.liquid.value.DateWords.Field;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a time of what the filter date is given ({@code Utils.to_date} and Ruby's time.rb). */
public final class TimeParser {
  private static final long MAX_YEAR = 100_000;

  /** Within the years that java.time knows, in every zone. */
  private static final long MAX_SECOND = Instant.MAX.getEpochSecond() - 200_000;

  private static final Pattern OFFSET =
      Pattern.compile("([+-])(\\d\\d)(?:(:?)(\\d\\d)(?:\\3(\\d\\d))?)?");
  private static final Pattern UTC = Pattern.compile("-00:00|-0000|-00|UTC|Z|UT");
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("UTC", 0),
          Map.entry("UT", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));
  private static final String EAST = "ABCDEFGHIKLM";
  private static final String WEST = "NOPQRSTUVWXY";

  private final Clock clock;
  private final DateWords words;

  /** Whether an offset is taken off before Ruby looks at the hour. */
  private boolean shifted;

  private TimeParser(Clock clock, DateWords words) {
    this.clock = clock;
    this.words = words;
  }

  /**
   * A ZonedDateTime or LocalDate; absent if the value is nothing of that kind.
   *
   * @param clock gives the time that "now" means and the local time zone
   */
  public static Optional<Temporal> toTime(Object value, Clock clock) {
    if (value instanceof ZonedDateTime || value instanceof LocalDate) {
      return Optional.of((Temporal) value);
    }
    if (value instanceof Long || value instanceof BigInteger) {
      return atSecond((Number) value, clock);
    }
    if (!(value instanceof String text) || text.isEmpty()) {
      return Optional.empty();
    }
    String lower = LetterCase.down(text);
    if (lower.equals("now") || lower.equals("today")) {
      return Optional.of(ZonedDateTime.now(clock));
    }
    if (lower.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return atSecond(Numbers.leadingInteger(lower), clock);
    }
    return parse(lower, clock).map(time -> time);
  }

  /** Time.parse: what is missing is taken from now, or is the first of its kind. */
  public static Optional<ZonedDateTime> parse(String text, Clock clock) {
    try {
      return DateWords.in(text)
          .filter(words -> !words.isEmpty())
          .map(words -> new TimeParser(clock, words).time());
    } catch (DateTimeException e) {
      // A month 13 or an hour 25: Ruby's ArgumentError, which means that it is no time.
      return Optional.empty();
    }
  }

  private static Optional<Temporal> atSecond(Number second, Clock clock) {
    long seconds = Numbers.saturated(second);
    return Math.abs(seconds) < MAX_SECOND
        ? Optional.of(Instant.ofEpochSecond(seconds).atZone(clock.getZone()))
        : Optional.empty();
  }

  private ZonedDateTime time() {
    Optional<String> zone = words.zone().map(name -> name.toUpperCase(Locale.ROOT));
    ZonedDateTime now = ZonedDateTime.now(clock);
    long year = words.get(Field.YEAR).orElse((long) now.getYear());
    Optional<Integer> offset = zone.flatMap(name -> offset(name, year));
    if (offset.isPresent()) {
      now = now.withZoneSameInstant(ZoneOffset.ofTotalSeconds(offset.get()));
    }
    shifted = offset.isPresent() && offset.get() != 0;
    LocalDateTime written = written(now);
    if (offset.isEmpty()) {
      return written.atZone(clock.getZone());
    }
    ZoneOffset exact = ZoneOffset.ofTotalSeconds(offset.get());
    Instant instant = written.toInstant(exact);
    if (UTC.matcher(zone.orElseThrow()).matches()) {
      return instant.atZone(ZoneOffset.UTC);
    }
    ZonedDateTime local = instant.atZone(clock.getZone());
    if (local.getOffset().equals(exact)) {
      return local;
    }
    return instant.atZone(exact.equals(ZoneOffset.UTC) ? Times.UNNAMED_ZERO : exact);
  }

  private LocalDateTime written(ZonedDateTime now) {
    Optional<Long> dayOfYear = words.get(Field.DAY_OF_YEAR);
    Optional<Long> year = words.get(Field.YEAR);
    boolean fromNow = year.isEmpty();
    long y = year.orElse((long) now.getYear());
    if (dayOfYear.isPresent()) {
      LocalDate date =
          LocalDate.ofYearDay(
              checked(y, -MAX_YEAR, MAX_YEAR), (int) Math.min(dayOfYear.get(), 400));
      return at(date, false, now);
    }
    fromNow &= words.get(Field.MONTH).isEmpty();
    long month = words.get(Field.MONTH).orElse(fromNow ? now.getMonthValue() : 1L);
    fromNow &= words.get(Field.DAY).isEmpty();
    long day = words.get(Field.DAY).orElse(fromNow ? now.getDayOfMonth() : 1L);
    LocalDate first = LocalDate.of(checked(y, -MAX_YEAR, MAX_YEAR), checked(month, 1, 12), 1);
    return at(first.plusDays(checked(day, 1, 31) - 1L), fromNow, now);
  }

  private LocalDateTime at(LocalDate date, boolean dateIsNow, ZonedDateTime now) {
    boolean fromNow = dateIsNow && words.get(Field.HOUR).isEmpty();
    int hour = checked(words.get(Field.HOUR).orElse(fromNow ? now.getHour() : 0L), 0, 24);
    fromNow &= words.get(Field.MINUTE).isEmpty();
    int minute = checked(words.get(Field.MINUTE).orElse(fromNow ? now.getMinute() : 0L), 0, 59);
    fromNow &= words.get(Field.SECOND).isEmpty();
    int second = checked(words.get(Field.SECOND).orElse(fromNow ? now.getSecond() : 0L), 0, 60);
    if (hour == 24 && !shifted && (minute > 0 || second > 0)) {
      throw new DateTimeException("hour 24 is the end of the day");
    }
    long nano = words.get(Field.NANO).orElse(fromNow ? now.getNano() : 0L);
    return date.atStartOfDay()
        .plusHours(hour)
        .plusMinutes(minute)
        .plusSeconds(second)
        .plusNanos(nano);
  }

  private static int checked(long value, long least, long most) {
    if (value < least || value > most) {
      throw new DateTimeException("out of range: " + value);
    }
    return (int) value;
  }

  /** {@code Time.zone_offset}: seconds; absent for a zone that only its inhabitants know. */
  private Optional<Integer> offset(String zone, long year) {
    Matcher match = OFFSET.matcher(zone);
    if (match.matches()) {
      int seconds = number(match.group(2)) * 3600 + number(match.group(4)) * 60;
      seconds += number(match.group(5));
      return Optional.of(match.group(1).equals("-") ? -seconds : seconds);
    }
    if (zone.length() == 1 && "Z".equals(zone)) {
      return Optional.of(0);
    }
    if (zone.length() == 1 && EAST.contains(zone)) {
      return Optional.of((EAST.indexOf(zone) + 1) * 3600);
    }
    if (zone.length() == 1 && WEST.contains(zone)) {
      return Optional.of(-(WEST.indexOf(zone) + 1) * 3600);
    }
    return Optional.ofNullable(HOURS.get(zone))
        .map(hours -> hours * 3600)
        .or(() -> localOffset(zone, year));
  }

  private Optional<Integer> localOffset(String zone, long year) {
    ZoneId local = clock.getZone();
    for (int month : new int[] {1, 7}) {
      ZonedDateTime time =
          LocalDateTime.of(checked(year, -MAX_YEAR, MAX_YEAR), month, 1, 0, 0).atZone(local);
      if (Strftime.zoneName(time).equalsIgnoreCase(zone)) {
        return Optional.of(time.getOffset().getTotalSeconds());
      }
    }
    return Optional.empty();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
