package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import dev.nexthop.markdown.kramdown.tree.Alignment;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.List;

/** Makes the parts, rows and cells of a table: a row is a line, a cell goes to its bar. */
final class TableBuilder {
  private final KramdownTree tree;
  private final SourceText source;
  private final SpanBuilder spans;

  TableBuilder(KramdownTree tree, SourceText source, SpanBuilder spans) {
    this.tree = tree;
    this.source = source;
    this.spans = spans;
  }

  /** From where to where a line reaches. */
  private record Line(int from, int to) {}

  /** Fills a table that stands between two offsets. */
  void fill(Element table, Node node, int from, int to, int quotes) {
    int count = 0;
    for (Element part : table.children()) {
      count += part.children().size();
    }
    List<Line> lines = lines(from, to, quotes);
    // A table of HTML has its rows where it likes.
    boolean byLine = lines.size() == count;
    int index = 0;
    spans.cursor(from);
    for (Element part : table.children()) {
      int at = Math.min(spans.cursor(), to);
      Node partNode =
          part.kind() == Kind.TFOOT
              ? new KramdownBlock.TableFoot(source.range(at, at))
              : Nodes.span(part, source.range(at, at));
      node.appendChild(partNode);
      for (Element row : part.children()) {
        if (row.kind() == Kind.TR) {
          Line line = byLine ? lines.get(index) : new Line(Math.min(spans.cursor(), to), to);
          row(row, partNode, line, byLine, table.alignment(), part.kind() == Kind.THEAD);
        } else {
          spans.add(row, partNode, to);
        }
        index++;
      }
      Node first = partNode.getFirstChild();
      Node last = partNode.getLastChild();
      if (first != null && last != null) {
        partNode.setChars(source.range(first.getStartOffset(), last.getEndOffset()));
      }
      tree.put(partNode, part);
    }
  }

  private void row(
      Element row, Node part, Line line, boolean byLine, List<Alignment> columns, boolean head) {
    Node node = Nodes.span(row, source.range(line.from, line.to));
    part.appendChild(node);
    int at = line.from;
    int column = 0;
    for (Element cell : row.children()) {
      int open = byLine && column == 0 && source.at(at) == '|' && at < line.to ? at + 1 : at;
      spans.cursor(open);
      if (cell.kind() == Kind.TD) {
        Alignment alignment = column < columns.size() ? columns.get(column) : Alignment.DEFAULT;
        TableCell cellNode = new TableCell(source.range(at, at));
        node.appendChild(cellNode);
        cellNode.setHeader(head);
        align(cellNode, alignment);
        at = cell(cell, cellNode, new Line(at, line.to), open, byLine);
      } else {
        spans.add(cell, node, line.to);
        at = spans.cursor();
      }
      column++;
    }
    node.setChars(source.range(line.from, byLine ? line.to : at));
    spans.cursor(byLine ? line.to : at);
    tree.put(node, row);
  }

  /** Fills a cell that begins a line; where the next begins. */
  private int cell(Element cell, TableCell node, Line line, int open, boolean byLine) {
    for (Element child : cell.children()) {
      spans.add(child, node, line.to);
    }
    int content = Math.max(open, spans.cursor());
    int bar = byLine ? bar(content, line.to) : content;
    int end = byLine ? Math.min(bar + 1, line.to) : bar;
    int start = Math.min(source.afterSpaces(open, bar), bar);
    node.setOpeningMarker(source.range(line.from, open));
    node.setText(source.range(start, source.trimmed(start, bar)));
    node.setClosingMarker(source.range(bar, end));
    node.setChars(source.range(line.from, end));
    tree.put(node, cell);
    return end;
  }

  private int bar(int from, int to) {
    int at = from;
    while (at < to && source.at(at) != '|') {
      at += source.at(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, to);
  }

  private static void align(TableCell cell, Alignment alignment) {
    switch (alignment) {
      case LEFT -> cell.setAlignment(TableCell.Alignment.LEFT);
      case RIGHT -> cell.setAlignment(TableCell.Alignment.RIGHT);
      case CENTER -> cell.setAlignment(TableCell.Alignment.CENTER);
      case DEFAULT -> {}
    }
  }

  /** Lines between two offsets that are no separators. */
  private List<Line> lines(int from, int to, int quotes) {
    List<Line> lines = new ArrayList<>();
    int at = from;
    while (at < to) {
      int start = source.afterMargin(at, to, at == from ? 0 : quotes);
      int end = source.lineEnd(start, to);
      if (end > start && !isSeparator(start, end)) {
        lines.add(new Line(start, source.trimmed(start, end)));
      }
      at = Math.max(source.afterBreak(end, to), at + 1);
    }
    return lines;
  }

  private boolean isSeparator(int from, int to) {
    boolean rule = false;
    for (int i = from; i < to; i++) {
      char c = source.at(i);
      rule |= c == '-' || c == '=';
      if ("|+-=: \t".indexOf(c) < 0) {
        return false;
      }
    }
    return rule;
  }
}
