package dev.nexthop.postfix.config;

import java.util.ArrayList;
import java.util.List;

/** Splitting text at separators, as Postfix's mystrtok does. */
public final class Words {

  /** What separates entries of Postfix's lists (CHARS_COMMA_SP). */
  public static final String COMMA_SPACE = ", \t\r\n";

  private static final String OPEN_CLOSE = "{}";

  private Words() {}

  /** The parts of a text between runs of separator characters; never empty parts. */
  public static List<String> split(String text, String separators) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); i++) {
      if (separators.indexOf(text.charAt(i)) >= 0) {
        if (start >= 0) {
          words.add(text.substring(start, i));
          start = -1;
        }
      } else if (start < 0) {
        start = i;
      }
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  /** Entries of a Postfix list. */
  public static List<String> list(String text) {
    return split(text, COMMA_SPACE);
  }

  /** Like {@link #list}, but text within balanced braces is not split (mystrtokq). */
  public static List<String> listWithBraces(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    int level = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (level == 0 && COMMA_SPACE.indexOf(c) >= 0) {
        if (start >= 0) {
          words.add(text.substring(start, i));
          start = -1;
        }
        continue;
      }
      start = start < 0 ? i : start;
      if (c == OPEN_CLOSE.charAt(0)) {
        level++;
      } else if (c == OPEN_CLOSE.charAt(1) && level > 0) {
        level--;
      }
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  /** The lines of a text, without line ends; a final line end starts no new line. */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    return lines;
  }

  /** Whether Postfix's ISSPACE holds. */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** The text without white space at either end. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
