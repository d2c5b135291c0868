package dev.nexthop.site.render.sass;

import dev.nexthop.site.render.sass.CssTree.Block;
import dev.nexthop.site.render.sass.CssTree.Comment;
import dev.nexthop.site.render.sass.CssTree.Node;
import dev.nexthop.site.render.sass.CssTree.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Style sheets in the output styles of LibSass, which Jekyll's users have in their sites. */
final class CssPrinter {
  private static final Pattern COMMA_BREAK = Pattern.compile(",\\s*\\n\\s*");
  private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");

  private static final Pattern COMMENT_BREAK = Pattern.compile("\\s*\\n\\s*(?:\\*(?!/)\\s*)?");

  /** Colours between two that a screen has, which LibSass rounded. */
  private static final Pattern FINE_COLOUR =
      Pattern.compile("rgb\\((\\d+(?:\\.\\d+)?), ?(\\d+(?:\\.\\d+)?), ?(\\d+(?:\\.\\d+)?)\\)");

  private static final Pattern CHANNELS = Pattern.compile("rgba\\((\\d+), (\\d+), (\\d+), ");
  private static final Pattern FRACTION = Pattern.compile("(?<=rgba\\([\\d, ]{5,14},)(?=\\.\\d)");

  private static final Pattern HSL =
      Pattern.compile("hsla?\\((-?[\\d.]+)(?:deg)?, ?([\\d.]+)%, ?([\\d.]+)%(?:, ?([\\d.]+))?\\)");

  private final StringBuilder out = new StringBuilder();

  private CssPrinter() {}

  /** One rule a line: {@code :compact}. */
  static String compact(String css) {
    CssPrinter printer = new CssPrinter();
    List<Node> nodes = CssTree.joined(CssTree.of(css));
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      printer.compactNode(node);
      printer.out.append('\n');
      if (node instanceof Block && i + 1 < nodes.size()) {
        printer.out.append('\n');
      }
    }
    return printer.out.toString();
  }

  private void compactNode(Node node) {
    if (node instanceof Comment comment) {
      out.append(COMMENT_BREAK.matcher(comment.text()).replaceAll(" "));
    } else if (node instanceof Statement statement) {
      out.append(BREAK.matcher(rounded(statement.text())).replaceAll(" ")).append(';');
    } else if (node instanceof Block block) {
      compactBlock(block);
    }
  }

  private static String rounded(String declaration) {
    String plain = HSL.matcher(declaration).replaceAll(CssPrinter::rgb);
    return FINE_COLOUR
        .matcher(plain)
        .replaceAll(
            colour ->
                String.format(
                    "#%02x%02x%02x",
                    Math.round(Double.parseDouble(colour.group(1))),
                    Math.round(Double.parseDouble(colour.group(2))),
                    Math.round(Double.parseDouble(colour.group(3)))));
  }

  /** LibSass wrote colours by hue as colours by red, green and blue. */
  private static String rgb(MatchResult hsl) {
    double hue = (Double.parseDouble(hsl.group(1)) % 360 + 360) % 360;
    double saturation = Double.parseDouble(hsl.group(2)) / 100;
    double lightness = Double.parseDouble(hsl.group(3)) / 100;
    double spread = saturation * Math.min(lightness, 1 - lightness);
    long[] channels = new long[3];
    for (int i = 0; i < channels.length; i++) {
      double k = ((i == 0 ? 0 : i == 1 ? 8 : 4) + hue / 30) % 12;
      double channel = lightness - spread * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
      channels[i] = Math.round(channel * 255);
    }
    return hsl.group(4) == null
        ? String.format("#%02x%02x%02x", channels[0], channels[1], channels[2])
        : "rgba(%d, %d, %d, %s)".formatted(channels[0], channels[1], channels[2], hsl.group(4));
  }

  private void compactBlock(Block block) {
    String prelude = COMMA_BREAK.matcher(block.prelude()).replaceAll(", ");
    out.append(prelude).append(" {");
    boolean grouped = prelude.startsWith("@") && !prelude.startsWith("@media");
    boolean first = true;
    for (Node child : block.children()) {
      boolean onOwnLine = grouped && child instanceof Block && !first;
      out.append(onOwnLine ? "\n  " : " ");
      compactNode(child);
      first = false;
    }
    out.append(" }");
  }

  /** Without what need not be: {@code :compressed}. */
  static String compressed(String css) {
    CssPrinter printer = new CssPrinter();
    CssTree.joined(CssTree.of(css)).forEach(printer::compressedNode);
    return printer.out.isEmpty() ? "" : printer.out.append('\n').toString();
  }

  private void compressedNode(Node node) {
    if (node instanceof Comment comment) {
      out.append(comment.text());
    } else if (node instanceof Statement statement) {
      String colours = CHANNELS.matcher(rounded(statement.text())).replaceAll("rgba($1,$2,$3,");
      String text = FRACTION.matcher(colours).replaceAll("0");
      out.append(text).append(';');
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

  /** One declaration a line: {@code :expanded}. */
  static String expanded(String css) {
    CssPrinter printer = new CssPrinter();
    List<Node> nodes = CssTree.joined(CssTree.of(css));
    for (int i = 0; i < nodes.size(); i++) {
      printer.expandedNode(nodes.get(i), "");
      if (nodes.get(i) instanceof Block && i + 1 < nodes.size()) {
        printer.out.append('\n');
      }
    }
    return printer.out.toString();
  }

  private void expandedNode(Node node, String indent) {
    if (node instanceof Comment comment) {
      out.append(indent).append(comment.text()).append('\n');
    } else if (node instanceof Statement statement) {
      out.append(indent).append(rounded(statement.text())).append(";\n");
    } else if (node instanceof Block block) {
      String prelude = COMMA_BREAK.matcher(block.prelude()).replaceAll(", ");
      out.append(indent).append(prelude).append(" {\n");
      for (Node child : block.children()) {
        expandedNode(child, indent + "  ");
      }
      out.append(indent).append("}\n");
    }
  }
}
