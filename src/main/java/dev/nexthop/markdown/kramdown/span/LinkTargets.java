package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.options.LinkIds;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where links lead: what stands in parentheses, and definitions. */
final class LinkTargets {
  private final SpanParser parser;

  LinkTargets(SpanParser parser) {
    this.parser = parser;
  }

  /** A target in parentheses, and where the text goes on. */
  record Inline(String url, @Nullable String title, int end) {}

  /** The definition whose id stands in the text; null if there is none. */
  Definitions.@Nullable Link find(int from, int to) {
    Definitions definitions = parser.definitions;
    if (definitions.links().isEmpty()) {
      return null;
    }
    int longest = definitions.longestLink();
    return definitions.links().get(LinkIds.normalize(parser.text, from, to, longest));
  }

  /** Reads a target whose parenthesis is at a position; null if it is none. */
  @Nullable Inline inline(int at) {
    if (Chars.startsWith(parser.text, at, parser.end, "(<") && bracketEnd(at) >= 0) {
      return inBrackets(at, bracketEnd(at));
    }
    if (parser.attempts.isUnclosed(at)) {
      return null;
    }
    Deque<Integer> open = new ArrayDeque<>();
    open.push(at);
    int i = at + 1;
    while (i < parser.end) {
      char c = parser.text.charAt(i);
      if (c == '(') {
        open.push(i);
      } else if (c == ')') {
        open.pop();
        if (open.isEmpty()) {
          return new Inline(AsciiSpace.strip(parser.text.substring(at + 1, i)), null, i + 1);
        }
      } else if (Chars.isSpace(c) && isQuote(i + 1)) {
        return titled(at + 1, i);
      }
      i++;
    }
    open.forEach(parser.attempts::unclosed);
    return null;
  }

  private boolean isQuote(int i) {
    return i < parser.end && (parser.text.charAt(i) == '"' || parser.text.charAt(i) == '\'');
  }

  /** Where the angle bracket of a target closes in the same line; -1 if it does not. */
  private int bracketEnd(int at) {
    int close = parser.attempts.find(parser.text, ">", at + 2, parser.end);
    int lineEnd = parser.text.indexOf('\n', at);
    return lineEnd >= 0 && lineEnd < close ? -1 : close;
  }

  private @Nullable Inline inBrackets(int at, int close) {
    String text = parser.text;
    String url = text.substring(at + 2, close);
    if (close + 1 < parser.end && text.charAt(close + 1) == ')') {
      return new Inline(url, null, close + 2);
    }
    int quote = Chars.skipSpace(text, close + 1, parser.end);
    return title(url, quote);
  }

  private @Nullable Inline titled(int from, int to) {
    return title(AsciiSpace.strip(parser.text.substring(from, to)), to + 1);
  }

  /** A title in quotes, the last of which only white space and the parenthesis follow. */
  private @Nullable Inline title(String url, int quote) {
    if (!isQuote(quote)) {
      return null;
    }
    char mark = parser.text.charAt(quote);
    String what = mark + ")";
    if (parser.attempts.isExhausted(what, quote)) {
      return null;
    }
    int close = parser.text.indexOf(mark, quote + 2);
    while (close >= 0 && close < parser.end) {
      int end = Chars.skipSpace(parser.text, close + 1, parser.end);
      if (end < parser.end && parser.text.charAt(end) == ')') {
        return new Inline(url, parser.text.substring(quote + 1, close), end + 1);
      }
      close = parser.text.indexOf(mark, close + 1);
    }
    parser.attempts.exhaust(what, quote);
    return null;
  }
}
