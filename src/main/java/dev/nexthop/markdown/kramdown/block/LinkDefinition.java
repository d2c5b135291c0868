package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import org.jspecify.annotations.Nullable;

/**
 * What stands after {@code [id]:}.
 *
 * @param end where the next line begins
 */
record LinkDefinition(String url, String title, boolean titled, int end) {

  /** Reads a definition; null if it is none. */
  static @Nullable LinkDefinition read(Lines lines, int from) {
    int start = lines.spacesAndTabs(from);
    String text = lines.text;
    int lineEnd = lines.next(start) - 1;
    if (lines.at(start) == '<') {
      int close = text.indexOf('>', start);
      if (close >= 0 && close < lineEnd) {
        LinkDefinition bracketed = rest(lines, text.substring(start + 1, close), close + 1);
        if (bracketed != null) {
          return bracketed;
        }
      }
    }
    int end = start;
    while (end < lineEnd && !beforeTitle(lines, end)) {
      end++;
    }
    String url = AsciiSpace.strip(text.substring(start, end));
    return url.isEmpty() ? null : rest(lines, url, end);
  }

  /** Whether white space and a quote follow. */
  private static boolean beforeTitle(Lines lines, int at) {
    char c = lines.at(at);
    char next = lines.at(at + 1);
    return (c == ' ' || c == '\t') && (next == '"' || next == '\'');
  }

  /** The title in the same line or the next, after the URL. */
  private static @Nullable LinkDefinition rest(Lines lines, String url, int from) {
    int at = lines.spacesAndTabs(from);
    boolean lineEnds = lines.at(at) == '\n';
    int quote = lineEnds ? lines.spacesAndTabs(Math.min(at + 1, lines.end)) : at;
    char mark = lines.at(quote);
    boolean possible = (mark == '"' || mark == '\'') && (lineEnds || quote > 0);
    if (possible) {
      int close = lines.text.indexOf(mark, quote + 2);
      int lineEnd = lines.next(quote) - 1;
      while (close >= 0 && close <= lineEnd) {
        int end = lines.spacesAndTabs(close + 1);
        if (lines.at(end) == '\n') {
          String title = lines.text.substring(quote + 1, close);
          return new LinkDefinition(url, title, true, Math.min(end + 1, lines.end));
        }
        close = lines.text.indexOf(mark, close + 1);
      }
    }
    return lineEnds ? new LinkDefinition(url, "", false, Math.min(at + 1, lines.end)) : null;
  }
}
