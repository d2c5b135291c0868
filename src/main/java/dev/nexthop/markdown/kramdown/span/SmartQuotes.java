package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** Straight quotes to curly ones, by the characters beside them. */
final class SmartQuotes {
  private static final String PUNCTUATION = "!\"#$%'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final String NOT_CLOSING = " \\\t\r\n[{(-";

  private SmartQuotes() {}

  static boolean parse(SpanParser parser) {
    int at = parser.pos;
    String text = parser.text;
    char quote = text.charAt(at);
    boolean hasBefore = at > parser.loose;
    char before = hasBefore ? text.charAt(at - 1) : 0;
    char next = at + 1 < parser.end ? text.charAt(at + 1) : 0;
    if (isPair(quote, next) && (!hasBefore || Chars.isSpace(before)) && wordAt(parser, at + 2)) {
      if (hasBefore || !beforePunctuation(parser, at)) {
        add(parser, quote, true);
        add(parser, next, true);
        parser.pos = at + 2;
        return true;
      }
    }
    if (!hasBefore && (next == '"' || next == '\'') && !decided(parser, at)) {
      parser.addText(at, at + 1);
      add(parser, next, false);
      parser.pos = at + 2;
      return true;
    }
    add(parser, quote, opens(parser, at, hasBefore, before));
    parser.pos = at + 1;
    return true;
  }

  /** Whether the first of two quotes is turned for what follows it. */
  private static boolean decided(SpanParser parser, int at) {
    return beforeEmphasis(parser, at) || beforePunctuation(parser, at) || isDecade(parser, at);
  }

  private static boolean isPair(char quote, char next) {
    return (quote == '"' && next == '\'') || (quote == '\'' && next == '"');
  }

  private static boolean wordAt(SpanParser parser, int at) {
    return at < parser.end && Chars.isWord(parser.text.charAt(at));
  }

  private static boolean opens(SpanParser parser, int at, boolean hasBefore, char before) {
    if (!hasBefore) {
      if (beforeEmphasis(parser, at)) {
        return true;
      }
      if (beforePunctuation(parser, at)) {
        return false;
      }
    }
    if (isDecade(parser, at) && (!hasBefore || Chars.isSpace(before))) {
      return false;
    }
    if (hasBefore && Chars.isSpace(before) && wordAt(parser, at + 1)) {
      return true;
    }
    if (hasBefore && NOT_CLOSING.indexOf(before) < 0) {
      return false;
    }
    return hasBefore || !beforeSpaceOrS(parser, at);
  }

  private static boolean beforeEmphasis(SpanParser parser, int at) {
    return at + 2 < parser.end
        && "_*".indexOf(parser.text.charAt(at + 1)) >= 0
        && !Chars.isSpace(parser.text.charAt(at + 2));
  }

  /** Punctuation that is not followed by two dots or a word. */
  private static boolean beforePunctuation(SpanParser parser, int at) {
    if (at + 1 >= parser.end || PUNCTUATION.indexOf(parser.text.charAt(at + 1)) < 0) {
      return false;
    }
    if (parser.text.startsWith("..", at + 2)) {
      return false;
    }
    boolean wordNow = Chars.isUnicodeWord(parser.text.charAt(at + 1));
    boolean wordNext = at + 2 < parser.end && Chars.isUnicodeWord(parser.text.charAt(at + 2));
    return wordNow == wordNext;
  }

  private static boolean isDecade(SpanParser parser, int at) {
    String text = parser.text;
    return text.charAt(at) == '\''
        && at + 3 < parser.end
        && isDigit(text.charAt(at + 1))
        && isDigit(text.charAt(at + 2))
        && text.charAt(at + 3) == 's';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean beforeSpaceOrS(SpanParser parser, int at) {
    if (at + 1 >= parser.end) {
      return true;
    }
    char next = parser.text.charAt(at + 1);
    boolean s =
        next == 's' && (at + 2 >= parser.end || !Chars.isUnicodeWord(parser.text.charAt(at + 2)));
    return Chars.isSpace(next) || s;
  }

  private static void add(SpanParser parser, char quote, boolean opens) {
    Element element = new Element(Kind.SMART_QUOTE, String.valueOf(quote));
    element.level((quote == '"' ? 2 : 0) + (opens ? 0 : 1));
    parser.tree.add(element);
  }
}
