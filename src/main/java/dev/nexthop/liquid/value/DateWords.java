package dev.nexthop.liquid.value;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements of a date and time in free text, by the rules of Ruby's {@code Date._parse}:
 * the first kind of date that is found counts.
 */
final class DateWords {
  /** What can be found. */
  enum Field {
    YEAR,
    MONTH,
    DAY,
    DAY_OF_YEAR,
    HOUR,
    MINUTE,
    SECOND,
    NANO
  }

  private static final int MAX_LENGTH = 128;
  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
  private static final String ERA =
      "(c(?:e|\\.e\\.)|b(?:ce|\\.c\\.e\\.)|a(?:d|\\.d\\.)|b(?:c|\\.c\\.))?";

  private static final Pattern NOISE = Pattern.compile("[^-+',./:@\\p{L}\\p{N}\\p{M}\\[\\]]+");
  private static final Pattern DAY_NAME =
      insensitive("\\b(sun|mon|tue|wed|thu|fri|sat)[^-/\\d\\s]*");
  private static final Pattern TIME =
      insensitive(
          "((?:\\d+\\s*:\\s*\\d+(?:\\s*:\\s*\\d+(?:[,.]\\d*)?)?"
              + "|\\d+\\s*h(?:\\s*\\d+m?(?:\\s*\\d+s?)?)?)(?:\\s*[ap](?:m\\b|\\.m\\.))?"
              + "|\\d+\\s*[ap](?:m\\b|\\.m\\.))"
              + "(?:\\s*((?:gmt|utc?)?[-+]\\d+(?:[,.:]\\d+(?::\\d+)?)?"
              + "|[\\p{L}.\\s]+(?:standard|daylight)\\stime\\b|\\p{L}+(?:\\sdst)?\\b))?");
  private static final Pattern CLOCK =
      insensitive(
          "\\A(\\d+)h?(?:\\s*:?\\s*(\\d+)m?(?:\\s*:?\\s*(\\d+)(?:[,.](\\d+))?s?)?)?"
              + "(?:\\s*([ap])(?:m\\b|\\.m\\.))?");
  private static final Pattern BEFORE_CHRIST =
      insensitive("\\b(bc\\b|bce\\b|b\\.c\\.|b\\.c\\.e\\.)");
  private static final Pattern LONE_NUMBER = Pattern.compile("\\A\\s*(\\d{1,2})\\s*\\z");

  /** Kinds of dates in the order in which they are looked for. */
  private static final List<Rule> RULES =
      List.of(
          rule(
              "('?\\d+)[^-\\d\\s]*\\s*("
                  + MONTHS
                  + ")[^-\\d\\s']*(?:\\s*"
                  + ERA
                  + "\\s*('?-?\\d+(?:(?:st|nd|rd|th)\\b)?))?",
              (words, m) -> words.date(m.group(4), month(m.group(2)), m.group(1), m.group(3))),
          rule(
              "\\b("
                  + MONTHS
                  + ")[^-\\d\\s']*\\s*('?\\d+)[^-\\d\\s']*(?:\\s*,?\\s*"
                  + ERA
                  + "\\s*('?-?\\d+))?",
              (words, m) -> words.date(m.group(4), month(m.group(1)), m.group(2), m.group(3))),
          rule(
              "('?[-+]?\\d+)-(\\d+)-('?-?\\d+)",
              (words, m) -> words.date(m.group(1), m.group(2), m.group(3), null)),
          rule("\\b([mtsh])(\\d+)\\.(\\d+)\\.(\\d+)", DateWords::japanese),
          rule(
              "('?-?\\d+)-(" + MONTHS + ")[^-/.]*-('?-?\\d+)",
              (words, m) -> words.date(m.group(3), month(m.group(2)), m.group(1), null)),
          rule(
              "\\b(" + MONTHS + ")[^-/.]*-('?-?\\d+)(?:-('?-?\\d+))?",
              (words, m) -> words.date(m.group(3), month(m.group(1)), m.group(2), null)),
          rule(
              "('?-?\\d+)/\\s*('?\\d+)(?:\\D\\s*('?-?\\d+))?",
              (words, m) -> words.date(m.group(1), m.group(2), m.group(3), null)),
          rule(
              "('?-?\\d+)\\.\\s*('?\\d+)\\.\\s*('?-?\\d+)",
              (words, m) -> words.date(m.group(1), m.group(2), m.group(3), null)),
          rule("\\b(?:\\d{2}|\\d{4})?-?w\\d{2}(?:-?\\d)?\\b", (words, m) -> {}),
          rule("-w-\\d\\b", (words, m) -> {}),
          rule(
              "--(\\d{2})?-(\\d{2})\\b",
              (words, m) -> words.put(Field.MONTH, m.group(1)).put(Field.DAY, m.group(2))),
          rule(
              "--(\\d{2})(\\d{2})?\\b",
              (words, m) -> words.put(Field.MONTH, m.group(1)).put(Field.DAY, m.group(2))),
          new Rule(
              insensitive("\\b(\\d{2}|\\d{4})-(\\d{3})\\b"),
              (words, m) -> words.put(Field.YEAR, m.group(1)).put(Field.DAY_OF_YEAR, m.group(2)),
              unless("[,.](?:\\d{2}|\\d{4})-\\d{3}\\b")),
          new Rule(
              insensitive("\\b-(\\d{3})\\b"),
              (words, m) -> words.put(Field.DAY_OF_YEAR, m.group(1)),
              unless("\\d-\\d{3}\\b")),
          rule("'(\\d+)\\b", (words, m) -> words.put(Field.YEAR, m.group(1))),
          rule("\\b(" + MONTHS + ")\\S*", (words, m) -> words.put(Field.MONTH, month(m.group(1)))),
          rule("(\\d+)(?:st|nd|rd|th)\\b", (words, m) -> words.put(Field.DAY, m.group(1))),
          rule(
              "([-+]?)(\\d{2,14})(?:\\s*t?\\s*(\\d{2,6})?(?:[,.](\\d*))?)?"
                  + "(?:\\s*(z\\b|[-+]\\d{1,4}\\b|\\[[-+]?\\d[^\\]]*\\]))?",
              DigitRun::read));

