package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;

/** The variable {@code tablerowloop}; belongs to one rendering. */
final class TableRowLoop implements Drop {
  private final long length;
  private final long columns;
  private long index;
  private long row = 1;
  private long column = 1;

  TableRowLoop(long length, long columns) {
    this.length = length;
    this.columns = columns;
  }

  void next() {
    index++;
    if (column == columns) {
      column = 1;
      row++;
    } else {
      column++;
    }
  }

  boolean endsRow() {
    return column == columns && index != length - 1;
  }

  long row() {
    return row;
  }

  long column() {
    return column;
  }

  @Override
  public Object get(String attribute) {
    return switch (attribute) {
      case "length" -> length;
      case "col" -> column;
      case "col0" -> column - 1;
      case "row" -> row;
      case "index" -> index + 1;
      case "index0" -> index;
      case "rindex" -> length - index;
      case "rindex0" -> length - index - 1;
      case "first" -> index == 0;
      case "last" -> index == length - 1;
      case "col_first" -> column == 1;
      case "col_last" -> column == columns;
      default -> Nil.NIL;
    };
  }

  @Override
  public String text() {
    return "Liquid::TablerowloopDrop";
  }
}
