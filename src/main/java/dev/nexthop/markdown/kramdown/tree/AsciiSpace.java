package dev.nexthop.markdown.kramdown.tree;

/**
 * White space as Ruby's {@code strip} and {@code \s} know it: that of ASCII alone, so that the
 * ideographic space is text.
 */
public final class AsciiSpace {
  private AsciiSpace() {}

  /** Whether it is a space, a tab or one of the line ends. */
  public static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** The text without white space on both sides. */
  public static String strip(String text) {
    return stripLeading(stripTrailing(text));
  }

  /** The text without white space at its start. */
  public static String stripLeading(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** The text without white space at its end. */
  public static String stripTrailing(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether the text has nothing else. */
  public static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isSpace((char) c));
  }
}
