package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out line breaks between two characters of scripts that are written without spaces, since
 * browsers would show a space there.
 */
final class CjkLines {
  private final boolean everywhere;
  private char before;

  /** A text that ends in a line break after such a character. */
  private @Nullable Element open;

  /**
   * @param everywhere whether punctuation counts as well as letters, and lines are joined where
   *     spans begin or end; kramdown's own option does neither
   */
  CjkLines(boolean everywhere) {
    this.everywhere = everywhere;
  }

  /** Joins lines everywhere below an element. */
  void join(Element element) {
    for (Element child : element.children()) {
      switch (child.kind()) {
        case TEXT -> text(child);
        case EM, STRONG, DEL, LINK, ABBREVIATION -> join(child);
        case HTML_ELEMENT -> {
          if (child.block()) {
            block(child);
          } else {
            join(child);
          }
        }
        case CODESPAN, MATH, IMAGE, BR, RAW, ENTITY, SMART_QUOTE, TYPOGRAPHIC, FOOTNOTE -> reset();
        default -> block(child);
      }
    }
  }

  private void block(Element block) {
    reset();
    if (block.kind() != Kind.CODEBLOCK) {
      join(block);
    }
    reset();
  }

  private void reset() {
    before = 0;
    open = null;
  }

  private void text(Element element) {
    String text = element.value();
    if (text.isEmpty()) {
      return;
    }
    if (open != null && isCjk(text.charAt(0))) {
      String ended = open.value();
      open.value(ended.substring(0, ended.length() - 1));
    }
    open = null;
    before = everywhere ? before : 0;
    StringBuilder joined = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (c == '\n' && isCjk(before) && isCjk(next)) {
        continue;
      }
      joined.append(c);
      if (everywhere && c == '\n' && next == 0 && isCjk(before)) {
        open = element;
      }
      before = c;
    }
    element.value(joined.toString());
  }

  /** Korean has spaces between words and is not among them. */
  private boolean isCjk(char c) {
    if (c < '\u2E80') {
      return false;
    }
    if (!everywhere) {
      Character.UnicodeScript script = Character.UnicodeScript.of(c);
      return script == Character.UnicodeScript.HAN
          || script == Character.UnicodeScript.HIRAGANA
          || script == Character.UnicodeScript.KATAKANA;
    }
    return c <= '\u9FFF' || (c >= '\uF900' && c <= '\uFAFF') || (c >= '\uFF00' && c <= '\uFFEF');
  }
}
