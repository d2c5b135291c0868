package dev.nexthop.site.render.sass;

import dev.nexthop.site.render.sass.CssTree.Block;
import dev.nexthop.site.render.sass.CssTree.Comment;
import dev.nexthop.site.render.sass.CssTree.Node;
import dev.nexthop.site.render.sass.CssTree.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Style sheets in the output styles of LibSass, which Jekyll's users have in their sites. */
final class CssPrinter {
  /** A line break between selectors. */
  static final Pattern COMMA_BREAK = Pattern.compile(",\\s*\\n\\s*");

  private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");

  private static final Pattern KEYFRAMES = Pattern.compile("@(?:-\\w+-)?keyframes\\b.*");
  private static final Pattern CHANNELS = Pattern.compile("rgba\\((\\d+), (\\d+), (\\d+), ");
  private static final Pattern FRACTION = Pattern.compile("(?<=rgba\\([\\d, ]{5,14},)(?=\\.\\d)");

  private static final Pattern LONG_HEX =
      Pattern.compile("#(?:([0-9a-f])\\1)(?:([0-9a-f])\\2)(?:([0-9a-f])\\3)(?![0-9a-f])");

  private final StringBuilder out = new StringBuilder();
  private final List<Printed.Mark> marks = new ArrayList<>();
  private final Colours colours;

  private CssPrinter(boolean isShort) {
    colours = new Colours(isShort);
  }

  /** One rule a line: {@code :compact}. */
  static Printed compact(List<Node> nodes) {
    CssPrinter printer = new CssPrinter(false);
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      printer.compactNode(node);
      printer.out.append('\n');
      if (node instanceof Block && i + 1 < nodes.size()) {
        printer.out.append('\n');
      }
    }
    return printer.printed();
  }

  private void compactNode(Node node) {
    mark(node);
    if (node instanceof Comment comment) {
      out.append(compactComment(comment.text()));
    } else if (node instanceof Statement statement) {
      out.append(BREAK.matcher(colours.written(statement.text())).replaceAll(" ")).append(';');
    } else if (node instanceof Block block) {
      compactBlock(block);
    }
  }

  /** {@code comment_to_compact_string} in LibSass's {@code util.cpp}, with what it overlooks. */
  private static String compactComment(String text) {
    StringBuilder line = new StringBuilder();
    int indentation = 0;
    boolean isBreak = false;
    char before = 0;
    for (char c : text.toCharArray()) {
      if (!isBreak && (c == '\n' || c == '\r')) {
        isBreak = true;
      } else if (!isBreak) {
        line.append(c);
      } else if (c == '\n') {
        indentation = 0;
      } else if (c == ' ' || c == '\t') {
        indentation++;
      } else if (c != '*' && c != '\r') {
        isBreak = false;
        line.append(before == '*' && c == '/' ? " */" : " " + c);
      }
      before = c;
    }
    return indentation > 0 ? line.toString() : text;
  }

  private void compactBlock(Block block) {
    String prelude = COMMA_BREAK.matcher(block.prelude()).replaceAll(", ");
    out.append(prelude).append(" {");
    boolean grouped = prelude.startsWith("@") && !prelude.startsWith("@media");
    boolean keyframes = KEYFRAMES.matcher(prelude).matches();
    boolean first = true;
    for (Node child : block.children()) {
      boolean onOwnLine = grouped && !first && (keyframes || child instanceof Block);
      out.append(onOwnLine ? "\n  " : " ");
      if (keyframes && child instanceof Block frame) {
        compactFrame(frame);
      } else {
        compactNode(child);
      }
      first = false;
    }
    out.append(" }");
  }

  private void compactFrame(Block frame) {
    mark(frame);
    out.append(COMMA_BREAK.matcher(frame.prelude()).replaceAll(", ")).append(" {");
    String separator = " ";
    for (Node child : frame.children()) {
      out.append(separator);
      compactNode(child);
      separator = "\n    ";
    }
    out.append(" }");
  }

  /** Without what need not be: {@code :compressed}. */
  static Printed compressed(List<Node> nodes) {
    CssPrinter printer = new CssPrinter(true);
    nodes.forEach(printer::compressedNode);
    if (!printer.out.isEmpty()) {
      printer.out.append('\n');
    }
    return printer.printed();
  }

  private Printed printed() {
    return new Printed(out.toString(), marks);
  }

  private void mark(Node node) {
    marks.add(new Printed.Mark(out.length(), node.start()));
  }

  private void compressedNode(Node node) {
    mark(node);
    if (node instanceof Comment comment) {
      out.append(comment.text());
    } else if (node instanceof Statement statement) {
      out.append(compressed(statement)).append(';');
    } else if (node instanceof Block block) {
      String prelude = block.prelude().replaceFirst("^(@media|@supports)\\(", "$1 (");
      out.append(prelude.replace(")and (", ") and (")).append('{');
      block.children().forEach(this::compressedNode);
      if (out.charAt(out.length() - 1) == ';') {
        out.setLength(out.length() - 1);
      }
      out.append('}');
    }
  }

  private String compressed(Statement statement) {
    if (statement.text().startsWith("--")) {
      return statement.text();
    }
    String text = colours.written(statement.text());
    String whole = CHANNELS.matcher(text).replaceAll("rgba($1,$2,$3,");
    return inParentheses(FRACTION.matcher(whole).replaceAll("0"));
  }

  private static String inParentheses(String text) {
    int open = text.indexOf('(');
    return open < 0 || text.startsWith("url(", open - 3)
        ? text
        : text.substring(0, open) + LONG_HEX.matcher(text.substring(open)).replaceAll("#$1$2$3");
  }

  /** One declaration a line: {@code :expanded}. */
  static Printed expanded(List<Node> nodes) {
    CssPrinter printer = new CssPrinter(false);
    for (int i = 0; i < nodes.size(); i++) {
      printer.expandedNode(nodes.get(i), "");
      if (nodes.get(i) instanceof Block && i + 1 < nodes.size()) {
        printer.out.append('\n');
      }
    }
    return printer.printed();
  }

  private void expandedNode(Node node, String indent) {
    out.append(indent);
    mark(node);
    if (node instanceof Comment comment) {
      out.append(comment.text()).append('\n');
    } else if (node instanceof Statement statement) {
      out.append(colours.written(statement.text())).append(";\n");
    } else if (node instanceof Block block) {
      String prelude = COMMA_BREAK.matcher(block.prelude()).replaceAll(",\n");
      out.append(prelude).append(" {\n");
      for (Node child : block.children()) {
        expandedNode(child, indent + "  ");
      }
      out.append(indent).append("}\n");
    }
  }
}
