package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import dev.nexthop.markdown.kramdown.tree.Alignment;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings the alignment of cells into a table's element. The dialect aligns columns, flexmark cells:
 * where cells of a column differ, all of it have a style of their own.
 */
final class CellAlignment {
  private CellAlignment() {}

  /** Takes over the alignment that a table's cells have now. */
  static void apply(Node table, Element element) {
    List<List<Alignment>> columns = new ArrayList<>();
    for (Node part : table.getChildren()) {
      for (Node row : part.getChildren()) {
        int column = 0;
        for (Node cell : row.getChildren()) {
          if (column == columns.size()) {
            columns.add(new ArrayList<>());
          }
          columns.get(column).add(of(cell));
          column++;
        }
      }
    }
    boolean changed = false;
    List<Alignment> common = new ArrayList<>();
    for (List<Alignment> column : columns) {
      Alignment first = column.get(0);
      boolean same = column.stream().allMatch(alignment -> alignment == first);
      changed |= !same || first != known(element, common.size());
      common.add(same ? first : Alignment.DEFAULT);
    }
    if (changed) {
      style(element, columns, common);
    }
  }

  private static Alignment known(Element table, int column) {
    List<Alignment> columns = table.alignment();
    return column < columns.size() ? columns.get(column) : Alignment.DEFAULT;
  }

  private static Alignment of(Node node) {
    TableCell.Alignment alignment = node instanceof TableCell cell ? cell.getAlignment() : null;
    return alignment == null
        ? Alignment.DEFAULT
        : Alignment.valueOf(alignment.name().toUpperCase(Locale.ROOT));
  }

  private static void style(Element table, List<List<Alignment>> columns, List<Alignment> common) {
    table.alignment(common);
    int[] next = new int[columns.size()];
    for (Element part : table.children()) {
      for (Element row : part.children()) {
        for (int column = 0; column < row.children().size() && column < next.length; column++) {
          Alignment alignment = columns.get(column).get(next[column]++);
          if (common.get(column) == Alignment.DEFAULT && alignment != Alignment.DEFAULT) {
            align(row.children().get(column).attributes(), alignment);
          }
        }
      }
    }
  }

  private static void align(Attributes attributes, Alignment alignment) {
    String style = attributes.has("style") ? attributes.getOrEmpty("style") + "; " : "";
    attributes.set("style", style + "text-align: " + alignment.css());
  }
}
