package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.span.CodeSpans;
import java.util.ArrayList;
import java.util.List;

/** Cuts a table's row into cells at bars that are neither escaped nor in code. */
final class TableCells {
  private final List<StringBuilder> cells = new ArrayList<>();

  private TableCells() {}

  static List<String> split(String line) {
    TableCells result = new TableCells();
    int from = 0;
    while (true) {
      int open = line.indexOf("<code", from);
      int tagEnd = open < 0 ? -1 : line.indexOf('>', open);
      int close = tagEnd < 0 ? -1 : line.indexOf("</code>", tagEnd);
      if (close < 0) {
        break;
      }
      result.outsideHtml(line, from, open);
      result.last().append(line, open, close + 7);
      from = close + 7;
    }
    result.outsideHtml(line, from, line.length());
    List<String> texts = new ArrayList<>(result.cells.size());
    result.cells.forEach(cell -> texts.add(cell.toString()));
    return texts;
  }

  private StringBuilder last() {
    if (cells.isEmpty()) {
      cells.add(new StringBuilder());
    }
    return cells.get(cells.size() - 1);
  }

  private void outsideHtml(String line, int from, int to) {
    CodeSpans code = new CodeSpans(line, to);
    int start = from;
    int i = line.indexOf('`', from);
    while (i >= 0 && i < to) {
      int delimiterEnd = CodeSpans.runEnd(line, i, to);
      int end = code.end(i, delimiterEnd, from);
      if (end < 0) {
        i = line.indexOf('`', delimiterEnd);
        continue;
      }
      text(line, start, i);
      code(CodeSpans.code(line, i, delimiterEnd, end));
      start = end;
      i = line.indexOf('`', end);
    }
    text(line, start, to);
  }

  /** kramdown writes code again with the shortest delimiter that none in it is as long as. */
  private void code(String code) {
    int longest = 0;
    for (int i = code.indexOf('`'); i >= 0; i = code.indexOf('`', i)) {
      int end = CodeSpans.runEnd(code, i, code.length());
      longest = Math.max(longest, end - i);
      i = end;
    }
    String delimiter = "`".repeat(longest + 1);
    String space = longest > 0 ? " " : "";
    last().append(delimiter).append(space).append(code).append(space).append(delimiter);
  }

  private void text(String line, int from, int to) {
    if (from < to) {
      last();
    }
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if (c == '|' && (i == from || line.charAt(i - 1) != '\\')) {
        cells.add(new StringBuilder());
      } else if (c != '\\' || i + 1 >= to || line.charAt(i + 1) != '|') {
        last().append(c);
      }
    }
  }
}
