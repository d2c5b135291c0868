package dev.nexthop.liquid.value;

import java.util.Locale;

/** String#upcase, #downcase and #capitalize: all of Unicode, no regard of language or context. */
public final class LetterCase {
  private LetterCase() {}

  /** Capital letters. */
  public static String up(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Small letters, each on its own: a final sigma is like any other. */
  public static String down(String text) {
    if (text.indexOf('\u03A3') < 0) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder small = new StringBuilder();
    text.codePoints().forEach(c -> small.append(Character.toString(c).toLowerCase(Locale.ROOT)));
    return small.toString();
  }

  /** The first letter as in titles, all others small. */
  public static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    String rest = text.substring(Character.charCount(first));
    String upper = up(Character.toString(first));
    String title =
        upper.codePointCount(0, upper.length()) > 1
            ? capitalizeLigature(upper)
            : Character.toString(Character.toTitleCase(first));
    return title + down(rest);
  }

  /** A letter that is several as capitals: "ß" is "Ss". */
  private static String capitalizeLigature(String upper) {
    int first = upper.codePointAt(0);
    int length = Character.charCount(first);
    return upper.substring(0, length) + down(upper.substring(length));
  }
}
