package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.markdown.kramdown.render.HtmlRenderer;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Renders nodes by making elements of them again and having these written. Every node is passed
 * through flexmark's renderer on the way, so that a renderer of somebody else's can take it.
 */
final class KramdownNodeRenderer implements NodeRenderer, HtmlRenderer.Detour {
  private final Highlighter highlighter;
  private ElementReader reader;
  private HtmlRenderer renderer;
  private @Nullable NodeRendererContext context;

  /** The node that flexmark is about to give back, and what then writes it. */
  private @Nullable Node expected;

  private Runnable writer = () -> {};

  KramdownNodeRenderer(Highlighter highlighter) {
    this.highlighter = highlighter;
    Definitions none = new Definitions(KramdownOptions.kramdown(), "");
    reader = new ElementReader(new KramdownTree(none));
    renderer = new HtmlRenderer(none, highlighter, 64, this);
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    Set<NodeRenderingHandler<?>> handlers = new HashSet<>();
    handlers.add(new NodeRenderingHandler<>(Document.class, this::document));
    Nodes.KINDS.keySet().forEach(type -> handlers.add(handler(type)));
    return handlers;
  }

  private <N extends Node> NodeRenderingHandler<N> handler(Class<N> type) {
    return new NodeRenderingHandler<>(type, this::node);
  }

  private void document(Document document, NodeRendererContext outer, HtmlWriter html) {
    KramdownTree tree = KramdownTree.of(document);
    reader = new ElementReader(tree);
    NodeRendererContext inner = outer.getSubContext(false);
    Element root = reader.read(document, inner);
    Definitions definitions = tree.definitions().withFootnotes(footnotes(document, inner));
    renderer = new HtmlRenderer(definitions, highlighter, document.getTextLength() * 2, this);
    context = inner;
    String rendered = renderer.render(root);
    html.openPre();
    html.rawPre(rendered);
    html.closePre();
  }

  private Map<String, Element> footnotes(Document document, NodeRendererContext inner) {
    Map<String, Element> footnotes = new HashMap<>();
    for (Node child : document.getChildren()) {
      if (child instanceof KramdownBlock.Footnote footnote) {
        footnotes.put(footnote.value(), reader.read(footnote, inner));
      }
    }
    return footnotes;
  }

  @Override
  public void write(Element element, Runnable ours) {
    Optional<Node> node = reader.node(element);
    if (node.isEmpty() || context == null) {
      ours.run();
      return;
    }
    expected = node.get();
    writer = ours;
    context.render(node.get());
    expected = null;
    HtmlWriter theirs = context.getHtmlWriter();
    if (!theirs.isEmpty()) {
      boolean open = theirs.column() > 0;
      String written = theirs.toString(-1, -1, false);
      int end = open && written.endsWith("\n") ? written.length() - 1 : written.length();
      renderer.out().append(written, 0, end);
      context = context.getSubContext(false);
    }
  }

  private void node(Node node, NodeRendererContext asked, HtmlWriter html) {
    if (node == expected) {
      expected = null;
      writer.run();
      return;
    }
    // Somebody else's renderer writes what is around it.
    NodeRendererContext outer = context;
    context = asked.getSubContext(false);
    html.rawPre(renderer.apart(reader.read(node, asked)));
    context = outer;
  }
}
