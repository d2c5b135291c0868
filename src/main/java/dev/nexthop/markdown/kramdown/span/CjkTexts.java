package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.lang.Character.UnicodeScript;

/**
 * kramdown's {@code remove_line_breaks_for_cjk}: within each text, also a preformatted one, no line
 * break stays between two letters of Han, Hiragana or Katakana.
 */
final class CjkTexts {
  private CjkTexts() {}

  /** Joins lines everywhere below an element. */
  static void join(Element element) {
    for (Element child : element.children()) {
      if (child.kind() == Kind.TEXT && child.value().indexOf('\n') >= 0) {
        child.value(joined(child.value()));
      }
      join(child);
    }
  }

  private static String joined(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      boolean within = i > 0 && i + 1 < text.length();
      if (within && isLetter(text.codePointBefore(i)) && isLetter(text.codePointAt(i + 1))) {
        joined.append(text, start, i);
        start = i + 1;
      }
    }
    return joined.append(text, start, text.length()).toString();
  }

  private static boolean isLetter(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }
}
