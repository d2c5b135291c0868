package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** URLs and mail addresses in angle brackets. */
final class Autolinks {
  private static final String[] SCHEMES = {"mailto:", "http:", "https:", "ftp:", "ftps:"};

  private Autolinks() {}

  static boolean parse(SpanParser parser) {
    int from = parser.pos + 1;
    String scheme = scheme(parser, from);
    int close = scheme.isEmpty() ? mailEnd(parser, from) : urlEnd(parser, from + scheme.length());
    if (close < 0) {
      return false;
    }
    String written = parser.text.substring(from, close);
    Element link = new Element(Kind.LINK);
    link.attributes().set("href", scheme.isEmpty() ? "mailto:" + written : written);
    link.add(new Element(Kind.TEXT, scheme.equals("mailto:") ? written.substring(7) : written));
    parser.tree.add(link);
    parser.pos = close + 1;
    return true;
  }

  private static String scheme(SpanParser parser, int from) {
    for (String scheme : SCHEMES) {
      if (Chars.startsWith(parser.text, from, parser.end, scheme)) {
        return scheme;
      }
    }
    return "";
  }

  private static int urlEnd(SpanParser parser, int from) {
    int close = parser.attempts.find(parser.text, ">", from + 1, parser.end);
    if (close < 0 || from >= parser.end || parser.text.charAt(from) == '\n') {
      return -1;
    }
    int lineEnd = parser.text.indexOf('\n', from);
    return lineEnd >= 0 && lineEnd < close ? -1 : close;
  }

  private static int mailEnd(SpanParser parser, int from) {
    String text = parser.text;
    int at = from;
    while (at < parser.end && isLocal(text.charAt(at))) {
      at++;
    }
    if (at == from || at >= parser.end || text.charAt(at) != '@') {
      return -1;
    }
    int close = at + 1;
    while (close < parser.end && isLocal(text.charAt(close))) {
      close++;
    }
    boolean closed = close > at + 1 && close < parser.end && text.charAt(close) == '>';
    return closed ? close : -1;
  }

  private static boolean isLocal(char c) {
    return Chars.isAlnum(c) || c == '-' || c == '.' || c == '_';
  }
}
