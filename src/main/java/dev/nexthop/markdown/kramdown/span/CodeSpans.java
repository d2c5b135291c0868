package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Chars;

/** Finds code between backticks. */
public final class CodeSpans {
  private final String text;
  private final int limit;

  /** Shortest run of backticks that is known not to occur further on. */
  private int unclosed = Integer.MAX_VALUE;

  private int unclosedFrom = Integer.MAX_VALUE;

  /**
   * @param limit where the text ends for this search
   */
  public CodeSpans(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** Where a run of backticks ends. */
  public static int runEnd(String text, int from, int limit) {
    int i = from;
    while (i < limit && text.charAt(i) == '`') {
      i++;
    }
    return i;
  }

  /**
   * End of the code whose run of backticks is given; -1 if there is none.
   *
   * @param start where the text that counts begins, for the white space before a single backtick
   */
  public int end(int from, int delimiterEnd, int start) {
    int length = delimiterEnd - from;
    if ((length >= unclosed && from >= unclosedFrom)
        || (length == 1 && isLoose(from, delimiterEnd, start))) {
      return -1;
    }
    String delimiter = text.substring(from, delimiterEnd);
    int close = Attempts.indexOf(text, delimiter, delimiterEnd, limit);
    if (close < 0) {
      unclosed = length;
      unclosedFrom = from;
      return -1;
    }
    return close + length;
  }

  private boolean isLoose(int from, int delimiterEnd, int start) {
    return (from == start || Chars.isSpace(text.charAt(from - 1)))
        && delimiterEnd < limit
        && Chars.isSpace(text.charAt(delimiterEnd));
  }

  /** The code in a span with its delimiters; one space inside longer delimiters is not part. */
  public static String code(String text, int from, int delimiterEnd, int end) {
    int length = delimiterEnd - from;
    int start = delimiterEnd;
    int stop = end - length;
    if (length > 1) {
      if (start < stop && text.charAt(start) == ' ') {
        start++;
      }
      if (start < stop && text.charAt(stop - 1) == ' ') {
        stop--;
      }
    }
    return text.substring(start, stop);
  }
}
