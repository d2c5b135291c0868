package dev.nexthop.site.read;

import dev.nexthop.site.read.Toml.Mistake;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strings, numbers, truth values and dates of TOML. */
final class TomlScalars {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[Tt ](\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?)([Zz]|[-+]\\d{2}:\\d{2})?)?");
  private static final Pattern WORD = Pattern.compile("[-+A-Za-z0-9_.:]+");
  private static final Pattern INTEGER =
      Pattern.compile("([-+]?)(?:(0x)([0-9a-f]+)|(0o)([0-7]+)|(0b)([01]+)|(\\d+))");
  private static final Pattern FLOAT = Pattern.compile("[-+]?\\d+(\\.\\d+)?(e[-+]?\\d+)?");
  private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\n\\s*");

  private final TomlText in;

  TomlScalars(TomlText in) {
    this.in = in;
  }

  Object scalar() {
    if (in.startsWith("\"") || in.startsWith("'")) {
      return string();
    }
    Matcher word = in.match(Pattern.compile(TIME.pattern() + "|" + WORD.pattern()), "a value");
    return word.group(1) == null ? plain(word.group()) : time(word);
  }

  private static Object time(Matcher matcher) {
    try {
      LocalDate date = LocalDate.parse(matcher.group(1));
      if (matcher.group(2) == null) {
        return date;
      }
      if (matcher.group(3) == null) {
        return matcher.group(); // a time in no zone stays a text
      }
      return OffsetDateTime.parse(
              date + "T" + matcher.group(2) + matcher.group(3).toUpperCase(Locale.ROOT))
          .toZonedDateTime();
    } catch (DateTimeException e) {
      throw new Mistake("There is no such time as `" + matcher.group() + "`.");
    }
  }

  private static Object plain(String word) {
    if (word.equals("true") || word.equals("false")) {
      return word.equals("true");
    }
    String number = word.replace("_", "").toLowerCase(Locale.ROOT);
    Matcher integer = INTEGER.matcher(number);
    if (integer.matches()) {
      return integer(integer);
    }
    if (FLOAT.matcher(number).matches()) {
      return Double.parseDouble(number);
    }
    return switch (number) {
      case "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan", "+nan", "-nan" -> Double.NaN;
      default -> {
        if (number.matches("\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?")) {
          yield word;
        }
        throw new Mistake("`" + word + "` is no value; put a text between quotation marks.");
      }
    };
  }

  private static Object integer(Matcher matcher) {
    int radix = matcher.group(2) != null ? 16 : matcher.group(4) != null ? 8 : 10;
    String digits = matcher.group(8);
    if (matcher.group(6) != null) {
      radix = 2;
      digits = matcher.group(7);
    } else if (radix != 10) {
      digits = radix == 16 ? matcher.group(3) : matcher.group(5);
    }
    BigInteger value = new BigInteger(matcher.group(1) + digits, radix);
    if (value.bitLength() > 63) {
      throw new Mistake("`" + matcher.group() + "` is too large for a number.");
    }
    return value.longValue();
  }

  /** A string in any of the four kinds of quotation marks. */
  String string() {
    if (in.take("'''")) {
      return withoutFirstBreak(in.until("'''"));
    }
    if (in.take("\"\"\"")) {
      in.take("\n");
      return escaped("\"\"\"");
    }
    if (in.take("'")) {
      return onOneLine(in.until("'"));
    }
    in.expect("\"");
    return escaped("\"");
  }

  private static String withoutFirstBreak(String text) {
    return text.startsWith("\n") ? text.substring(1) : text;
  }

  private static String onOneLine(String text) {
    if (text.contains("\n")) {
      throw new Mistake("The string is not closed in its line.");
    }
    return text;
  }

  private String escaped(String end) {
    StringBuilder text = new StringBuilder();
    while (!in.take(end)) {
      char c = in.next();
      if (c == '\n' && end.length() == 1) {
        throw new Mistake("The string is not closed in its line.");
      }
      if (c == '\\') {
        escape(text, end.length() > 1);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private void escape(StringBuilder text, boolean multiline) {
    if (multiline && (in.startsWith("\n") || in.startsWith(" ") || in.startsWith("\t"))) {
      in.match(LINE_END, "the end of the line");
      return;
    }
    char c = in.next();
    switch (c) {
      case 'b' -> text.append('\b');
      case 't' -> text.append('\t');
      case 'n' -> text.append('\n');
      case 'f' -> text.append('\f');
      case 'r' -> text.append('\r');
      case 'e' -> text.append('\u001b');
      case '"', '\\' -> text.append(c);
      case 'u' -> append(text, in.codePoint(4));
      case 'U' -> append(text, in.codePoint(8));
      default -> throw new Mistake("There is no escape `\\" + c + "`.");
    }
  }

  private static void append(StringBuilder text, int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      throw new Mistake("There is no such character.");
    }
    text.appendCodePoint(codePoint);
  }
}
