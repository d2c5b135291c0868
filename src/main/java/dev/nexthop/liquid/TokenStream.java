package dev.nexthop.liquid;

/** The tokens of a template, or the lines of a {@code liquid} tag, one at a time. */
final class TokenStream {
  private final String text;
  private final int to;
  private final boolean lines;
  private int start;
  private int end;

  private TokenStream(String text, int from, int to, boolean lines) {
    this.text = text;
    this.to = to;
    this.lines = lines;
    this.end = from;
  }

  static TokenStream ofTemplate(String text) {
    return new TokenStream(text, 0, text.length(), false);
  }

  static TokenStream ofLines(String text, int from, int to) {
    // "\n" before the first line, where there is none: next() begins after the previous end.
    return new TokenStream(text, from - 1, to, true);
  }

  /** Goes to the next token; false at the end. */
  boolean next() {
    if (lines) {
      return nextLine();
    }
    start = end;
    if (start >= to) {
      return false;
    }
    end = isTag(start) ? tagEnd(start) : textEnd(start);
    return true;
  }

  /** Offset of the token. */
  int start() {
    return start;
  }

  /** Offset after the token. */
  int end() {
    return end;
  }

  /** Whether tokens are lines of a liquid tag. */
  boolean isLines() {
    return lines;
  }

  /** Whether the token begins with {@code {%}. */
  boolean isTagToken() {
    return text.startsWith("{%", start);
  }

  /** Whether the token begins with <code>{{</code>. */
  boolean isVariableToken() {
    return text.startsWith("{{", start);
  }

  private boolean nextLine() {
    start = end + 1;
    if (start > to) {
      start = to;
      return false;
    }
    int newline = text.indexOf('\n', start);
    end = newline < 0 || newline > to ? to : newline;
    return true;
  }

  private boolean isTag(int index) {
    return text.charAt(index) == '{'
        && index + 1 < to
        && (text.charAt(index + 1) == '%' || text.charAt(index + 1) == '{');
  }

  private int textEnd(int from) {
    int brace = text.indexOf('{', from + 1);
    while (brace >= 0 && !isTag(brace)) {
      brace = text.indexOf('{', brace + 1);
    }
    return brace < 0 ? to : brace;
  }

  /** End of a whole tag or variable; of its two opening characters if it is not closed. */
  private int tagEnd(int from) {
    int body = from + 2;
    if (text.charAt(from + 1) == '%') {
      int close = text.indexOf("%}", body);
      return close < 0 ? body : close + 2;
    }
    int close = text.indexOf('}', body);
    if (close < 0) {
      return body;
    }
    return close + 1 < to && text.charAt(close + 1) == '}' ? close + 2 : close + 1;
  }
}
