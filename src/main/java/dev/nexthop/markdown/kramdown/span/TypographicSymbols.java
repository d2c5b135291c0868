package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** Dashes, ellipses and guillemets that are written with plain characters. */
final class TypographicSymbols {
  private TypographicSymbols() {}

  static boolean parse(SpanParser parser) {
    return switch (parser.text.charAt(parser.pos)) {
      case '-' -> add(parser, "---", "mdash") || add(parser, "--", "ndash");
      case '.' -> add(parser, "...", "hellip");
      case '<' -> add(parser, "<< ", "laquo_space") || add(parser, "<<", "laquo");
      case '>' -> add(parser, ">>", "raquo");
      case ' ' -> add(parser, " >>", "raquo_space");
      default -> false;
    };
  }

  private static boolean add(SpanParser parser, String written, String name) {
    if (!parser.startsWith(written)) {
      return false;
    }
    parser.tree.add(new Element(Kind.TYPOGRAPHIC, name));
    parser.pos += written.length();
    return true;
  }
}
