package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes flexmark's nodes of elements. */
final class TreeBuilder {
  private static final Set<Kind> BLOCKS =
      EnumSet.of(
          Kind.BLANK,
          Kind.PARAGRAPH,
          Kind.HEADER,
          Kind.BLOCKQUOTE,
          Kind.CODEBLOCK,
          Kind.UL,
          Kind.OL,
          Kind.LI,
          Kind.DL,
          Kind.DT,
          Kind.DD,
          Kind.HR,
          Kind.TABLE,
          Kind.TFOOT);
  private static final Set<Kind> EITHER =
      EnumSet.of(
          Kind.HTML_ELEMENT, Kind.XML_COMMENT, Kind.XML_PI, Kind.COMMENT, Kind.RAW, Kind.MATH);

  private final Document document;
  private final KramdownTree tree;
  private final SourceText source;

  /** Where the text that comes next is looked for. */
  private int cursor;

  TreeBuilder(Document document, KramdownTree tree) {
    this.document = document;
    this.tree = tree;
    this.source = new SourceText(document.getChars());
  }

  void build(Element root) {
    blocks(root, document, 0, source.length());
    for (Map.Entry<String, Element> note : tree.definitions().footnotes().entrySet()) {
      Element element = note.getValue();
      int start = source.lineStart(element.line());
      Node node = new KramdownBlock.Footnote(source.range(start, start), note.getKey());
      document.appendChild(node);
      tree.put(node, element);
      blocks(element, node, start, source.length());
    }
  }

  /** Children of an element that stand between two offsets. */
  private void blocks(Element parent, Node into, int from, int to) {
    List<Element> children = parent.children();
    cursor = Math.max(from, 0);
    for (int i = 0; i < children.size(); i++) {
      Element child = children.get(i);
      if (!isBlock(child) || !(into instanceof Block)) {
        add(child, into, to);
        continue;
      }
      int start = child.line() > 0 ? source.lineStart(child.line()) : cursor;
      start = Math.min(Math.max(start, from), to);
      int end = end(children, i + 1, start, to);
      block(child, into, start, end);
      cursor = Math.max(cursor, end);
    }
  }

  private static boolean isBlock(Element element) {
    return BLOCKS.contains(element.kind()) || (element.block() && EITHER.contains(element.kind()));
  }

  /** Where the next block begins that knows its line. */
  private int end(List<Element> children, int next, int start, int to) {
    for (int i = next; i < children.size(); i++) {
      int line = children.get(i).line();
      if (line > 0 && source.lineStart(line) > start) {
        return Math.min(source.lineStart(line), to);
      }
    }
    return to;
  }

  private void block(Element element, Node into, int start, int end) {
    BasedSequence chars = source.range(start, source.trimmed(start, end));
    BasedSequence first = chars.subSequence(0, chars.endOfLine(0));
    boolean fenced = first.indexOf("~~~") >= 0 || first.indexOf("```") >= 0;
    Node node = Nodes.block(element, chars, fenced, into instanceof OrderedList);
    into.appendChild(node);
    blocks(element, node, start, end);
    cursor = Math.max(cursor, start);
    new NodeDetails(source).complete(node, element, start, end);
    NodeDetails.align(node, element.alignment());
    if (node instanceof ListItem item && into instanceof ListBlock list) {
      tightness(item, list, element);
    }
    tree.put(node, element);
  }

  private static void tightness(ListItem item, ListBlock list, Element element) {
    Element first = element.first();
    boolean tight = first == null || first.transparent();
    item.setTight(tight);
    list.setTight(tight && list.isTight());
  }

  /** A span, or a part of a table: its characters are those of its children. */
  private void add(Element element, Node into, int to) {
    String own = ownText(element);
    int at = source.find(own, cursor, to);
    Node node = Nodes.span(element, at < 0 ? BasedSequence.of(own) : range(at, own.length()));
    into.appendChild(node);
    for (Element child : element.children()) {
      add(child, node, to);
    }
    NodeDetails details = new NodeDetails(source);
    cursor = details.complete(node, element, cursor, to);
    tree.put(node, element);
  }

  private BasedSequence range(int at, int length) {
    cursor = at + length;
    return source.range(at, cursor);
  }

  private static String ownText(Element element) {
    return switch (element.kind()) {
      case TEXT, CODESPAN, MATH, ABBREVIATION, ENTITY, XML_COMMENT, XML_PI, COMMENT, RAW ->
          element.value();
      case FOOTNOTE -> "[^" + element.value() + "]";
      default -> "";
    };
  }
}
