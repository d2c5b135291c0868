package dev.nexthop.postfix.config;

import java.util.ArrayList;
import java.util.List;

/**
 * A logical line of a configuration file: continuation lines joined, comments gone (readlline.c).
 *
 * @param text with the blanks that continuation lines begin with
 * @param line 1-based number of its first physical line
 * @param lastLine number of its last physical line, which Postfix names in messages
 */
record LogicalLine(String text, int line, int lastLine) {

  /** Splits a file; a continuation line that continues nothing is reported and dropped. */
  static List<LogicalLine> of(String file, String text, List<Remark> remarks) {
    List<LogicalLine> result = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int first = 0;
    int last = 0;
    int number = 0;
    for (String line : Words.lines(text)) {
      number++;
      String body = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      String trimmed = Words.trim(body);
      if (trimmed.isEmpty() || trimmed.charAt(0) == '#') {
        continue;
      }
      boolean continues = body.charAt(0) == ' ' || body.charAt(0) == '\t';
      if (continues && first == 0) {
        remarks.add(orphan(file, number, body));
        continue;
      }
      if (!continues) {
        flush(result, current, first, last);
        first = number;
      }
      current.append(body);
      last = number;
    }
    flush(result, current, first, last);
    return result;
  }

  private static void flush(List<LogicalLine> result, StringBuilder current, int first, int last) {
    if (first > 0) {
      result.add(new LogicalLine(current.toString(), first, last));
      current.setLength(0);
    }
  }

  private static Remark orphan(String file, int number, String body) {
    int column = 1;
    while (Words.isSpace(body.charAt(column - 1))) {
      column++;
    }
    return new Remark(
        "line-indented",
        new Remark.Place(file, number, column),
        "logical line must not start with whitespace: \"" + body + "\"",
        "Remove the blanks at the beginning: Postfix ignores this line.",
        false);
  }
}
