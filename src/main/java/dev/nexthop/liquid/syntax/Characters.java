package dev.nexthop.liquid.syntax;

/** Ruby's classes of characters, which are of ASCII alone in its regular expressions. */
public final class Characters {
  private Characters() {}

  /** {@code \s}. */
  public static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** {@code \d}. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** {@code \w}. */
  public static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** {@code [\w-]}. */
  public static boolean isNamePart(char c) {
    return isWord(c) || c == '-';
  }

  /** Whether there is nothing but white space. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** First index from {@code from} that is not white space; at most {@code to}. */
  public static int skipSpace(String text, int from, int to) {
    int i = from;
    while (i < to && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** String#lstrip: also takes off NUL. */
  public static String stripStart(String text) {
    int i = 0;
    while (i < text.length() && isStripped(text.charAt(i))) {
      i++;
    }
    return text.substring(i);
  }

  /** String#rstrip: also takes off NUL. */
  public static String stripEnd(String text) {
    int i = text.length();
    while (i > 0 && isStripped(text.charAt(i - 1))) {
      i--;
    }
    return text.substring(0, i);
  }

  /** String#strip. */
  public static String strip(String text) {
    return stripEnd(stripStart(text));
  }

  private static boolean isStripped(char c) {
    return isSpace(c) || c == '\0';
  }
}
