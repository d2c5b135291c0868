package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.html.MutableAttributes;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes elements of nodes as they are now: post-processors may have changed them. */
final class ElementReader {
  private final KramdownTree tree;
  private final Map<Element, Node> nodes = new IdentityHashMap<>();

  ElementReader(KramdownTree tree) {
    this.tree = tree;
  }

  /** The node that an element was made of. */
  Optional<Node> node(Element element) {
    return Optional.ofNullable(nodes.get(element));
  }

  /** The element of a node with all that is below. */
  Element read(Node node, NodeRendererContext context) {
    Kind kind = node instanceof Document ? Kind.ROOT : Nodes.KINDS.get(node.getClass());
    if (kind == null) {
      Element foreign = new Element(Kind.RAW);
      nodes.put(foreign, node);
      return foreign;
    }
    Optional<KramdownTree.Origin> origin = tree.origin(node);
    Element element = origin.map(o -> again(node, o)).orElseGet(() -> made(node, kind));
    for (Node child : node.getChildren()) {
      if (!(child instanceof KramdownBlock.Footnote)) {
        element.add(read(child, context));
        if (child instanceof HardLineBreak && tree.isFollowed(child)) {
          element.add(new Element(Kind.TEXT, "\n"));
        }
      }
    }
    if (node instanceof TableBlock) {
      CellAlignment.apply(node, element);
    }
    if (!(node instanceof Document)) {
      nodes.put(element, node);
      link(node, element, context);
      provided(node, element, context);
    }
    return element;
  }

  private static Element again(Node node, KramdownTree.Origin origin) {
    Element element = origin.element().copy();
    origin.state().apply(node, element);
    return element;
  }

  /** An element for a node that was not made by this extension. */
  private static Element made(Node node, Kind kind) {
    Element element = new Element(kind, value(node));
    if (node instanceof Heading heading) {
      element.level(heading.getLevel());
      element.detail(heading.getAnchorRefText());
      if (heading.isExplicitAnchorRefId()) {
        element.attributes().set("id", heading.getAnchorRefId());
      }
    } else if (node instanceof FencedCodeBlock block) {
      String info = block.getInfo().toString();
      element.detail(info);
      if (!info.isEmpty()) {
        element.attributes().set("class", "language-" + info);
      }
    } else if (node instanceof InlineLinkNode link) {
      boolean image = kind == Kind.IMAGE;
      element.attributes().set(image ? "src" : "href", link.getUrl().unescape());
      if (image) {
        element.attributes().set("alt", alternative(link));
      }
      if (!link.getTitle().isEmpty()) {
        element.attributes().set("title", link.getTitle().unescape());
      }
    } else if (kind == Kind.ENTITY) {
      String name = node.getChars().unescape();
      element.level(name.isEmpty() ? '&' : name.codePointAt(0));
    }
    element.block(node instanceof ContentNode);
    return element;
  }

  /** What is read instead of a picture: the text below it, or that between its brackets. */
  private static String alternative(InlineLinkNode image) {
    return image.hasChildren()
        ? new TextCollectingVisitor().collectAndGetText(image)
        : image.getText().unescape();
  }

  private static String value(Node node) {
    if (node instanceof SoftLineBreak) {
      return "\n";
    }
    if (node instanceof Text text) {
      return text.getChars().unescape();
    }
    if (node instanceof Code code) {
      return code.getText().toString();
    }
    boolean block = Nodes.KINDS.get(node.getClass()) == Kind.CODEBLOCK;
    return block && node instanceof ContentNode content
        ? content.getContentChars().toString()
        : node.getChars().toString();
  }

  /** Lets link resolvers change a target. */
  private static void link(Node node, Element element, NodeRendererContext context) {
    if (node instanceof InlineLinkNode) {
      boolean image = element.kind() == Kind.IMAGE;
      String name = image ? "src" : "href";
      String url = element.attributes().getOrEmpty(name);
      LinkType type = image ? LinkType.IMAGE : LinkType.LINK;
      String resolved = context.resolveLink(type, url, null).getUrl();
      if (!resolved.equals(url)) {
        element.attributes().set(name, resolved);
      }
    }
  }

  /** Takes over what attribute providers change. */
  private static void provided(Node node, Element element, NodeRendererContext context) {
    Attributes attributes = element.attributes();
    MutableAttributes before = new MutableAttributes();
    attributes.values().forEach(before::replaceValue);
    AttributablePart part =
        node instanceof InlineLinkNode ? AttributablePart.LINK : AttributablePart.NODE;
    MutableAttributes after =
        context.extendRenderingNodeAttributes(node, part, before.toImmutable());
    for (String name : before.keySet()) {
      if (!after.contains(name)) {
        attributes.remove(name);
      }
    }
    for (String name : after.keySet()) {
      String value = after.getValue(name);
      if (!before.contains(name) || !before.getValue(name).equals(value)) {
        attributes.set(name, value);
      }
    }
  }
}
