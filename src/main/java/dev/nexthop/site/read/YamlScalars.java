package dev.nexthop.site.read;

import dev.nexthop.liquid.value.Nil;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a plain scalar of YAML means to Ruby, which is neither YAML 1.1 nor 1.2: Psych's {@code
 * scalar_scanner.rb}, its order of questions kept.
 */
final class YamlScalars {
  private static final Pattern TEXT =
      Pattern.compile("(?m)^[^\\d.:-]?[\\p{IsAlphabetic}_\\s!@#$%^&*(){}<>|/\\\\~;=]+|\\n");
  private static final Pattern TIME =
      Pattern.compile(
          "-?(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt]|\\s+)(\\d{1,2}):(\\d\\d):(\\d\\d)(?:\\.(\\d*))?"
              + "(?:\\s*(Z|[-+]\\d{1,2}:?(?:\\d\\d)?))?");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})-(1[012]|0\\d|\\d)-([12]\\d|3[01]|0\\d|\\d)");
  private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}");
  private static final Pattern FLOAT_BASE_60 =
      Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}\\.[0-9_]*");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?([0-9][0-9_,]*)?\\.[0-9]*([eE][-+][0-9]+)?");
  private static final Pattern INTEGER =
      Pattern.compile(
          "[-+]?0b[0-1_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)"
              + "|[-+]?0x[0-9a-fA-F_,]+");

  private final ZoneId zone;

  /**
   * @param zone in which a time without one is shown
   */
  YamlScalars(ZoneId zone) {
    this.zone = zone;
  }

  /** Ruby refuses to make a Symbol of a file that it does not trust. */
  static final class SymbolNotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SymbolNotAllowed() {
      super("Tried to load unspecified class: Symbol");
    }
  }

  /**
   * The value.
   *
   * @throws SymbolNotAllowed for {@code :name}
   */
  Object value(String text) {
    if (text.isEmpty()) {
      return Nil.NIL;
    }
    if (TEXT.matcher(text).find()) {
      return word(text);
    }
    if (text.length() > 1 && text.charAt(0) == ':') {
      throw new SymbolNotAllowed();
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
      case "-.inf" -> Double.NEGATIVE_INFINITY;
      case ".nan" -> Double.NaN;
      default -> timeOrNumber(text);
    };
  }

  private static Object word(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "~", "null" -> Nil.NIL;
      case "yes", "true", "on" -> true;
      case "no", "false", "off" -> false;
      default -> text;
    };
  }

  private Object timeOrNumber(String text) {
    Matcher time = TIME.matcher(text);
    if (time.matches()) {
      return time(time, text);
    }
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      return date(date, text);
    }
    if (BASE_60.matcher(text).matches()) {
      return base60(text);
    }
    if (FLOAT_BASE_60.matcher(text).matches()) {
      return floatBase60(text);
    }
    if (FLOAT.matcher(text).matches()) {
      return decimal(text);
    }
    return INTEGER.matcher(text).matches() ? integer(text) : text;
  }

  private Object time(Matcher parts, String text) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3)),
              Integer.parseInt(parts.group(4)),
              Integer.parseInt(parts.group(5)),
              Integer.parseInt(parts.group(6)),
              nanoseconds(parts.group(7)));
      String offset = parts.group(8);
      if (offset == null) {
        return local.atZone(ZoneOffset.UTC).withZoneSameInstant(zone);
      }
      return offset.equals("Z") ? local.atZone(ZoneOffset.UTC) : atOffset(local, offset);
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static int nanoseconds(@org.jspecify.annotations.Nullable String fraction) {
    return fraction == null || fraction.isEmpty()
        ? 0
        : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  /** A fixed offset; one of zero is not {@link ZoneOffset#UTC}, which prints as "UTC". */
  private static ZonedDateTime atOffset(LocalDateTime local, String text) {
    String digits = text.substring(1).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
    int seconds = (hours * 60 + minutes) * 60 * (text.charAt(0) == '-' ? -1 : 1);
    return local.atZone(seconds == 0 ? ZoneId.of("UTC") : ZoneOffset.ofTotalSeconds(seconds));
  }

  private static Object date(Matcher parts, String text) {
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)));
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static Object base60(String text) {
    String[] parts = text.replace("_", "").split(":");
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < parts.length; i++) {
      BigInteger unit = BigInteger.valueOf(60).pow(Math.abs(i - 2));
      sum = sum.add(new BigInteger(parts[i].replace("+", "")).multiply(unit));
    }
    return shrink(sum);
  }

  private static Object floatBase60(String text) {
    String[] parts = text.replace("_", "").split(":");
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      sum += Double.parseDouble(parts[i]) * Math.pow(60, Math.abs(i - 2));
    }
    return sum;
  }

  private static Object decimal(String text) {
    String digits = text.replaceAll("[,_]", "").replaceAll("\\.([Ee]|$)", "$1");
    if (digits.isEmpty() || digits.equals("+") || digits.equals("-")) {
      return text;
    }
    return new BigDecimal(digits).signum() == 0 && digits.startsWith("-")
        ? (Object) (-0.0)
        : Double.parseDouble(digits);
  }

  private static Object integer(String text) {
    String digits = text.replaceAll("[,_+]", "");
    boolean negative = digits.startsWith("-");
    String unsigned = negative ? digits.substring(1) : digits;
    BigInteger value;
    if (unsigned.startsWith("0b")) {
      value = parse(unsigned.substring(2), 2);
    } else if (unsigned.startsWith("0x")) {
      value = parse(unsigned.substring(2), 16);
    } else if (unsigned.length() > 1 && unsigned.startsWith("0")) {
      value = parse(unsigned.substring(1), 8);
    } else {
      value = parse(unsigned, 10);
    }
    return shrink(negative ? value.negate() : value);
  }

  private static BigInteger parse(String digits, int radix) {
    return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits, radix);
  }

  private static Object shrink(BigInteger value) {
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }
}
