package dev.nexthop.dns.zone;

import dev.nexthop.postfix.dns.Punycode;
import dev.nexthop.problem.Problem;
import java.util.Optional;

/** Mistakes in names that a name server does not see, or does not explain. */
final class ZoneNames {
  private ZoneNames() {}

  /** A name with letters that the DNS does not have, with its form in Punycode as the hint. */
  static Optional<Problem> notAscii(ZoneToken token) {
    if (isVisibleAscii(token.text())) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            "zone-name-not-ascii",
            token.place(),
            "`" + token.text() + "` has characters that a name in the DNS cannot have.",
            punycode(token.text())));
  }

  private static boolean isVisibleAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 127) {
        return false;
      }
    }
    return true;
  }

  private static String punycode(String name) {
    String encoded = Punycode.toAscii(name);
    return isVisibleAscii(encoded)
        ? "Write `" + encoded + "`."
        : "Write the name in Punycode (`xn--…`).";
  }

  /**
   * A relative name that ends in the origin already: nearly always a forgotten dot.
   *
   * @param token a name
   * @param origin what will be appended to it
   */
  static Optional<Problem> forgottenDot(ZoneToken token, DomainName origin) {
    String suffix = origin.text();
    String name = token.text();
    boolean ends =
        !origin.isRoot()
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
}