  private final Map<Field, Long> fields = new EnumMap<>(Field.class);
  private String text;
  private @Nullable String zone;
  private boolean completesYear = true;
  private boolean beforeChrist;

  private DateWords(String text) {
    this.text = NOISE.matcher(text).replaceAll(" ");
  }

  /** The elements of a text; absent if it is longer than Ruby reads. */
  static Optional<DateWords> in(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    DateWords words = new DateWords(text);
    words.read();
    return Optional.of(words);
  }

  Optional<Long> get(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The zone as it is written. */
  Optional<String> zone() {
    return Optional.ofNullable(zone);
  }

  DateWords put(Field field, @Nullable String digits) {
    if (digits != null) {
      fields.put(field, Numbers.saturated(Numbers.leadingInteger(digits)));
    }
    return this;
  }

  void zone(String newZone) {
    this.zone = newZone;
  }

  /** The year stands there in full. */
  void keepYear() {
    completesYear = false;
  }

  void fraction(String digits) {
    String nanos = (digits + "000000000").substring(0, 9);
    fields.put(Field.NANO, Long.parseLong(nanos));
  }

  private void read() {
    take(DAY_NAME);
    Matcher time = take(TIME);
    if (time != null) {
      zone = time.group(2);
      clock(time.group(1));
    }
    for (Rule rule : RULES) {
      if (rule.applies().test(this, text)) {
        Matcher match = take(rule.pattern());
        if (match != null) {
          rule.reader().accept(this, match);
          break;
        }
      }
    }
    beforeChrist |= take(BEFORE_CHRIST) != null;
    loneNumber();
    completeYear();
  }

  /** Matches and replaces what matched by a space. */
  private @Nullable Matcher take(Pattern pattern) {
    Matcher match = pattern.matcher(text);
    if (!match.find()) {
      return null;
    }
    text = text.substring(0, match.start()) + " " + text.substring(match.end());
    return match;
  }

  private void clock(String digits) {
    Matcher match = CLOCK.matcher(digits);
    if (!match.find()) {
      return;
    }
    put(Field.HOUR, match.group(1)).put(Field.MINUTE, match.group(2));
    put(Field.SECOND, match.group(3));
    if (match.group(4) != null) {
      fraction(match.group(4));
    }
    String half = match.group(5);
    if (half != null) {
      long hour = fields.getOrDefault(Field.HOUR, 0L) % 12;
      fields.put(Field.HOUR, half.equalsIgnoreCase("p") ? hour + 12 : hour);
    }
  }

  private static void japanese(DateWords words, Matcher match) {
    long era =
        switch (match.group(1).toLowerCase(Locale.ROOT)) {
          case "m" -> 1867;
          case "t" -> 1911;
          case "s" -> 1925;
          default -> 1988;
        };
    words.put(Field.YEAR, match.group(2)).put(Field.MONTH, match.group(3));
    words.put(Field.DAY, match.group(4));
    words.fields.merge(Field.YEAR, era, Long::sum);
  }

  private void date(
      @Nullable String year, @Nullable String month, @Nullable String day, @Nullable String era) {
    new DateOrder(year, month, day).into(this);
    beforeChrist |= era != null && era.toLowerCase(Locale.ROOT).startsWith("b");
  }

  private void loneNumber() {
    Matcher match = take(LONE_NUMBER);
    if (match == null) {
      return;
    }
    long number = Long.parseLong(match.group(1));
    boolean hasHour = fields.containsKey(Field.HOUR);
    if (hasHour && !fields.containsKey(Field.DAY) && number >= 1 && number <= 31) {
      fields.put(Field.DAY, number);
    } else if (!hasHour && fields.containsKey(Field.DAY) && number <= 24) {
      fields.put(Field.HOUR, number);
    }
  }

  private void completeYear() {
    Long year = fields.get(Field.YEAR);
    if (year == null) {
      return;
    }
    long complete = beforeChrist ? 1 - year : year;
    if (completesYear && complete >= 0 && complete <= 99) {
      complete += complete >= 69 ? 1900 : 2000;
    }
    fields.put(Field.YEAR, complete);
  }

  private static String month(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    return Integer.toString(MONTHS.indexOf(start) / 4 + 1);
  }

  private static Rule rule(String pattern, BiConsumer<DateWords, Matcher> reader) {
    return new Rule(insensitive(pattern), reader, (words, text) -> true);
  }

  private static BiPredicate<DateWords, String> unless(String pattern) {
    Pattern unwanted = Pattern.compile(pattern);
    return (words, text) -> !unwanted.matcher(text).find();
  }

  private static Pattern insensitive(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  private record Rule(
      Pattern pattern,
      BiConsumer<DateWords, Matcher> reader,
      BiPredicate<DateWords, String> applies) {}
}
