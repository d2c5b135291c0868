package dev.nexthop.site.render.sass;

import java.util.Arrays;

/** The lines of a text, by where they begin. */
final class Lines {
  private final int[] starts;

  Lines(String text) {
    int[] found = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
    int line = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      found[++line] = at + 1;
    }
    starts = found;
  }

  /** Line and column, counted from 0. */
  record Position(int line, int column) {}

  /** Where a character of the text is. */
  Position position(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line, offset - starts[line]);
  }
}
