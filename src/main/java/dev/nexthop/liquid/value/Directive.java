package dev.nexthop.liquid.value;

/** One conversion of a time format: {@code %}, flags, width, modifier, letter. */
final class Directive {
  private static final String ERA = "cCxXyY";
  private static final String OTHER_DIGITS = "deHkIlmMSuUVwWy";

  private char padding;
  private boolean left;
  private boolean upper;
  private boolean swapCase;
  private int colons;
  private int width = -1;
  private char conversion;
  private boolean known;
  private int index;

  Directive(String format, int from) {
    this.index = from;
    read(format);
  }

  private void read(String format) {
    while (index < format.length()) {
      char c = format.charAt(index);
      if (!flag(c) && !digits(format, c)) {
        finish(format, c);
        return;
      }
      index++;
    }
  }

  private boolean flag(char c) {
    switch (c) {
      case '-':
        left = true;
        padding = 0;
        width = 0;
        return true;
      case '_':
        padding = ' ';
        return true;
      case '^':
        upper = true;
        return true;
      case '#':
        swapCase = true;
        return true;
      case ':':
        colons++;
        return true;
      default:
        return false;
    }
  }

  /** A zero is a flag, other digits are a width with all digits that follow. */
  private boolean digits(String format, char c) {
    if (c == '0' && width < 0) {
      padding = '0';
      return true;
    }
    if (c < '0' || c > '9') {
      return false;
    }
    long value = 0;
    while (index < format.length() && Character.isDigit(format.charAt(index))) {
      value = Math.min(value * 10 + (format.charAt(index) - '0'), Integer.MAX_VALUE);
      index++;
    }
    index--;
    width = (int) Math.min(value, Strftime.maxWidth());
    return true;
  }

  private void finish(String format, char c) {
    char letter = c;
    if ((c == 'E' || c == 'O') && index + 1 < format.length()) {
      char next = format.charAt(index + 1);
      if ((c == 'E' ? ERA : OTHER_DIGITS).indexOf(next) >= 0) {
        letter = next;
        index++;
      }
    }
    conversion = letter;
    known = colons == 0 || (letter == 'z' && colons <= 3);
    index++;
  }

  /** Whether it may be a conversion at all. */
  boolean isKnown() {
    return known;
  }

  /** Index after it. */
  int end() {
    return index;
  }

  char conversion() {
    return conversion;
  }

  int width() {
    return width;
  }

  int colons() {
    return colons;
  }

  boolean isLeft() {
    return left;
  }

  boolean isUpper() {
    return upper;
  }

  boolean swapsCase() {
    return swapCase;
  }

  boolean hasPadding() {
    return padding != 0;
  }

  char padding(char otherwise) {
    return padding == 0 ? otherwise : padding;
  }
}
