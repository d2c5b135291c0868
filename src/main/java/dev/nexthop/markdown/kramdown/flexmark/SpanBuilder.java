package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.kramdown.html.HtmlElements;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/**
 * Makes nodes of what stands in a line of text. The tree knows no offsets of spans, so these are
 * looked for from left to right; what is not found (a target that was defined elsewhere, a curled
 * quote of an option) has its text and the empty place where it belongs.
 */
final class SpanBuilder {
  /** How much may stand between the content of an element and its end tag. */
  private static final int NEAR = 40;

  private final KramdownTree tree;
  private final SourceText source;
  private final LinkFinder links;

  /** Where the text that comes next is looked for. */
  private int cursor;

  SpanBuilder(KramdownTree tree, SourceText source) {
    this.tree = tree;
    this.source = source;
    this.links = new LinkFinder(source);
  }

  int cursor() {
    return cursor;
  }

  void cursor(int at) {
    cursor = at;
  }

  void add(Element element, Node into, int to) {
    if (element.kind() == Kind.TEXT) {
      text(element, into, to);
      return;
    }
    int from = Math.min(cursor, to);
    cursor = from;
    Node node = Nodes.span(element, take(element, to));
    into.appendChild(node);
    if (node instanceof Image) {
      alternative(element, node, to);
    } else {
      int before = node.getStartOffset();
      for (Element child : element.children()) {
        add(child, node, to);
      }
      enclose(node, before, cursor);
    }
    complete(node, element, from, to);
    tree.put(node, element);
  }

  private void complete(Node node, Element element, int from, int to) {
    if (node instanceof InlineLinkNode link) {
      cursor = Math.max(cursor, links.complete(link, element, from, to));
    } else if (node instanceof DelimitedNode delimited) {
      delimited.setText(node.getChars());
      widen(delimited, node, from, to);
    } else if (element.kind() == Kind.MATH) {
      boolean both =
          node.getStartOffset() - 2 >= from
              && source.startsWith("$$", node.getStartOffset() - 2)
              && source.startsWith("$$", node.getEndOffset())
              && node.getEndOffset() + 2 <= to;
      if (both) {
        node.setChars(source.range(node.getStartOffset() - 2, node.getEndOffset() + 2));
        cursor = node.getEndOffset();
      }
    } else if (node instanceof KramdownSpan.Html) {
      endTag(element.value(), node, to);
    }
  }

  /** Text on several lines becomes several nodes, as flexmark's own parser makes them. */
  private void text(Element element, Node into, int to) {
    String value = element.value();
    boolean broken =
        value.startsWith("\n")
            && into.getLastChild() instanceof HardLineBreak lineBreak
            && tree.follow(lineBreak);
    int start = broken ? 1 : 0;
    if (start == value.length() && !value.isEmpty()) {
      return;
    }
    for (int at = value.indexOf('\n', start); at >= 0; at = value.indexOf('\n', start)) {
      if (at > start) {
        piece(value.substring(start, at), into, to);
      }
      Node lineBreak = new SoftLineBreak(lineBreak(to, false));
      into.appendChild(lineBreak);
      tree.put(lineBreak, new Element(Kind.TEXT, "\n"));
      start = at + 1;
    }
    if (start < value.length() || value.isEmpty()) {
      piece(value.substring(start), into, to);
    }
  }

  private void piece(String value, Node into, int to) {
    Node node = new Text(found(value, to));
    into.appendChild(node);
    tree.put(node, new Element(Kind.TEXT, value));
  }

  /** The next line break, with what stands before it if this makes it a hard one. */
  private BasedSequence lineBreak(int to, boolean hard) {
    int from = Math.min(cursor, to);
    int end = source.lineEnd(from, to);
    int after = source.afterBreak(end, to);
    if (after == end) {
      return source.absent("\n", from);
    }
    int start = end;
    while (hard && start > from && isBreakMark(source.at(start - 1))) {
      start--;
    }
    cursor = after;
    return source.range(start, after);
  }

  private static boolean isBreakMark(char c) {
    return c == ' ' || c == '\t' || c == '\\';
  }

  private BasedSequence found(String what, int to) {
    BasedSequence chars = source.locate(what, Math.min(cursor, to), to);
    cursor = chars.getEndOffset();
    return chars;
  }

