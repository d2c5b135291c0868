package dev.nexthop.liquid.value;

import dev.nexthop.liquid.syntax.Characters;
import java.util.Locale;
import java.util.Optional;

/** Ruby's {@code Integer(text)}: sign, radix prefix, underscores between digits, nothing else. */
final class StrictInteger {
  private StrictInteger() {}

  static Optional<Number> parse(String text) {
    String number = Characters.strip(text).toLowerCase(Locale.ROOT);
    boolean signed = number.startsWith("-") || number.startsWith("+");
    String digits = signed ? number.substring(1) : number;
    int radix = radix(digits);
    int prefix = radix == 10 && !digits.startsWith("0d") ? 0 : prefixLength(digits);
    String plain = digits.substring(Math.min(prefix, digits.length()));
    if (text.indexOf('\0') >= 0 || !isDigits(plain, radix)) {
      return Optional.empty();
    }
    String sign = number.startsWith("-") ? "-" : "";
    return Optional.of(Numbers.integer(sign + plain.replace("_", ""), radix));
  }

  private static int radix(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (digits.charAt(1)) {
      case 'x' -> 16;
      case 'b' -> 2;
      case 'd' -> 10;
      default -> 8;
    };
  }

  /** A mere 0 before the digits means octal, as 0o does; an underscore may follow it. */
  private static int prefixLength(String digits) {
    char second = digits.charAt(1);
    return second == '_' || Character.isLetter(second) ? 2 : 1;
  }

  private static boolean isDigits(String text, int radix) {
    if (text.isEmpty() || text.startsWith("_") || text.endsWith("_") || text.contains("__")) {
      return false;
    }
    return text.chars()
        .allMatch(c -> c == '_' || (c < 0x80 && Character.digit((char) c, radix) >= 0));
  }
}
