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

  /** What is open inside can't be closed, so neither can what is around it. */
  @Override
  public boolean hopeless(SpanParser parser) {
    int innermost = opened.element();
    return opened.size() > 1
        && !parser.attempts.isMade(innermost)
        && parser.attempts.closing(key, innermost) < 0;
  }

  @Override
  public boolean at(SpanParser parser) {
    dropImage(parser);
    char c = parser.text.charAt(parser.pos);
    if (c == '[' || (c == '!' && parser.startsWith("!["))) {
      parser.attempts.forget(parser.pos);
      opened.push(parser.pos);
    } else if (c == ']') {
      parser.attempts.closing(key, opened.pop(), parser.pos);
    }
    return opened.isEmpty();
  }

  /** An image inside has taken its own closing bracket. */
  private void dropImage(SpanParser parser) {
    if (opened.size() > 1 && parser.attempts.isMade(opened.element())) {
      opened.pop();
    }
  }

  /** Notes that what is open is not closed. */
  void giveUp(SpanParser parser) {
    dropImage(parser);
    for (int open : opened) {
      parser.attempts.closing(key, open, -1);
    }
  }
}
