package dev.nexthop.liquid;

import dev.nexthop.liquid.syntax.Characters;
import java.util.Optional;

/** Reads tokens as text up to an end tag ({@code raw.rb}). */
final class RawText {
  private final String text;
  private final TokenStream tokens;
  private final String endTag;

  RawText(String text, TokenStream tokens, String endTag) {
    this.text = text;
    this.tokens = tokens;
    this.endTag = endTag;
  }

  /** The text; absent if there is no end tag. */
  Optional<String> read() {
    StringBuilder raw = new StringBuilder();
    while (tokens.next()) {
      int tag = endTagIn(tokens.start(), tokens.end());
      if (tag >= 0) {
        return Optional.of(raw.append(text, tokens.start(), tag).toString());
      }
      raw.append(text, tokens.start(), tokens.end());
    }
    return Optional.empty();
  }

  /**
   * Where <code>{%\s*(\w+)</code> last begins in a token that ends a tag; -1 if not the end tag.
   */
  private int endTagIn(int start, int end) {
    if (end - start < 4 || !text.startsWith("%}", end - 2)) {
      return -1;
    }
    for (int i = end - 4; i >= start; i--) {
      if (text.startsWith("{%", i)) {
        int name = Characters.skipSpace(text, i + 2, end - 2);
        if (name < end - 2 && Characters.isWord(text.charAt(name))) {
          return isEndTag(name, end - 2) ? i : -1;
        }
      }
    }
    return -1;
  }

  private boolean isEndTag(int from, int to) {
    int end = from + endTag.length();
    return text.startsWith(endTag, from)
        && end <= to
        && (end == to || !Characters.isWord(text.charAt(end)));
  }
}
