package dev.nexthop.liquid.value;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ruby's {@code Integer(text)}: sign, radix prefix, underscores between digits, nothing else. */
final class StrictInteger {
  private static final Pattern FORM =
      Pattern.compile(
          "[\\s\\x0B]*([-+]?)(?:0[xX](?<x>\\p{XDigit}++(?:_\\p{XDigit}++)*+)"
              + "|0[bB](?<b>[01]++(?:_[01]++)*+)|0[dD](?<d>[0-9]++(?:_[0-9]++)*+)"
              + "|0[oO_]?(?<o>[0-7]++(?:_[0-7]++)*+)|(?<n>0|[1-9][0-9]*+(?:_[0-9]++)*+))"
              + "[\\s\\x0B]*");

  private StrictInteger() {}

  static Optional<Number> parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    BigInteger value =
        match.group("x") != null
            ? read(match.group("x"), 16)
            : match.group("b") != null
                ? read(match.group("b"), 2)
                : match.group("o") != null
                    ? read(match.group("o"), 8)
                    : read(match.group("d") != null ? match.group("d") : match.group("n"), 10);
    return Optional.of(
        (Number) Values.integer("-".equals(match.group(1)) ? value.negate() : value));
  }

  private static BigInteger read(String digits, int radix) {
    return new BigInteger(digits.replace("_", ""), radix);
  }
}
