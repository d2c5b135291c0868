package dev.nexthop.liquid.value;

/** Strings counted in characters as Ruby counts them: in code points. */
public final class CodePoints {
  private CodePoints() {}

  /** Number of characters. */
  public static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * {@code text.slice(offset, length)}, an offset below 0 counted from the end; empty where Ruby
   * answers nil.
   */
  public static String slice(String text, long offset, long length) {
    int count = count(text);
    long start = offset < 0 ? offset + count : offset;
    if (start < 0 || start > count || length < 0) {
      return "";
    }
    long end = start + Math.min(length, count - start);
    if (count == text.length()) {
      return text.substring((int) start, (int) end);
    }
    int from = text.offsetByCodePoints(0, (int) start);
    return text.substring(from, text.offsetByCodePoints(from, (int) (end - start)));
  }
}
