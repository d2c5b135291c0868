package dev.nexthop.markdown.highlight.regex;

/** A test of code points beyond ASCII. */
sealed interface WideSet {

  WideSet NONE = new All(false);
  WideSet ALL = new All(true);

  boolean has(int codePoint);

  default WideSet not() {
    return new Not(this);
  }

  default WideSet or(WideSet other) {
    if (this == NONE || other == ALL) {
      return other;
    }
    return other == NONE || this == ALL ? this : new Or(this, other);
  }

  default WideSet and(WideSet other) {
    if (this == ALL || other == NONE) {
      return other;
    }
    return other == ALL || this == NONE ? this : new And(this, other);
  }

  default WideSet ignoringCase() {
    return new AnyCase(this);
  }

  /** Everything or nothing. */
  record All(boolean answer) implements WideSet {
    @Override
    public boolean has(int codePoint) {
      return answer;
    }

    @Override
    public WideSet not() {
      return answer ? NONE : ALL;
    }

    @Override
    public WideSet ignoringCase() {
      return this;
    }
  }

  /** First to last, both included. */
  record Range(int first, int last) implements WideSet {
    @Override
    public boolean has(int codePoint) {
      return first <= codePoint && codePoint <= last;
    }
  }

  /** A property of Unicode. */
  record Of(Property property) implements WideSet {
    @Override
    public boolean has(int codePoint) {
      return property.has(codePoint);
    }
  }

  /** The others. */
  record Not(WideSet set) implements WideSet {
    @Override
    public boolean has(int codePoint) {
      return !set.has(codePoint);
    }
  }

  /** Either. */
  record Or(WideSet a, WideSet b) implements WideSet {
    @Override
    public boolean has(int codePoint) {
      return a.has(codePoint) || b.has(codePoint);
    }
  }

  /** Both. */
  record And(WideSet a, WideSet b) implements WideSet {
    @Override
    public boolean has(int codePoint) {
      return a.has(codePoint) && b.has(codePoint);
    }
  }

  /** The code point in either case. */
  record AnyCase(WideSet set) implements WideSet {
    @Override
    public boolean has(int codePoint) {
      return set.has(codePoint)
          || set.has(Character.toLowerCase(codePoint))
          || set.has(Character.toUpperCase(codePoint));
    }
  }
}
