package dev.nexthop.markdown.kramdown.render;

import dev.nexthop.markdown.kramdown.tree.Alignment;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.Locale;

/** Writes tables. */
final class TableWriter {
  private final HtmlRenderer renderer;

  TableWriter(HtmlRenderer renderer) {
    this.renderer = renderer;
  }

  void write(Element table, int indent) {
    renderer.open("table", table.attributes(), indent);
    for (Element part : table.children()) {
      String name = part.kind().name().toLowerCase(Locale.ROOT);
      renderer.open(name, part.attributes(), indent + 2);
      for (Element row : part.children()) {
        renderer.open("tr", row.attributes(), indent + 4);
        for (int i = 0; i < row.children().size(); i++) {
          Alignment alignment =
              i < table.alignment().size() ? table.alignment().get(i) : Alignment.DEFAULT;
          cell(row.children().get(i), part.kind() == Kind.THEAD, alignment, indent + 6);
        }
        renderer.close("tr", indent + 4);
      }
      renderer.close(name, indent + 2);
    }
    renderer.close("table", indent);
  }

  private void cell(Element cell, boolean head, Alignment alignment, int indent) {
    String name = head ? "th" : "td";
    Attributes attributes = cell.attributes();
    if (alignment != Alignment.DEFAULT) {
      String style = attributes.has("style") ? attributes.getOrEmpty("style") + "; " : "";
      attributes.set("style", style + "text-align: " + alignment.css());
    }
    renderer.indent(indent);
    renderer.out.append('<').append(name);
    Escapes.attributes(attributes, renderer.out);
    renderer.out.append('>');
    int start = renderer.out.length();
    renderer.children(cell, indent);
    if (renderer.out.length() == start) {
      renderer.entities.noBreakSpace(renderer.out);
    }
    renderer.out.append("</").append(name).append(">\n");
  }
}
