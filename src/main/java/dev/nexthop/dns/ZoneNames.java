package dev.nexthop.dns;

import dev.nexthop.problem.Problem;
import java.net.IDN;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** Mistakes in names that dnsjava does not see, or does not explain. */
final class ZoneNames {
  private ZoneNames() {}

  /** A name with letters that the DNS does not have, with its form in Punycode as the hint. */
  static Optional<Problem> notAscii(ZoneToken token) {
    if (token.text().chars().allMatch(c -> c > ' ' && c < 127)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            "zone-name-not-ascii",
            token.place(),
            "`" + token.text() + "` has characters that a name in the DNS cannot have.",
            punycode(token.text())));
  }

  private static String punycode(String name) {
    try {
      return "Write `" + IDN.toASCII(name) + "`.";
    } catch (IllegalArgumentException e) {
      return "Write the name in Punycode (`xn--…`).";
    }
  }

  /**
   * A relative name that ends in the origin already: nearly always a forgotten dot.
   *
   * @param token a name
   * @param origin what will be appended to it
   */
  static Optional<Problem> forgottenDot(ZoneToken token, Name origin) {
    String suffix = origin.toString(true);
    String name = token.text();
    boolean ends =
        !origin.equals(Name.root)
            && !name.endsWith(".")
            && (name.equalsIgnoreCase(suffix) || endsWithIgnoreCase(name, "." + suffix));
    if (!ends) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.warning(
            "zone-forgotten-dot",
            token.place(),
            "`" + name + "` is relative and means `" + name + "." + origin + "`.",
            "Put a dot at its end if it is complete: `" + name + ".`."));
  }

  private static boolean endsWithIgnoreCase(String text, String suffix) {
    int from = text.length() - suffix.length();
    return from >= 0 && text.regionMatches(true, from, suffix, 0, suffix.length());
  }

  /** What dnsjava found wrong, without the place in its own buffer. */
  static String reason(TextParseException e) {
    String message = String.valueOf(e.getMessage());
    String reason = message.replaceFirst("^.*?:\\d+: ", "").replaceFirst("^'.*?': ", "");
    reason = reason.startsWith("Invalid address") ? "this is no such address" : reason;
    reason = reason.replace("an 16 bit", "a 16-bit");
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }
}
