package dev.nexthop.site.read;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as the environment variable {@code TZ} names them. */
final class TimeZones {
  private static final Pattern POSIX =
      Pattern.compile("[A-Za-z]{3,}([-+]?)(\\d{1,2})(?::(\\d{2}))?.*");

  private TimeZones() {}

  /** The zone; UTC for a name that nobody knows, as the C library has it. */
  static ZoneId of(String name) {
    String plain = name.startsWith(":") ? name.substring(1) : name;
    if (POSIX.matcher(plain).matches() && !ZoneId.getAvailableZoneIds().contains(plain)) {
      return posix(plain); // of which java.time takes UTC+3 for the opposite
    }
    try {
      return ZoneId.of(plain);
    } catch (DateTimeException e) {
      return posix(plain);
    }
  }

  /** {@code JST-9} is nine hours east of Greenwich. */
  private static ZoneId posix(String name) {
    Matcher matcher = POSIX.matcher(name);
    if (!matcher.matches()) {
      return ZoneId.of("UTC");
    }
    String minutes = matcher.group(3);
    int seconds =
        Integer.parseInt(matcher.group(2)) * 3600
            + (minutes == null ? 0 : Integer.parseInt(minutes) * 60);
    if (seconds > 18 * 3600) {
      return ZoneId.of("UTC");
    }
    return seconds == 0
        ? ZoneId.of("UTC")
        : ZoneOffset.ofTotalSeconds(matcher.group(1).equals("-") ? seconds : -seconds);
  }
}
