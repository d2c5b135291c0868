package dev.nexthop.markdown.kramdown.span;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends the label of a link at the bracket that closes it, and notes which brackets match. */
final class Brackets implements Stop {
  private final int key;
  private final Deque<Integer> opened = new ArrayDeque<>();

  /**
   * @param from where the label's own bracket stands
   */
  Brackets(int key, int from) {
    this.key = key;
    opened.push(from);
  }

  @Override
  public boolean brackets() {
    return true;
  }

  @Override
  public boolean at(SpanParser parser) {
    // An image inside has taken its own closing bracket.
    while (opened.size() > 1 && parser.attempts.isMade(opened.peek())) {
      opened.pop();
    }
    char c = parser.text.charAt(parser.pos);
    if (c == '[' || c == '!' && parser.startsWith("![")) {
      parser.attempts.forget(parser.pos);
      opened.push(parser.pos);
    } else if (c == ']') {
      parser.attempts.closing(key, opened.pop(), parser.pos);
    }
    return opened.isEmpty();
  }

  /** Notes that what is open is not closed. */
  void giveUp(SpanParser parser) {
    for (int open : opened) {
      parser.attempts.closing(key, open, -1);
    }
  }
}
