package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** Headers, with number signs before them or underlined. */
final class Headers {
  private final BlockState state;

  Headers(BlockState state) {
    this.state = state;
  }

  /** A header with number signs. */
  boolean numbered() {
    Lines lines = state.lines;
    boolean begins = !state.gfm || Starts.spacedHeader(lines, lines.pos);
    if (!begins || !(state.endsParagraphs || state.afterBoundary())) {
      return false;
    }
    int signs = lines.pos;
    while (signs < lines.pos + 6 && lines.at(signs) == '#') {
      signs++;
    }
    int start = lines.spacesAndTabs(signs);
    int next = lines.next(start);
    if (!state.gfm && lines.at(start) == '\n' && next < lines.end) {
      // kramdown's pattern takes the line break for the text's first character.
      next = lines.next(next);
    }
    String text = AsciiSpace.stripTrailing(lines.text.substring(start, next));
    if (text.isEmpty() || !header(signs - lines.pos, text, true)) {
      return false;
    }
    lines.pos = next;
    return true;
  }

  /** A header underlined with equal signs or hyphens. */
  boolean underlined() {
    Lines lines = state.lines;
    int start = lines.optionalSpace(lines.pos);
    int second = lines.next(lines.pos);
    char mark = lines.at(second);
    if (second >= lines.end || (mark != '=' && mark != '-') || !state.afterBoundary()) {
      return false;
    }
    int i = second;
    while (lines.at(i) == '=' || lines.at(i) == '-') {
      i++;
    }
    int next = lines.blankEnd(i);
    char first = lines.at(start);
    if (next < 0 || first == ' ' || first == '\t') {
      return false;
    }
    header(
        mark == '=' ? 1 : 2, AsciiSpace.stripTrailing(lines.text.substring(start, second)), false);
    lines.pos = next;
    return true;
  }

  private boolean header(int level, String written, boolean numbered) {
    int brace = idStart(written);
    String text = brace < 0 ? written : AsciiSpace.stripTrailing(written.substring(0, brace));
    if (numbered) {
      text = withoutSigns(text);
      if (text.isEmpty()) {
        return false;
      }
    }
    Element header = state.block(Kind.HEADER, "");
    if (brace >= 0) {
      header.attributes().set("id", written.substring(brace + 2, written.length() - 1));
    }
    header.level(level);
    header.detail(text);
    Element raw = new Element(Kind.RAW_TEXT).line(header.line());
    raw.append(text, 0, text.length());
    header.add(raw);
    state.tree.add(header);
    return true;
  }

  private String withoutSigns(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '#') {
      end--;
    }
    if (end == text.length()) {
      return text;
    }
    if (state.endsParagraphs) {
      boolean spaced = end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t');
      return spaced ? AsciiSpace.stripTrailing(text.substring(0, end)) : text;
    }
    if (end > 0 && text.charAt(end - 1) == '\\') {
      end++;
    }
    return AsciiSpace.stripTrailing(text.substring(0, end));
  }

  /** Where the brace of an id at the end of a header stands; -1 if there is no id. */
  private static int idStart(String text) {
    if (!text.endsWith("}")) {
      return -1;
    }
    int brace = text.lastIndexOf("{#");
    if (brace <= 0 || (text.charAt(brace - 1) != ' ' && text.charAt(brace - 1) != '\t')) {
      return -1;
    }
    int end = brace + 2;
    while (end < text.length() - 1 && isIdPart(text.charAt(end), end == brace + 2)) {
      end++;
    }
    return end > brace + 2 && end == text.length() - 1 ? brace : -1;
  }

  /** Names as XML has them. */
  private static boolean isIdPart(char c, boolean first) {
    return c == ':'
        || c == '_'
        || Character.isSurrogate(c)
        || (c < 0xC0 ? Chars.isAlnum(c) && !(first && c <= '9') : Chars.isUnicodeWord(c))
        || (!first && (c == '-' || c == '.' || c == '\u00B7'));
  }
}
