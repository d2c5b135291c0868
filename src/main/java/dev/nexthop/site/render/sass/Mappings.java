package dev.nexthop.site.render.sass;

import java.util.ArrayList;
import java.util.List;

/**
 * The field {@code mappings} of a source map: segments in digits of base 64, as version 3 has them.
 */
final class Mappings {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final int DATA = 0x1F;
  private static final int MORE = 0x20;

  private Mappings() {}

  /**
   * A place of a style sheet and where it comes from, all counted from 0.
   *
   * @param line in the style sheet
   * @param column in that line
   * @param source index of the source
   * @param sourceLine in the source
   * @param sourceColumn in that line
   */
  record Segment(int line, int column, int source, int sourceLine, int sourceColumn) {}

  /** The segments that lead to a source, in their order. */
  static List<Segment> read(String mappings) {
    List<Segment> segments = new ArrayList<>();
    int[] fields = new int[4];
    int line = 0;
    for (String row : mappings.split(";", -1)) {
      fields[0] = 0;
      for (String group : row.split(",", -1)) {
        int count = add(group, fields);
        if (count == fields.length) {
          segments.add(new Segment(line, fields[0], fields[1], fields[2], fields[3]));
        }
      }
      line++;
    }
    return segments;
  }

  /** Adds the numbers of a group to the fields; how many there are. */
  private static int add(String group, int[] fields) {
    int count = 0;
    int value = 0;
    int shift = 0;
    for (int i = 0; i < group.length() && count < fields.length; i++) {
      int digit = DIGITS.indexOf(group.charAt(i));
      value |= (digit & DATA) << shift;
      shift += 5;
      if ((digit & MORE) == 0) {
        fields[count++] += (value & 1) == 0 ? value >> 1 : -(value >> 1);
        value = 0;
        shift = 0;
      }
    }
    return count;
  }

  /** Segments, in the order of their places, as a source map has them. */
  static String written(List<Segment> segments) {
    StringBuilder out = new StringBuilder();
    Segment before = new Segment(0, 0, 0, 0, 0);
    boolean isFirst = true;
    for (Segment segment : segments) {
      int column = before.column();
      if (segment.line() > before.line()) {
        out.append(";".repeat(segment.line() - before.line()));
        column = 0;
      } else if (!isFirst) {
        out.append(',');
      }
      number(segment.column() - column, out);
      number(segment.source() - before.source(), out);
      number(segment.sourceLine() - before.sourceLine(), out);
      number(segment.sourceColumn() - before.sourceColumn(), out);
      before = segment;
      isFirst = false;
    }
    return out.toString();
  }

  private static void number(int number, StringBuilder out) {
    int rest = number < 0 ? (-number << 1) | 1 : number << 1;
    do {
      int digit = rest & DATA;
      rest >>>= 5;
      out.append(DIGITS.charAt(rest == 0 ? digit : digit | MORE));
    } while (rest != 0);
  }
}
