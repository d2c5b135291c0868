package dev.nexthop.markdown.flexmark;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Ids of headings by the rule of jekyll-commonmark-ghpages: of the letters of ASCII alone. */
final class HeadingIds {
  private final Map<String, Integer> used = new HashMap<>();

  /** The id of the next heading, with this HTML in it. */
  String next(String html) {
    String id = id(html);
    int count = used.merge(id, 0, (before, zero) -> before + 1);
    return count == 0 ? id : id + "-" + count;
  }

  private static String id(String html) {
    StringBuilder id = new StringBuilder();
    boolean begun = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      // Each line of a heading loses what stands before its first letter.
      begun = c != '\n' && (begun || isLetter(c));
      if (begun && (isLetter(c) || c >= '0' && c <= '9' || c == '-')) {
        id.append(c);
      } else if (begun && c == ' ') {
        id.append('-');
      }
    }
    return id.length() == 0 ? "section" : id.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
