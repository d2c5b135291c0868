package dev.nexthop.site.render.sass;

import dev.nexthop.site.render.sass.CssTree.Block;
import dev.nexthop.site.render.sass.CssTree.Comment;
import dev.nexthop.site.render.sass.CssTree.Node;
import dev.nexthop.site.render.sass.CssTree.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The style {@code nested}: rules are indented below those that they are in, braces close on the
 * last line ({@code emitter.cpp}, {@code output.cpp} and {@code cssize.cpp} of LibSass).
 */
final class NestedPrinter {
  private final StringBuilder out = new StringBuilder();
  private final List<Printed.Mark> marks = new ArrayList<>();
  private final Colours colours = new Colours(false);
  private int indentation;
  private int lineBreaks;

  private NestedPrinter() {}

  /** The printed style sheet. */
  static Printed of(List<Node> nodes) {
    NestedPrinter printer = new NestedPrinter();
    printer.nodes(nodes);
    if (!printer.out.isEmpty()) {
      printer.out.append('\n');
    }
    return new Printed(printer.out.toString(), printer.marks);
  }

  private void nodes(List<Node> nodes) {
    Set<String> rules = new HashSet<>();
    for (Node node : nodes) {
      if (node instanceof Block block) {
        block(block, rules);
      } else {
        begin(node);
        out.append(node instanceof Comment comment ? comment.text() : "");
        out.append(
            node instanceof Statement statement ? colours.written(statement.text()) + ";" : "");
        lineBreaks = 1;
      }
    }
  }

  /** A rule is as much farther right as it was in rules that are printed beside it. */
  private void block(Block block, Set<String> rules) {
    boolean isRule = !block.prelude().startsWith("@");
    List<String> path = block.path();
    List<String> outer = isRule && !path.isEmpty() ? path.subList(0, path.size() - 1) : path;
    int tabs = (int) outer.stream().filter(rules::contains).count();
    indentation += tabs;
    begin(block);
    String lines = "\n" + "  ".repeat(indentation);
    out.append(CssPrinter.COMMA_BREAK.matcher(block.prelude()).replaceAll("," + lines));
    out.append(" {");
    lineBreaks = 1;
    indentation++;
    nodes(block.children());
    indentation--;
    out.append(" }");
    boolean isInner = indentation > (block.prelude().startsWith("@media") ? 0 : tabs);
    indentation -= tabs;
    lineBreaks = isInner ? 1 : 2;
    if (isRule && !path.isEmpty()) {
      rules.add(path.get(path.size() - 1));
    }
  }

  private void begin(Node node) {
    if (lineBreaks > 0 && !out.isEmpty()) {
      out.append("\n".repeat(indentation > 0 ? 1 : lineBreaks));
    }
    lineBreaks = 0;
    out.append("  ".repeat(indentation));
    marks.add(new Printed.Mark(out.length(), node.start()));
  }
}
