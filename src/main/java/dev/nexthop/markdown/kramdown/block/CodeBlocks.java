package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** Code, indented or between fences. */
final class CodeBlocks {
  private final BlockState state;

  CodeBlocks(BlockState state) {
    this.state = state;
  }

  /** Code indented by a tab or four spaces, and the lazy lines after such lines. */
  void indented() {
    Lines lines = state.lines;
    int from = lines.pos;
    int end = end(lines, from);
    Element block = state.block(Kind.CODEBLOCK, code(lines, from, end));
    state.tree.add(block);
    lines.pos = end;
  }

  /**
   * Where code that may begin here ends: any number of pieces, each an optional run of blank lines,
   * indented lines and lazy lines.
   */
  static int end(Lines lines, int from) {
    int end = from;
    while (true) {
      int i = end;
      for (int next = lines.blankEnd(i); i < lines.end && next >= 0; next = lines.blankEnd(i)) {
        i = next;
      }
      if (i >= lines.end || !lines.indented(i)) {
        return end;
      }
      while (i < lines.end && lines.indented(i) && lines.blankEnd(i) < 0) {
        i = lines.next(i);
      }
      while (i < lines.end && !Starts.lazyEnd(lines, i)) {
        i = lines.next(i);
      }
      end = i;
    }
  }

  /** Lazy lines are joined to the line before them. */
  private static String code(Lines lines, int from, int end) {
    StringBuilder code = new StringBuilder(end - from);
    for (int i = from; i < end; i = lines.next(i)) {
      int start = lines.afterIndent(i);
      if (i > from && start == i && !Chars.isSpace(lines.at(lines.optionalSpace(i)))) {
        code.setLength(code.length() - 1);
        code.append(' ');
      }
      code.append(lines.text, start, lines.next(i));
    }
    return code.toString();
  }

  /** Code between fences of tildes; of backticks as well in GitHub's flavour. */
  boolean fenced() {
    Lines lines = state.lines;
    int at = state.gfm ? lines.optionalSpace(lines.pos) : lines.pos;
    char mark = lines.at(at);
    int fence = at;
    while (lines.at(fence) == mark) {
      fence++;
    }
    boolean known = mark == '~' || (state.gfm && mark == '`');
    if (!known || fence - at < 3) {
      return false;
    }
    int info = lines.spacesAndTabs(fence);
    int infoEnd = info;
    while (!Chars.isSpace(lines.at(infoEnd))) {
      infoEnd++;
    }
    int body = lines.blankEnd(infoEnd);
    return body >= 0 && fenced(lines, new Fence(mark, at, fence, info, infoEnd), body);
  }

  /** Where a fence, what stands after it, and its end are. */
  private record Fence(char mark, int from, int to, int info, int infoEnd) {}

  /** A fence that is not closed is tried as a shorter one, its rest as part of the language. */
  private boolean fenced(Lines lines, Fence fence, int body) {
    int length = fence.to - fence.from;
    int close =
        length > lines.longest(fence.mark, body)
            ? lines.end
            : close(lines, body, fence.mark, length);
    if (close >= lines.end) {
      length = Math.min(length, longest(lines, body, fence.mark));
      close = length < 3 ? lines.end : close(lines, body, fence.mark, length);
    }
    if (close >= lines.end) {
      return false;
    }
    boolean shorter = length < fence.to - fence.from;
    if (shorter && fence.info > fence.to && fence.infoEnd > fence.info) {
      return false;
    }
    int info = shorter ? fence.from + length : fence.info;
    int infoEnd = shorter && fence.infoEnd == fence.info ? fence.to : fence.infoEnd;
    add(lines, lines.text.substring(info, infoEnd), body, close);
    return true;
  }

  /** Length of the longest line of marks from a position on. */
  private int longest(Lines lines, int from, char mark) {
    int known = lines.longest(mark, from);
    if (known < Integer.MAX_VALUE) {
      return known;
    }
    int longest = 0;
    int last = lines.end;
    for (int i = from; i < lines.end; i = lines.next(i)) {
      int length = closing(lines, i, mark);
      if (length > 0 && length >= longest) {
        longest = length;
        last = i;
      }
    }
    lines.longest(mark, longest, last);
    return longest;
  }

  /** Number of marks in a line that may close a fence; 0 if it is none. */
  private int closing(Lines lines, int from, char mark) {
    int at = state.gfm ? lines.optionalSpace(from) : from;
    int i = at;
    while (lines.at(i) == mark) {
      i++;
    }
    return i > at && lines.blankEnd(i) >= 0 ? i - at : 0;
  }

  private void add(Lines lines, String info, int body, int close) {
    Element block = state.block(Kind.CODEBLOCK, lines.text.substring(body, close));
    if (!info.isEmpty()) {
      int question = info.indexOf('?', 1);
      block.detail(info);
      block
          .attributes()
          .set("class", "language-" + (question < 0 ? info : info.substring(0, question)));
    }
    state.tree.add(block);
    lines.pos = lines.next(close);
  }

  private int close(Lines lines, int from, char mark, int length) {
    int i = from;
    while (i < lines.end && closing(lines, i, mark) < length) {
      i = lines.next(i);
    }
    return i;
  }
}
