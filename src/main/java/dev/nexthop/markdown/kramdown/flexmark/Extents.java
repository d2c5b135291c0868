package dev.nexthop.markdown.kramdown.flexmark;

import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** From where to where blocks reach: the tree knows only the lines on which they begin. */
final class Extents {
  private final SourceText source;
  private final TreeSet<Integer> notes = new TreeSet<>();

  Extents(SourceText source, Collection<Element> footnotes) {
    this.source = source;
    footnotes.forEach(note -> notes.add(source.lineStart(note.line())));
  }

  /** The line on which a block begins; 0 if unknown. */
  static int line(Element element) {
    Element first = element.first();
    // A list of definitions was begun at the first of these, but its terms stand before.
    return element.kind() == Kind.DL && first != null ? first.line() : element.line();
  }

  /** Where the next block begins that knows its line. */
  int end(List<Element> children, int next, int start, int to) {
    int end = to;
    for (int i = next; i < children.size(); i++) {
      int line = line(children.get(i));
      if (line > 0 && source.lineStart(line) > start) {
        end = Math.min(source.lineStart(line), to);
        break;
      }
    }
    Integer note = notes.higher(start);
    return note != null && note < end ? note : end;
  }

  /** Where a footnote ends: where text is not indented any more after a blank line. */
  int note(int start) {
    int end = source.length();
    boolean blank = false;
    for (int at = source.nextLine(start, end); at < end; at = source.nextLine(at, end)) {
      int content = source.afterSpaces(at, end);
      boolean empty = source.lineEnd(content, end) == content;
      if (!empty && ((blank && content == at) || notes.contains(at))) {
        return source.trimmed(start, at);
      }
      blank = empty;
    }
    return source.trimmed(start, end);
  }

  /** Where the first character of a block is that is no margin. */
  int start(Element element, int from, int to, int quotes) {
    if (element.kind() == Kind.BLANK) {
      return from;
    }
    int at = source.afterMargin(from, to, quotes);
    boolean fenced = source.startsWith("~~~", at) || source.startsWith("```", at);
    return element.kind() == Kind.CODEBLOCK && !fenced ? from : at;
  }

  /** Where a block ends, without blank lines and definitions after it. */
  int end(Element element, int start, int to, int quotes) {
    return switch (element.kind()) {
      case BLANK -> blank(start, to, quotes);
      case PARAGRAPH, TABLE -> paragraph(start, to, quotes);
      case HEADER -> heading(start, to);
      case HR -> source.trimmed(start, source.lineEnd(start, to));
      case CODEBLOCK -> code(start, to, quotes);
      default -> source.trimmed(start, to);
    };
  }

  private int blank(int start, int to, int quotes) {
    int at = start;
    while (at < to) {
      int content = source.afterMargin(at, to, quotes);
      if (source.lineEnd(content, to) != content) {
        break;
      }
      at = source.afterBreak(content, to);
    }
    return at;
  }

  private int paragraph(int start, int to, int quotes) {
    int end = start;
    int at = start;
    while (at < to) {
      int content = source.afterMargin(at, to, at == start ? 0 : quotes);
      int lineEnd = source.lineEnd(content, to);
      if (at > start && (lineEnd == content || source.startsWith("{:", content))) {
        break;
      }
      end = source.trimmed(start, lineEnd);
      at = Math.max(source.afterBreak(lineEnd, to), at + 1);
    }
    return end;
  }

  private int heading(int start, int to) {
    int end = source.lineEnd(start, to);
    if (source.at(start) != '#') {
      int next = source.afterMargin(source.afterBreak(end, to), to, Integer.MAX_VALUE);
      if (next < to && (source.at(next) == '=' || source.at(next) == '-')) {
        end = source.lineEnd(next, to);
      }
    }
    return source.trimmed(start, end);
  }

  private int code(int start, int to, int quotes) {
    char mark = source.at(start);
    if (mark == '~' || mark == '`') {
      int length = source.afterRun(start, to) - start;
      for (int at = source.nextLine(start, to); at < to; at = source.nextLine(at, to)) {
        int content = source.afterMargin(at, to, quotes);
        int run = source.at(content) == mark ? source.afterRun(content, to) : content;
        if (run - content >= length && source.trimmed(run, source.lineEnd(run, to)) == run) {
          return run;
        }
      }
    }
    return source.trimmed(start, to);
  }
}
