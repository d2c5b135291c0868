package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import java.util.Arrays;

/** Finds where in the source stands what the tree holds. */
final class SourceText {
  /** How much text may stand between two spans: link targets, attribute lists. */
  private static final int FAR = 2_000;

  private final BasedSequence chars;
  private final String text;
  private final int[] lines;

  SourceText(BasedSequence chars) {
    this.chars = chars;
    this.text = chars.toString();
    this.lines = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  int length() {
    return text.length();
  }

  /** Where a line, counted from 1, begins; the end of the text for lines after its last. */
  int lineStart(int line) {
    return line > lines.length ? text.length() : lines[Math.max(line, 1) - 1];
  }

  char at(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
  }

  BasedSequence range(int from, int to) {
    return chars.subSequence(from, Math.max(from, to));
  }

  /** End of a range without the blank lines and the line end that it ends in. */
  int trimmed(int from, int to) {
    int end = to;
    while (end > from && AsciiSpace.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Where a text stands, not before and not far after a position; -1 if it does not. */
  int find(String what, int from, int to) {
    int limit = (int) Math.min(to, (long) from + FAR + what.length());
    int at = what.isEmpty() ? -1 : text.indexOf(what, from);
    return at >= 0 && at + what.length() <= limit ? at : -1;
  }

  /** Whether characters are of this text. */
  boolean has(BasedSequence sequence) {
    return sequence.getBase() == chars.getBase();
  }
}
