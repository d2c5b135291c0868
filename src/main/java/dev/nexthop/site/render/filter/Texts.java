package dev.nexthop.site.render.filter;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jekyll's filters from text to text that need nothing but the text. */
final class Texts {
  private static final Pattern WHITESPACE = Pattern.compile("\\s+");
  private static final Pattern RUBY_BLANK = Pattern.compile("[\\s\\x00]+");
  private static final String CJK = "\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}\\p{IsHangul}";
  private static final Pattern CJK_CHARACTER = Pattern.compile("[" + CJK + "]");
  private static final Pattern OTHER_WORD = Pattern.compile("[^" + CJK + "\\s]+");
  private static final Pattern INDEX = Pattern.compile("/index\\.html?$", Pattern.MULTILINE);

  private Texts() {}

  /** {@code cgi_escape}: a space becomes a plus. */
  static String cgiEscape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (octet == ' ') {
        escaped.append('+');
      } else if (isUnreserved(octet)) {
        escaped.append((char) octet);
      } else {
        escaped
            .append('%')
            .append(Character.toUpperCase(Character.forDigit((octet >> 4) & 15, 16)))
            .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
      }
    }
    return escaped.toString();
  }

  private static boolean isUnreserved(byte octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= '0' && octet <= '9')
        || "-._~".indexOf(octet) >= 0;
  }

  /** {@code normalize_whitespace}: each run becomes one space, none at the ends. */
  static String normalizeWhitespace(String text) {
    return strip(WHITESPACE.matcher(text).replaceAll(" "));
  }

  private static String strip(String text) {
    int start = text.startsWith(" ") ? 1 : 0;
    int end = text.length() > start && text.endsWith(" ") ? text.length() - 1 : text.length();
    return text.substring(start, end);
  }

  /** {@code number_of_words}; in the modes {@code cjk} and {@code auto} such a letter is a word. */
  static long numberOfWords(String text, String mode) {
    long cjk = mode.equals("cjk") || mode.equals("auto") ? count(CJK_CHARACTER.matcher(text)) : 0;
    if (mode.equals("cjk") || cjk > 0) {
      return cjk + count(OTHER_WORD.matcher(text));
    }
    return RUBY_BLANK.splitAsStream(text).filter(word -> !word.isEmpty()).count();
  }

  private static long count(Matcher matcher) {
    long count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  /** {@code strip_index}: the first {@code /index.html} at an end becomes a slash. */
  static String stripIndex(String url) {
    return INDEX.matcher(url).replaceFirst("/");
  }
}