  /** The characters of a span that has some of its own. */
  private BasedSequence take(Element element, int to) {
    return switch (element.kind()) {
      case CODESPAN, MATH, ABBREVIATION, ENTITY, XML_COMMENT, XML_PI, COMMENT, RAW ->
          found(element.value(), to);
      case FOOTNOTE -> found("[^" + element.value() + "]", to);
      case BR -> lineBreak(to, true);
      case SMART_QUOTE -> symbol(quote(element.value()), to);
      case TYPOGRAPHIC -> symbol(typed(element.value()), to);
      case HTML_ELEMENT -> startTag(element.value(), to);
      default -> source.range(cursor, cursor);
    };
  }

  private BasedSequence symbol(String typed, int to) {
    int at = source.find(typed, cursor, to);
    if (at < 0) {
      return source.range(cursor, cursor);
    }
    cursor = at + typed.length();
    return source.range(at, cursor);
  }

  private static String quote(String value) {
    return value.equals("\"") || value.endsWith("dquo") ? "\"" : "'";
  }

  private static String typed(String name) {
    return switch (name) {
      case "mdash" -> "---";
      case "ndash" -> "--";
      case "hellip" -> "...";
      case "laquo" -> "<<";
      case "laquo_space" -> "<< ";
      case "raquo" -> ">>";
      case "raquo_space" -> " >>";
      default -> "";
    };
  }

  private BasedSequence startTag(String name, int to) {
    int at = source.find("<" + name, cursor, to);
    int end = at < 0 ? -1 : source.find(">", at, to);
    if (end < 0) {
      return source.range(cursor, cursor);
    }
    cursor = end + 1;
    return source.range(at, cursor);
  }

  private void endTag(String name, Node node, int to) {
    int near = Math.min(to, cursor + NEAR + name.length());
    int at = HtmlElements.isEmpty(name) ? -1 : source.find("</" + name, cursor, near);
    int end = at < 0 ? -1 : source.find(">", at, to);
    if (end >= 0) {
      cursor = end + 1;
      node.setChars(source.range(node.getStartOffset(), cursor));
    }
  }

  /** What is read instead of a picture stands in a text below it, as in flexmark's trees. */
  private void alternative(Element image, Node node, int to) {
    String alt = image.attributes().getOrEmpty("alt");
    if (!alt.isEmpty()) {
      Node text = new Text(found(alt, to));
      node.appendChild(text);
      node.setChars(text.getChars().isEmpty() ? node.getChars() : ofChildren(node));
    }
  }

  /** Gives a node its children's characters, and its own if it has some. */
  private void enclose(Node node, int own, int end) {
    if (node.hasChildren()) {
      boolean written = !node.getChars().isEmpty();
      BasedSequence inner = ofChildren(node);
      node.setChars(written ? source.range(own, Math.max(end, inner.getEndOffset())) : inner);
    }
  }

  private BasedSequence ofChildren(Node node) {
    Node first = node.getFirstChild();
    Node last = node.getLastChild();
    return first == null || last == null
        ? source.range(cursor, cursor)
        : source.range(first.getStartOffset(), last.getEndOffset());
  }

  /** Takes the markers around a span into it. */
  private void widen(DelimitedNode delimited, Node node, int from, int to) {
    boolean code = node instanceof Code;
    String usual = marker(node);
    int start = node.getStartOffset();
    int end = node.getEndOffset();
    boolean spaced = code && start > from && source.at(start - 1) == ' ' && source.at(end) == ' ';
    int inner = spaced ? 1 : 0;
    int length = 0;
    char mark = source.at(end + inner);
    boolean fits = usual.indexOf(mark) >= 0 || (mark == '_' && usual.startsWith("*"));
    int most = code ? Integer.MAX_VALUE : usual.length();
    while (fits
        && length < most
        && start - inner - length - 1 >= from
        && end + inner + length < to
        && source.at(end + inner + length) == mark
        && source.at(start - inner - length - 1) == mark) {
      length++;
    }
    if (length == 0) {
      delimited.setOpeningMarker(source.absent(usual, start));
      delimited.setClosingMarker(source.absent(usual, end));
      return;
    }
    int outer = inner + length;
    delimited.setOpeningMarker(source.range(start - outer, start));
    delimited.setClosingMarker(source.range(end, end + outer));
    node.setChars(source.range(start - outer, end + outer));
    cursor = Math.max(cursor, end + outer);
  }

  private static String marker(Node node) {
    if (node instanceof Code) {
      return "`";
    }
    if (node instanceof Strikethrough) {
      return "~~";
    }
    return node instanceof StrongEmphasis ? "**" : "*";
  }
}
