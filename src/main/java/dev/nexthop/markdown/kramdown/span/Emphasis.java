package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** Emphasis, strong emphasis and text that is struck through. */
final class Emphasis {
  private final SpanParser parser;

  Emphasis(SpanParser parser) {
    this.parser = parser;
  }

  /** Ends emphasis. */
  private record Delimiter(char mark, int length, Element element, int key) implements Stop {
    @Override
    public boolean at(SpanParser parser) {
      int at = parser.pos;
      String text = parser.text;
      if (!isDelimiter(parser, at)) {
        return false;
      }
      boolean afterSpace = at > 0 && Chars.isSpace(text.charAt(at - 1));
      if (afterSpace || element.children().isEmpty()) {
        return false;
      }
      if (length == 1 && run(parser, at) == 2) {
        return false;
      }
      int after = at + length;
      return mark != '_' || after >= parser.end || !Chars.isAlnum(text.charAt(after));
    }

    private boolean isDelimiter(SpanParser parser, int at) {
      if (parser.text.charAt(at) != mark) {
        return false;
      }
      return length == 1 || (at + 1 < parser.end && parser.text.charAt(at + 1) == mark);
    }

    private int run(SpanParser parser, int at) {
      int i = at;
      while (i < parser.end && i < at + 3 && parser.text.charAt(i) == mark) {
        i++;
      }
      return i - at;
    }

    @Override
    public boolean hopeless(SpanParser parser) {
      if (parser.attempts.isHopeless(key, parser.pos)) {
        return true;
      }
      parser.attempts.visit(parser.pos);
      return false;
    }
  }

  boolean parse(char mark) {
    int from = parser.pos;
    boolean two = from + 1 < parser.end && parser.text.charAt(from + 1) == mark;
    int length = two ? 2 : 1;
    int flag = two ? Flags.STRONG : Flags.EM;
    if ((parser.open & flag) != 0 || !mayOpen(mark, from, from + length) || !parser.mayNest()) {
      return parser.literal(length);
    }
    if (span(mark, length, from) || (two && parser.tree.kind() != Kind.EM && span(mark, 1, from))) {
      return true;
    }
    parser.pos = from;
    return parser.literal(length);
  }

  private boolean mayOpen(char mark, int from, int after) {
    if (after < parser.end && Chars.isSpace(parser.text.charAt(after))) {
      return false;
    }
    return mark != '_' || !endsInWord(from);
  }

  private boolean endsInWord(int from) {
    int i = from;
    if (i > 0 && parser.text.charAt(i - 1) == '-') {
      i--;
    }
    return i > 0 && Chars.isAlpha(parser.text.charAt(i - 1));
  }

  private boolean span(char mark, int length, int from) {
    int flag = length == 2 ? Flags.STRONG : Flags.EM;
    int outer = parser.open;
    parser.open |= flag;
    int key = parser.open << 3 | length << 1 | (mark == '_' ? 1 : 0);
    Element element = new Element(length == 2 ? Kind.STRONG : Kind.EM);
    parser.pos = from + length;
    int begin = parser.attempts.begin();
    parser.fragile++;
    boolean found = parser.until(element, new Delimiter(mark, length, element, key));
    parser.fragile--;
    parser.attempts.end(begin, key, found);
    parser.open = outer;
    if (found) {
      parser.pos += length;
      parser.tree.add(element);
    }
    return found;
  }

  /** GitHub's {@code ~~text~~}, whose text is parsed on its own, as if nothing were open. */
  boolean strike() {
    int from = parser.pos;
    int close = close(from + 2);
    if (close < 0 || !parser.mayNest()) {
      return false;
    }
    Element element = new Element(Kind.DEL);
    parser.part(element, from + 2, close);
    parser.pos = close + 2;
    parser.tree.add(element);
    return true;
  }

  private int close(int from) {
    String text = parser.text;
    boolean begins =
        from < parser.end && text.charAt(from) != '~' && !Chars.isSpace(text.charAt(from));
    if (!begins || parser.attempts.isExhausted("~~", from)) {
      return -1;
    }
    for (int i = text.indexOf("~~", from + 1);
        i >= 0 && i + 2 <= parser.end;
        i = text.indexOf("~~", i + 1)) {
      char before = text.charAt(i - 1);
      if (before != '~' && !Chars.isSpace(before)) {
        return i;
      }
    }
    parser.attempts.exhaust("~~", from);
    return -1;
  }
}
