package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes flexmark's nodes of elements. Blocks know their lines; a block goes from its line to the
 * next block's, and never lies outside of its parent or before the block that precedes it.
 */
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
  private final Extents extents;
  private final BlockDetails details;
  private final SpanBuilder spans;
  private final TableBuilder tables;

  /** How many quotes are around. */
  private int quotes;

  TreeBuilder(Document document, KramdownTree tree) {
    this.document = document;
    this.tree = tree;
    this.source = new SourceText(document.getChars());
    this.extents = new Extents(source, tree.definitions().footnotes().values());
    this.details = new BlockDetails(source);
    this.spans = new SpanBuilder(tree, source);
    this.tables = new TableBuilder(tree, source, spans);
  }

  void build(Element root) {
    blocks(root, document, 0, source.length());
    for (Map.Entry<String, Element> note : tree.definitions().footnotes().entrySet()) {
      Element element = note.getValue();
      int start = source.lineStart(element.line());
      int end = extents.note(start);
      Node node = new KramdownBlock.Footnote(source.range(start, end), note.getKey());
      document.appendChild(node);
      int content = source.find("]:", start, source.lineEnd(start, end));
      blocks(element, node, content < 0 ? start : source.afterSpaces(content + 2, end), end);
      tree.put(node, element);
    }
  }

  /** Children of an element that stand between two offsets. */
  private void blocks(Element parent, Node into, int from, int to) {
    List<Element> children = parent.children();
    spans.cursor(from);
    int position = from;
    for (int i = 0; i < children.size(); i++) {
      Element child = children.get(i);
      if (isBlock(child) && into instanceof Block) {
        int line = Extents.line(child);
        int start = line > 0 ? source.lineStart(line) : position;
        start = Math.min(Math.max(start, position), to);
        Node node = block(child, into, start, extents.end(children, i + 1, start, to));
        position = node.getEndOffset();
        spans.cursor(position);
      } else {
        spans.add(child, into, to);
        position = Math.max(position, spans.cursor());
      }
    }
  }

  private static boolean isBlock(Element element) {
    return BLOCKS.contains(element.kind()) || (element.block() && EITHER.contains(element.kind()));
  }

  private Node block(Element element, Node into, int from, int to) {
    int start = extents.start(element, from, to, quotes);
    int end = extents.end(element, start, to, quotes);
    boolean fenced = source.startsWith("~~~", start) || source.startsWith("```", start);
    Node node = Nodes.block(element, source.range(start, end), fenced, into instanceof OrderedList);
    into.appendChild(node);
    int content = Math.min(details.open(node, element, start, end), end);
    int quoted = element.kind() == Kind.BLOCKQUOTE ? 1 : 0;
    quotes += quoted;
    if (element.kind() == Kind.TABLE) {
      tables.fill(element, node, content, end, quotes);
    } else {
      blocks(element, node, content, end);
    }
    quotes -= quoted;
    if (node instanceof ListItem item) {
      Element first = element.first();
      item.setTight(first == null || first.transparent() || first.kind() != Kind.PARAGRAPH);
    }
    details.complete(node, element, start, end);
    tree.put(node, element);
    return node;
  }
}
