package dev.nexthop.site.render.sass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The structure of a style sheet that a compiler wrote, so that it can be written otherwise. */
final class CssTree {
  /** A piece of a style sheet. */
  sealed interface Node {}

  /** A comment with its delimiters. */
  record Comment(String text) implements Node {}

  /** A declaration or an at-rule without block, without its semicolon. */
  record Statement(String text) implements Node {}

  /** A rule or an at-rule with its block. */
  record Block(String prelude, List<Node> children) implements Node {
    Block {
      children = List.copyOf(children);
    }
  }

  private final String css;
  private int at;

  private CssTree(String css) {
    this.css = css;
  }

  /** Takes a style sheet apart. */
  static List<Node> of(String css) {
    return new CssTree(css).nodes();
  }

  /** The parts of each rule together again, where the first one stands, and no marks. */
  static List<Node> joined(List<Node> nodes) {
    List<Node> result = new ArrayList<>();
    Map<String, Integer> marked = new HashMap<>();
    for (Node node : nodes) {
      if (!(node instanceof Block block)) {
        result.add(node);
        continue;
      }
      List<Node> children = new ArrayList<>(joined(block.children()));
      boolean isContent = children.removeIf(child -> isMark(child, LibSassText.CONTENT_MARK));
      boolean begins =
          children.removeIf(child -> isMark(child, LibSassText.MARK))
              || (isContent && !marked.containsKey(block.prelude()));
      Integer earlier = begins ? null : marked.get(block.prelude());
      if (earlier == null) {
        if (begins) {
          marked.put(block.prelude(), result.size());
        }
        result.add(new Block(block.prelude(), children));
      } else if (result.get(earlier) instanceof Block first) {
        children.addAll(0, first.children());
        result.set(earlier, new Block(first.prelude(), children));
      }
    }
    result.removeIf(node -> node instanceof Block block && block.children().isEmpty());
    return result;
  }

  private static boolean isMark(Node node, String mark) {
    return node instanceof Statement statement && statement.text().startsWith(mark);
  }

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    while (true) {
      skipSpace();
      if (at >= css.length() || css.charAt(at) == '}') {
        at++;
        return nodes;
      }
      nodes.add(css.startsWith("/*", at) ? comment() : statement());
    }
  }

  private Comment comment() {
    int end = css.indexOf("*/", at + 2);
    int stop = end < 0 ? css.length() : end + 2;
    String text = css.substring(at, stop);
    at = stop;
    return new Comment(text);
  }

  private Node statement() {
    int start = at;
    int depth = 0;
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == '"' || c == '\'') {
        skipString(c);
        continue;
      }
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth <= 0 && c == '{') {
        String prelude = css.substring(start, at++).strip();
        return new Block(prelude, nodes());
      } else if (depth <= 0 && (c == ';' || c == '}')) {
        break;
      } else if (c == '\\') {
        at++;
      }
      at++;
    }
    String text = css.substring(start, Math.min(at, css.length())).strip();
    if (at < css.length() && css.charAt(at) == ';') {
      at++;
    }
    return new Statement(text);
  }

  private void skipString(char quote) {
    at++;
    while (at < css.length() && css.charAt(at) != quote) {
      at += css.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private void skipSpace() {
    while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      at++;
    }
  }
}
