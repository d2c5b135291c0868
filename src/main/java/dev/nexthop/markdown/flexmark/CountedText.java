package dev.nexthop.markdown.flexmark;

/** Text whose reading is counted, so that no pattern can read it again and again without an end. */
final class CountedText implements CharSequence {
  private final String text;
  private final Steps steps;

  /** How many more characters may be read. */
  static final class Steps {
    private long left;

    /** Begins to count anew. */
    void allow(long count) {
      left = count;
    }

    /**
     * Takes some.
     *
     * @throws TooHard if there are no more
     */
    void take(long count) {
      left -= count;
      if (left < 0) {
        throw new TooHard();
      }
    }
  }

  /** Thrown where a text would take too long; never leaves this package. */
  static final class TooHard extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooHard() {
      super("too many steps", null, false, false);
    }
  }

  CountedText(String text, Steps steps) {
    this.text = text;
    this.steps = steps;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    steps.take(1);
    return text.charAt(index);
  }

  @Override
  public String subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
