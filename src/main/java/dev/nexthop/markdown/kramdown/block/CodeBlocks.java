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
    int length = fence - at;
    if (length < 3
        || mark != '~' && mark != '`'
        || !state.gfm && mark == '`'
        || known(lines, mark, length)) {
      return false;
    }
    int info = lines.spacesAndTabs(fence);
    int infoEnd = info;
    while (!Chars.isSpace(lines.at(infoEnd))) {
      infoEnd++;
    }
    int body = lines.blankEnd(infoEnd);
    if (body < 0) {
      return false;
    }
    int close = close(lines, body, mark, length);
    if (close < 0) {
      remember(lines, mark, length);
      return false;
    }
    add(lines, lines.text.substring(info, infoEnd), body, close);
    return true;
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
    for (int i = from; i < lines.end; i = lines.next(i)) {
      int at = state.gfm ? lines.optionalSpace(i) : i;
      int j = at;
      while (lines.at(j) == mark) {
        j++;
      }
      if (j - at >= length && lines.blankEnd(j) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean known(Lines lines, char mark, int length) {
    return length >= (mark == '~' ? lines.unclosedTildes : lines.unclosedBackticks);
  }

  private static void remember(Lines lines, char mark, int length) {
    if (mark == '~') {
      lines.unclosedTildes = length;
    } else {
      lines.unclosedBackticks = length;
    }
  }
}
