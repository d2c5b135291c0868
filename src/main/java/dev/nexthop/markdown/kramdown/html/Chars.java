package dev.nexthop.markdown.kramdown.html;

/** Classes of characters as kramdown's patterns have them. */
public final class Chars {
  private Chars() {}

  /** White space of ASCII. */
  public static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** A letter, a digit or an underscore of ASCII. */
  public static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** A letter, a digit or an underscore of Unicode; half a character counts as one. */
  public static boolean isUnicodeWord(char c) {
    return Character.isSurrogate(c) || isUnicodeWord((int) c);
  }

  /** What Ruby's {@code \p{Word}} matches. */
  public static boolean isUnicodeWord(int codePoint) {
    return codePoint < 128
        ? isWord((char) codePoint)
        : Character.isAlphabetic(codePoint) || isWordBesideLetters(Character.getType(codePoint));
  }

  private static boolean isWordBesideLetters(int type) {
    return switch (type) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** A letter of Unicode. */
  public static boolean isAlpha(char c) {
    return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isAlphabetic(c);
  }

  /** A letter or digit of Unicode. */
  public static boolean isAlnum(char c) {
    return isAlpha(c) || Character.isDigit(c);
  }

  /** The first character of an XML name. */
  public static boolean isNameStart(char c) {
    return isAlpha(c) || c == '_';
  }

  /** A character of an XML name. */
  public static boolean isNamePart(char c) {
    return isAlnum(c) || c == '_' || c == '-' || c == '.';
  }

  /** End of an XML name with at most one prefix; {@code from} if there is none. */
  public static int nameEnd(CharSequence text, int from, int limit) {
    int end = simpleNameEnd(text, from, limit);
    if (end > from && end < limit && text.charAt(end) == ':') {
      int second = simpleNameEnd(text, end + 1, limit);
      return second > end + 1 ? second : end;
    }
    return end;
  }

  private static int simpleNameEnd(CharSequence text, int from, int limit) {
    if (from >= limit || !isNameStart(text.charAt(from))) {
      return from;
    }
    int i = from + 1;
    while (i < limit && isNamePart(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** First position at or after {@code from} that holds no white space. */
  public static int skipSpace(CharSequence text, int from, int limit) {
    int i = from;
    while (i < limit && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether the text goes on with a word. */
  public static boolean startsWith(String text, int at, int limit, String word) {
    return at + word.length() <= limit && text.startsWith(word, at);
  }
}
