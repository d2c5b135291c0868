package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.PrefixedSubSequence;
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

  /** Where the line of a position ends, before its line break. */
  int lineEnd(int from, int to) {
    int end = from;
    while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Where the line after that of a position begins. */
  int nextLine(int from, int to) {
    return afterBreak(lineEnd(from, to), to);
  }

  /** The position after a line break that stands at a position, if there is one. */
  int afterBreak(int at, int to) {
    if (at >= to) {
      return at;
    }
    if (text.startsWith("\r\n", at) && at + 2 <= to) {
      return at + 2;
    }
    return at(at) == '\n' || at(at) == '\r' ? at + 1 : at;
  }

  char at(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
  }

  boolean startsWith(String what, int at) {
    return text.startsWith(what, at);
  }

  BasedSequence range(int from, int to) {
    return chars.subSequence(from, Math.max(from, to));
  }

  /** A text that is not in the source, with the place where it belongs. */
  BasedSequence absent(String what, int at) {
    BasedSequence place = chars.subSequence(at, at);
    return what.isEmpty() ? place : PrefixedSubSequence.prefixOf(what, place);
  }

  /** End of a range without the blank lines and the line end that it ends in. */
  int trimmed(int from, int to) {
    int end = to;
    while (end > from && AsciiSpace.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** The first position that is no space and no tab. */
  int afterSpaces(int from, int to) {
    int at = from;
    while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** The first position of a line that is neither a space nor a quote's marker. */
  int afterMargin(int from, int to, int quotes) {
    int at = afterSpaces(from, to);
    for (int i = 0; i < quotes && at < to && text.charAt(at) == '>'; i++) {
      at = afterSpaces(at + 1, to);
    }
    return at;
  }

  /** End of a run of one character. */
  int afterRun(int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) == text.charAt(from)) {
      at++;
    }
    return at;
  }

  /** Where a text stands, not before and not far after a position; -1 if it does not. */
  int find(String what, int from, int to) {
    int last = lastStart(what, from, to);
    for (int at = what.isEmpty() ? last + 1 : from; at <= last; at++) {
      if (text.startsWith(what, at)) {
        return at;
      }
    }
    return -1;
  }

  private int lastStart(String what, int from, int to) {
    return (int) Math.min(to - (long) what.length(), (long) from + FAR);
  }

  /**
   * Where a text stands, with or without backslashes before some of its characters and margins
   * after its line breaks.
   */
  BasedSequence locate(String what, int from, int to) {
    int last = what.isEmpty() ? -1 : lastStart(what, from, to);
    for (int at = from; at <= last; at++) {
      int end = match(what, at, to);
      if (end >= 0) {
        return range(at, end);
      }
    }
    return absent(what, from);
  }

  private int match(String what, int from, int to) {
    int at = from;
    for (int i = 0; i < what.length(); i++) {
      char c = what.charAt(i);
      boolean escaped = at(at) == '\\' && at(at + 1) == c && c != '\\';
      at += escaped ? 1 : 0;
      if (c == '\n' && at < to && afterBreak(at, to) > at) {
        at = afterBreak(at, to);
        boolean next = i + 1 < what.length() && at(at) == what.charAt(i + 1);
        at = next ? at : afterMargin(at, to, Integer.MAX_VALUE);
        continue;
      }
      if (at >= to || text.charAt(at) != c) {
        return -1;
      }
      // A backslash in a text was written as two, unless it escapes nothing.
      at += c == '\\' && at(at + 1) == '\\' ? 2 : 1;
    }
    return at <= to ? at : -1;
  }
}
