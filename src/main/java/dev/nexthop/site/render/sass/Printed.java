package dev.nexthop.site.render.sass;

import java.util.List;

/**
 * A printed style sheet.
 *
 * @param text of it
 * @param marks where its pieces begin, in their order
 */
record Printed(String text, List<Mark> marks) {
  Printed {
    marks = List.copyOf(marks);
  }

  /**
   * The beginning of a piece.
   *
   * @param at in the text
   * @param start in what the compiler wrote
   */
  record Mark(int at, int start) {}

  /** With a line before it. */
  Printed below(String line) {
    return new Printed(
        line + text,
        marks.stream().map(mark -> new Mark(mark.at() + line.length(), mark.start())).toList());
  }
}
