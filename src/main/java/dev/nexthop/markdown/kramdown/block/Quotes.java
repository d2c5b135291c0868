package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** Block quotes, whose lazy lines need no mark. */
final class Quotes {
  private final BlockState state;
  private final BlockParser parser;

  Quotes(BlockState state, BlockParser parser) {
    this.state = state;
    this.parser = parser;
  }

  boolean parse() {
    Lines lines = state.lines;
    int firstLine = lines.line();
    Element quote = state.block(Kind.BLOCKQUOTE, "");
    StringBuilder text = new StringBuilder();
    int from = lines.pos;
    do {
      int next = lines.next(from);
      text.append(lines.text, unmarked(lines, from), next);
      from = next;
    } while (from < lines.end && !Starts.lazyEnd(lines, from));
    lines.pos = from;
    state.tree.add(quote);
    parser.nested(quote, text.toString(), firstLine);
    return true;
  }

  private static int unmarked(Lines lines, int from) {
    int at = lines.optionalSpace(from);
    if (lines.at(at) != '>') {
      return from;
    }
    return lines.at(at + 1) == ' ' ? at + 2 : at + 1;
  }
}
