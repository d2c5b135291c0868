package dev.nexthop.markdown.kramdown.options;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Levels of headers: {@code "1..6"}, {@code "1,3"} or a list of numbers. */
final class Levels {
  private static final int DEEPEST = 6;
  private static final Pattern RANGE = Pattern.compile("\\d\\.\\.\\d");
  private static final Pattern SOME = Pattern.compile("\\d(?:,\\d)*");

  private Levels() {}

  /** The levels as a set of bits. */
  static int read(@Nullable Object value) throws InvalidOptionException {
    int bits = 0;
    if (value instanceof List<?> list) {
      for (Object level : list) {
        bits |= bit(Values.integer(level).orElse(0));
      }
      return bits;
    }
    String text = value instanceof String string ? string : "";
    if (RANGE.matcher(text).matches()) {
      for (int level = text.charAt(0) - '0'; level <= text.charAt(3) - '0'; level++) {
        bits |= bit(level);
      }
    } else if (SOME.matcher(text).matches()) {
      for (String level : text.split(",")) {
        bits |= bit(level.charAt(0) - '0');
      }
    } else {
      throw refused();
    }
    return bits;
  }

  private static int bit(int level) throws InvalidOptionException {
    if (level < 1 || level > DEEPEST) {
      throw refused();
    }
    return 1 << level;
  }

  private static InvalidOptionException refused() {
    return new InvalidOptionException("levels from 1 to 6, as a range or a list", "1..6");
  }
}
