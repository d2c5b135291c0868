package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.span.SpanParser;
import dev.nexthop.markdown.kramdown.tree.Alignment;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tables: lines with bars in them. */
final class Tables {
  private final BlockState state;
  private final SpanParser spans;

  Tables(BlockState state, SpanParser spans) {
    this.state = state;
    this.spans = spans;
  }

  /** A table while its lines are read. */
  private static final class Draft {
    final Element table;
    final boolean leadingBar;
    List<Element> rows = new ArrayList<>();
    boolean footer;
    int columns;

    Draft(Element table, boolean leadingBar) {
      this.table = table;
      this.leadingBar = leadingBar;
    }

    void close(Kind kind, boolean always) {
      if (!footer || kind != Kind.TBODY || always) {
        Element part = new Element(kind);
        part.children(rows);
        rows = new ArrayList<>();
        table.add(part);
      }
    }
  }

  boolean parse() {
    Lines lines = state.lines;
    int from = lines.pos;
    int first = lines.optionalSpace(from);
    char c = lines.at(first);
    if (c == ' ' || c == '\t' || !hasBar(lines, first) || !state.afterBoundary()) {
      return false;
    }
    Draft draft =
        new Draft(state.block(Kind.TABLE, ""), lines.at(lines.spacesAndTabs(from)) == '|');
    int end = readRows(lines, from, draft);
    if (!Starts.boundary(lines, end) || !everyLineHasBar(lines.text.substring(from, end - 1))) {
      return false;
    }
    if (!draft.rows.isEmpty()) {
      draft.close(draft.footer ? Kind.TFOOT : Kind.TBODY, false);
    }
    if (draft.table.children().stream().noneMatch(part -> part.kind() == Kind.TBODY)) {
      return false;
    }
    even(draft);
    state.tree.add(draft.table);
    lines.pos = end;
    return true;
  }

  private int readRows(Lines lines, int from, Draft draft) {
    int at = from;
    if (isSeparator(lines, at, '-')) {
      at = lines.next(at);
    }
    while (at < lines.end && hasBar(lines, at)) {
      if (isSeparator(lines, at, '-')) {
        separator(lines, at, draft);
      } else if (isSeparator(lines, at, '=')) {
        if (!draft.rows.isEmpty()) {
          draft.close(Kind.TBODY, true);
        }
        draft.footer = true;
      } else {
        draft.rows.add(row(lines, at, draft));
      }
      at = lines.next(at);
    }
    return at;
  }

  private void separator(Lines lines, int at, Draft draft) {
    if (draft.rows.isEmpty()) {
      return;
    }
    if (draft.table.alignment().isEmpty() && !draft.footer) {
      draft.close(Kind.THEAD, false);
      draft.table.alignment(alignment(lines, at));
    } else {
      draft.close(Kind.TBODY, false);
    }
  }

  /** Whether a bar stands in the line: its first character, or any that has no backslash before. */
  private static boolean hasBar(Lines lines, int from) {
    if (lines.at(from) == '|') {
      return true;
    }
    int next = lines.next(from);
    for (int i = from + 1; i < next; i++) {
      if (lines.text.charAt(i) == '|' && lines.text.charAt(i - 1) != '\\') {
        return i - 1 >= from;
      }
    }
    return false;
  }

  private static boolean isSeparator(Lines lines, int from, char mark) {
    boolean marked = false;
    int i = from;
    for (char c = lines.at(i); c != '\n'; c = lines.at(++i)) {
      if (c == mark) {
        marked = true;
      } else if (" \t+|:".indexOf(c) < 0) {
        return false;
      }
    }
    return marked;
  }

  private static List<Alignment> alignment(Lines lines, int from) {
    List<Alignment> alignment = new ArrayList<>();
    int end = lines.next(from);
    int i = from;
    int used = from;
    while (i < end) {
      if (lines.at(i) != '-') {
        i++;
        continue;
      }
      boolean left = i > used && lines.at(i - 1) == ':';
      while (lines.at(i) == '-') {
        i++;
      }
      boolean right = lines.at(i) == ':';
      if (right) {
        i++;
      }
      used = i;
      alignment.add(of(left, right));
    }
    return alignment;
  }

  private static Alignment of(boolean left, boolean right) {
    if (left) {
      return right ? Alignment.CENTER : Alignment.LEFT;
    }
    return right ? Alignment.RIGHT : Alignment.DEFAULT;
  }

  private Element row(Lines lines, int from, Draft draft) {
    String line = AsciiSpace.stripTrailing(lines.text.substring(from, lines.next(from)));
    List<String> cells = TableCells.split(line);
    if (draft.leadingBar && !cells.isEmpty() && AsciiSpace.isBlank(cells.get(0))) {
      cells.remove(0);
    }
    if (!cells.isEmpty() && AsciiSpace.isBlank(cells.get(cells.size() - 1))) {
      cells.remove(cells.size() - 1);
    }
    Element row = new Element(Kind.TR);
    for (String text : cells) {
      Element cell = new Element(Kind.TD);
      String stripped = AsciiSpace.strip(text);
      Element raw = new Element(Kind.RAW_TEXT).line(draft.table.line());
      raw.append(stripped, 0, stripped.length());
      cell.add(raw);
      row.add(cell);
    }
    draft.columns = Math.max(draft.columns, cells.size());
    return row;
  }

  /** Gives all rows as many cells, and alignment to each column. */
  private static void even(Draft draft) {
    for (Element part : draft.table.children()) {
      for (Element row : part.children()) {
        while (row.children().size() < draft.columns) {
          row.add(new Element(Kind.TD));
        }
      }
    }
    List<Alignment> alignment = new ArrayList<>(draft.table.alignment());
    while (alignment.size() < draft.columns) {
      alignment.add(Alignment.DEFAULT);
    }
    draft.table.alignment(alignment);
  }

  /** Whether each line has a bar that is not in code; code and HTML may go over line ends. */
  private boolean everyLineHasBar(String text) {
    boolean bar = false;
    for (Element part : spans.codeAndHtml(text)) {
      String value = part.value();
      if (value.isEmpty()) {
        continue;
      }
      String[] parts = split(value);
      if (part.kind() == Kind.CODESPAN) {
        if (parts.length > 2 || (parts.length == 2 && !bar)) {
          return bar;
        }
        bar = bar && parts.length != 2;
      } else {
        if (parts.length > 1 && !bar && !hasBar(new Lines(parts[0], 1), 0)) {
          return bar;
        }
        bar = parts.length <= 1 && bar;
        bar = bar || (parts.length > 0 && hasBar(new Lines(parts[parts.length - 1], 1), 0));
      }
    }
    return bar;
  }

  /** Lines as Ruby splits them: empty ones at the end are dropped. */
  private static String[] split(String value) {
    return value.split("\n");
  }
}
