package dev.nexthop.markdown.kramdown.span;

import java.lang.Character.UnicodeScript;

/** Which characters stand in lines that are written without spaces. */
final class CjkCharacters {
  private CjkCharacters() {}

  /** Whether a line break between two characters means nothing. */
  static boolean join(int before, int after) {
    return isWide(before) ? isWide(after) || isNeutral(after) : isNeutral(before) && isWide(after);
  }

  /**
   * Ideographs (also beyond the first 65,536 characters), kana, Bopomofo, their punctuation, full
   * and half width forms, and letters and digits in circles. Korean has spaces between words and is
   * not among them.
   */
  static boolean isWide(int c) {
    if (c < 0x2460) {
      return false;
    }
    boolean inBlock =
        c <= 0x24FF // enclosed alphanumerics
            || (c >= 0x2776 && c <= 0x2793) // the same in black
            || (c >= 0x2E80 && c <= 0x9FFF)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE4F) // vertical forms
            || (c >= 0xFF00 && c <= 0xFFEF)
            || (c >= 0x1AFF0 && c <= 0x1B16F) // more kana
            || (c >= 0x1F200 && c <= 0x1F2FF) // enclosed ideographs
            || (c >= 0x20000 && c <= 0x3FFFF);
    return inBlock && UnicodeScript.of(c) != UnicodeScript.HANGUL;
  }

  /**
   * Signs of Japanese and of Western texts: dashes, quotes, ellipses, the reference mark, Roman
   * numerals, arrows, geometric and other symbols, emojis.
   */
  static boolean isNeutral(int c) {
    return c == 0x2014
        || c == 0x2015
        || (c >= 0x2018 && c <= 0x201D)
        || c == 0x2025
        || c == 0x2026
        || c == 0x203B
        || (c >= 0x2160 && c <= 0x217F)
        || (c >= 0x2190 && c <= 0x21FF)
        || (c >= 0x25A0 && c <= 0x27BF)
        || (c >= 0x1F300 && c <= 0x1FAFF);
  }

  /** Marks that belong to the character before them, such as variation selectors. */
  static boolean isMark(int c) {
    return c > 0x2FF
        && (Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.ENCLOSING_MARK);
  }
}
