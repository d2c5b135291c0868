package dev.nexthop.markdown.kramdown.html;

import dev.nexthop.markdown.kramdown.tree.Alignment;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells which of HTML's tables kramdown's could be, and makes them such. */
final class NativeTables {
  private NativeTables() {}

  /** Whether all rows have as many cells, aligned alike, without blocks in them. */
  static boolean isSimple(Element table) {
    List<Element> rows = new ArrayList<>();
    collectRows(table, rows);
    if (!rows.isEmpty()) {
      List<String> alignment = alignment(rows.get(0));
      for (Element row : rows) {
        List<String> own = alignment(row);
        if (!own.equals(alignment) || own.contains("justify") || own.contains("inherit")) {
          return false;
        }
        if (!row.children().stream().allMatch(cell -> !isCell(cell) || isPhrasing(cell))) {
          return false;
        }
      }
    }
    return hasRows(table, "td") || hasParts(table);
  }

  private static boolean hasParts(Element table) {
    boolean body = false;
    for (Element part : table.children()) {
      if (part.kind() == Kind.TEXT) {
        continue;
      }
      boolean head = part.value().equals("thead");
      boolean other = part.value().equals("tbody") || part.value().equals("tfoot");
      if (!(head && hasRows(part, "th")) && !(other && hasRows(part, "td"))) {
        return false;
      }
      body |= part.value().equals("tbody");
    }
    return body;
  }

  private static boolean hasRows(Element part, String cell) {
    return part.children().stream()
        .allMatch(
            row ->
                row.kind() == Kind.TEXT
                    || (row.value().equals("tr")
                        && row.children().stream()
                            .allMatch(c -> c.kind() == Kind.TEXT || c.value().equals(cell))));
  }

  private static void collectRows(Element element, List<Element> rows) {
    for (Element child : element.children()) {
      if (child.value().equals("tr")) {
        rows.add(child);
      } else {
        collectRows(child, rows);
      }
    }
  }

  private static boolean isCell(Element element) {
    return element.value().equals("td") || element.value().equals("th");
  }

  private static boolean isPhrasing(Element element) {
    return element.children().stream()
        .allMatch(
            child ->
                (child.kind() == Kind.TEXT || !HtmlElements.isBlock(child.value()))
                    && isPhrasing(child));
  }

  private static List<String> alignment(Element row) {
    List<String> alignment = new ArrayList<>();
    for (Element cell : row.children()) {
      if (isCell(cell)) {
        alignment.add(alignOf(cell.attributes().getOrEmpty("style")));
      }
    }
    return alignment;
  }

  private static String alignOf(String style) {
    int at = style.indexOf("text-align:");
    if (at < 0) {
      return "";
    }
    int start = Chars.skipSpace(style, at + 11, style.length());
    for (String word : List.of("center", "left", "right", "justify", "inherit")) {
      if (start > at + 11 && style.startsWith(word, start)) {
        return word;
      }
    }
    return "";
  }

  /** Takes alignment from the first row's cells to the table, and puts bare rows into a body. */
  static void finish(Element table) {
    Element first = table.first();
    if (first == null) {
      return;
    }
    takeAlignment(table, table);
    table.childrenForChange().removeIf(child -> child.kind() == Kind.HTML_ELEMENT);
    if (first.kind() == Kind.TR) {
      Element body = new Element(Kind.TBODY);
      body.children(table.childrenForChange());
      table.children(new ArrayList<>(List.of(body)));
    }
  }

  /** Takes alignment from all cells; the last row's counts. */
  private static void takeAlignment(Element table, Element from) {
    for (Element child : from.children()) {
      if (child.kind() == Kind.TR) {
        List<Alignment> alignment = new ArrayList<>();
        child.children().forEach(cell -> alignment.add(take(cell)));
        table.alignment(alignment);
      } else {
        takeAlignment(table, child);
      }
    }
  }

  private static Alignment take(Element cell) {
    String style = cell.attributes().getOrEmpty("style");
    String word = alignOf(style);
    if (word.isEmpty()) {
      return Alignment.DEFAULT;
    }
    int from = style.indexOf("text-align:");
    int to = style.indexOf(word, from) + word.length();
    int before = from;
    while (before > 0 && Chars.isSpace(style.charAt(before - 1))) {
      before--;
    }
    if (before > 0 && style.charAt(before - 1) == ';') {
      from = before - 1;
    }
    String rest = style.substring(0, from) + style.substring(to);
    if (AsciiSpace.isBlank(rest)) {
      cell.attributes().remove("style");
    } else {
      cell.attributes().set("style", rest);
    }
    return Alignment.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
