package dev.nexthop.site.render.sass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The structure of a style sheet that a compiler wrote, so that it can be written otherwise. */
final class CssTree {
  private static final Pattern ENCODING = Pattern.compile("(?:\uFEFF|@charset \"[^\"]*\";)\\s*");

  /** A piece of a style sheet. */
  sealed interface Node {
    /** Where it begins in what the compiler wrote. */
    int start();
  }

  /** A comment with its delimiters. */
  record Comment(String text, int start) implements Node {}

  /** A declaration or an at-rule without block, without its semicolon. */
  record Statement(String text, int start) implements Node {}

  /**
   * A rule or an at-rule with its block.
   *
   * @param path numbers of the rules that it is in, and its own, if they were marked
   */
  record Block(String prelude, List<Node> children, int start, List<String> path) implements Node {
    Block {
      children = List.copyOf(children);
      path = List.copyOf(path);
    }
  }

  private final String css;
  private final UnaryOperator<String> mended;
  private int at;

  private CssTree(String css, UnaryOperator<String> mended) {
    this.css = css;
    this.mended = mended;
  }

  /**
   * Takes a style sheet apart.
   *
   * @param css as the compiler wrote it
   * @param mended makes of each text of it what is to be printed
   */
  static List<Node> of(String css, UnaryOperator<String> mended) {
    Matcher encoding = ENCODING.matcher(css);
    CssTree tree = new CssTree(css, mended);
    tree.at = encoding.lookingAt() ? encoding.end() : 0;
    return tree.nodes();
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
      List<String> path = path(block);
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
        result.add(new Block(block.prelude(), children, block.start(), path));
      } else if (result.get(earlier) instanceof Block first) {
        children.addAll(0, first.children());
        result.set(earlier, new Block(first.prelude(), children, first.start(), first.path()));
      }
    }
    result.removeIf(node -> node instanceof Block block && block.children().isEmpty());
    return result;
  }

  /** What its mark says, or that of the rule in which an at-rule was. */
  private static List<String> path(Block block) {
    for (Node child : block.children()) {
      if (child instanceof Statement statement && statement.text().startsWith("--nexthop-")) {
        return List.of(statement.text().replaceFirst("[^:]*:", "").strip().split("[, ]+"));
      }
      if (child instanceof Block inner
          && block.prelude().startsWith("@")
          && inner.children().stream().anyMatch(each -> isMark(each, LibSassText.CONTENT_MARK))) {
        return path(inner);
      }
    }
    return List.of();
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
    int start = at;
    at = stop;
    return new Comment(mended.apply(css.substring(start, stop)), start);
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
        String prelude = mended.apply(css.substring(start, at++).strip());
        return new Block(prelude, nodes(), start, List.of());
      } else if (depth <= 0 && (c == ';' || c == '}')) {
        break;
      }
      at += 1 + escape();
    }
    String text = css.substring(start, Math.min(at, css.length())).strip();
    if (at < css.length() && css.charAt(at) == ';') {
      at++;
    }
    return new Statement(mended.apply(text), start);
  }

  private void skipString(char quote) {
    at++;
    while (at < css.length() && css.charAt(at) != quote) {
      at += 1 + escape();
    }
    at++;
  }

  /** How long the backslash before a character is; 0 if there is none. */
  private int escape() {
    return css.charAt(at) == '\\'
        ? 1
        : css.startsWith(SassPreparation.BACKSLASH, at) ? SassPreparation.BACKSLASH.length() : 0;
  }

  private void skipSpace() {
    while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      at++;
    }
  }
}
