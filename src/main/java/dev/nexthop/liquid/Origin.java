package dev.nexthop.liquid;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.problem.Place;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells lines and columns of offsets in a source; lines are counted at the first error. */
final class Origin {
  private final Source source;
  private volatile int @Nullable [] lineStarts;

  Origin(Source source) {
    this.source = source;
  }

  /** 1-based line of the template's own text. */
  int line(int offset) {
    int index = Arrays.binarySearch(lineStarts(), offset);
    return index >= 0 ? index + 1 : -index - 1;
  }

  Place place(int offset) {
    int line = line(offset);
    int column = offset - lineStarts()[line - 1] + 1;
    return new Place(source.file(), line + source.firstLine() - 1, column);
  }

  LiquidException place(LiquidException error, int offset) {
    return error.templateLine() > 0 ? error : error.at(place(offset), line(offset));
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = count(source.text());
      lineStarts = starts;
    }
    return starts;
  }

  private static int[] count(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, lines * 2);
      }
      starts[lines++] = i + 1;
    }
    return Arrays.copyOf(starts, lines);
  }
}
