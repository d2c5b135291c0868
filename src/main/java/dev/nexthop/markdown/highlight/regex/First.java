package dev.nexthop.markdown.highlight.regex;

/** The characters that a match can begin with, and whether it can be empty. */
record First(CharSet set, boolean empty) {

  private static final First NOTHING = new First(CharSet.NONE, true);
  private static final First ANYTHING = new First(CharSet.ALL, true);

  static First of(Node node) {
    if (node instanceof Node.One one) {
      return new First(one.set(), false);
    } else if (node instanceof Node.Text text) {
      return new First(CharSet.of(text.text().codePointAt(0)), false);
    } else if (node instanceof Node.Sequence sequence) {
      return sequence(sequence);
    } else if (node instanceof Node.Choice choice) {
      return choice(choice);
    } else if (node instanceof Node.Repeat repeat) {
      First inner = of(repeat.node());
      return new First(inner.set(), inner.empty() || repeat.min() == 0);
    } else if (node instanceof Node.Group group) {
      return of(group.node());
    } else if (node instanceof Node.Atomic atomic) {
      return of(atomic.node());
    } else if (node instanceof Node.BackReference) {
      return ANYTHING;
    }
    return NOTHING;
  }

  private static First sequence(Node.Sequence sequence) {
    CharSet set = CharSet.NONE;
    for (Node node : sequence.nodes()) {
      First first = of(node);
      set = set.or(first.set());
      if (!first.empty()) {
        return new First(set, false);
      }
    }
    return new First(set, true);
  }

  private static First choice(Node.Choice choice) {
    CharSet set = CharSet.NONE;
    boolean empty = false;
    for (Node node : choice.nodes()) {
      First first = of(node);
      set = set.or(first.set());
      empty |= first.empty();
    }
    return new First(set, empty);
  }

  /** Whether a match can begin with the character; 128 stands for all beyond ASCII. */
  boolean admits(int c) {
    return empty || (c < 128 ? set.has(c) : set.hasWide());
  }
}
