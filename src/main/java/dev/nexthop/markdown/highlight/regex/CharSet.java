package dev.nexthop.markdown.highlight.regex;

/** A set of code points: two words of bits for ASCII, a test for the rest. Immutable. */
final class CharSet {

  static final CharSet NONE = new CharSet(0, 0, WideSet.NONE);
  static final CharSet ALL = new CharSet(-1L, -1L, WideSet.ALL);
  static final CharSet NEWLINE = of('\n');
  static final CharSet NOT_NEWLINE = NEWLINE.not();

  final long low;
  final long high;
  final WideSet wide;

  CharSet(long low, long high, WideSet wide) {
    this.low = low;
    this.high = high;
    this.wide = wide;
  }

  static CharSet of(int codePoint) {
    return range(codePoint, codePoint);
  }

  static CharSet range(int first, int last) {
    long low = 0;
    long high = 0;
    for (int c = first; c <= Math.min(last, 127); c++) {
      if (c < 64) {
        low |= 1L << c;
      } else {
        high |= 1L << (c - 64);
      }
    }
    WideSet wide = last < 128 ? WideSet.NONE : new WideSet.Range(Math.max(first, 128), last);
    return new CharSet(low, high, wide);
  }

  static CharSet of(String ascii) {
    CharSet all = NONE;
    for (int i = 0; i < ascii.length(); i++) {
      all = all.or(of(ascii.charAt(i)));
    }
    return all;
  }

  boolean has(int codePoint) {
    if (codePoint < 64) {
      return (low >>> codePoint & 1) != 0;
    }
    if (codePoint < 128) {
      return (high >>> (codePoint - 64) & 1) != 0;
    }
    return wide.has(codePoint);
  }

  CharSet not() {
    return new CharSet(~low, ~high, wide.not());
  }

  CharSet or(CharSet other) {
    return new CharSet(low | other.low, high | other.high, wide.or(other.wide));
  }

  CharSet and(CharSet other) {
    return new CharSet(low & other.low, high & other.high, wide.and(other.wide));
  }

  /** With the other case of every letter; beyond ASCII the test is made on both cases. */
  CharSet ignoringCase() {
    long letters = 0x07fffffeL;
    long upper = high & letters;
    long lower = high >>> 32 & letters;
    return new CharSet(low, high | upper << 32 | lower, wide.ignoringCase());
  }

  boolean hasWide() {
    return wide != WideSet.NONE;
  }
}
