package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.html.Chars;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text that is cut into blocks, and where the cutting has come to: always at a line's start. */
final class Lines {
  final String text;
  final int end;
  int pos;

  /** Whether no further {@code $$} closes mathematics. */
  boolean mathExhausted;

  /** Names of extensions that no later tag stops. */
  private @Nullable Set<String> unstopped;

  private final int firstLine;
  private int longestTildes;
  private int longestTildesAt = -1;
  private int longestBackticks;
  private int longestBackticksAt = -1;
  private int countedTo;
  private int counted;

  /**
   * @param text ends in a line break
   * @param firstLine number of its first line
   */
  Lines(String text, int firstLine) {
    this.text = text;
    this.end = text.length();
    this.firstLine = firstLine;
  }

  /** Length of the longest closing fence from a position on; the greatest number if unknown. */
  int longest(char mark, int from) {
    if (mark == '~') {
      return from <= longestTildesAt ? longestTildes : Integer.MAX_VALUE;
    }
    return from <= longestBackticksAt ? longestBackticks : Integer.MAX_VALUE;
  }

  /** Notes the length of the longest closing fence, and where the last of that length is. */
  void longest(char mark, int length, int last) {
    if (mark == '~') {
      longestTildes = length;
      longestTildesAt = last;
    } else {
      longestBackticks = length;
      longestBackticksAt = last;
    }
  }

  /** Whether no later tag stops an extension of that name. */
  boolean isUnstopped(String name) {
    return unstopped != null && unstopped.contains(name);
  }

  /** Notes that no later tag stops an extension of that name. */
  void unstopped(String name) {
    if (unstopped == null) {
      unstopped = new HashSet<>(4);
    }
    unstopped.add(name);
  }

  /** The number of the line at {@link #pos}. */
  int line() {
    if (pos < countedTo) {
      countedTo = 0;
      counted = 0;
    }
    for (int i = text.indexOf('\n', countedTo); i >= 0 && i < pos; i = text.indexOf('\n', i + 1)) {
      counted++;
      countedTo = i + 1;
    }
    return firstLine + counted;
  }

  /** Where the line after that of a position begins. */
  int next(int from) {
    int i = text.indexOf('\n', from);
    return i < 0 ? end : i + 1;
  }

  /** Whether only white space is left in the line. */
  boolean blank(int from) {
    return from < end && blankEnd(from) >= 0;
  }

  /** Where the next line begins if only white space is left in this one; else -1. */
  int blankEnd(int from) {
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (!Chars.isSpace(c)) {
        return -1;
      }
      i++;
    }
    return end;
  }

  /** Position after up to three spaces. */
  int optionalSpace(int from) {
    return spaces(from, 3);
  }

  /** Position after up to {@code most} spaces. */
  int spaces(int from, int most) {
    int limit = Math.min(end, from + most);
    int i = from;
    while (i < limit && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Position after spaces and tabs. */
  int spacesAndTabs(int from) {
    int i = from;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** The character at a position; a line break after the end. */
  char at(int i) {
    return i < end ? text.charAt(i) : '\n';
  }

  /** Whether the line is indented as code is: a tab or four spaces. */
  boolean indented(int from) {
    return at(from) == '\t' || text.startsWith("    ", from);
  }

  /** Position after a code block's indent. */
  int afterIndent(int from) {
    if (at(from) == '\t') {
      return from + 1;
    }
    return text.startsWith("    ", from) ? from + 4 : from;
  }

  /** The text without a code block's indent at the start of each line. */
  static String outdent(String text) {
    StringBuilder result = new StringBuilder(text.length());
    Lines lines = new Lines(text, 1);
    for (int i = 0; i < text.length(); i = lines.next(i)) {
      result.append(text, lines.afterIndent(i), lines.next(i));
    }
    return result.toString();
  }
}
