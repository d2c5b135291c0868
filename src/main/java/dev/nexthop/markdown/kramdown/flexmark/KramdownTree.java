package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.NullableDataKey;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What nodes of flexmark's have no room for: the elements that they were made of. */
final class KramdownTree {
  static final NullableDataKey<KramdownTree> KEY = new NullableDataKey<>("KRAMDOWN_TREE");

  /** An element, and what its node was when it was made. */
  record Origin(Element element, NodeState state) {}

  private final Map<Node, Origin> origins = new IdentityHashMap<>();

  /** Line breaks after which the text goes on in a new line. */
  private final Set<Node> followed = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Definitions definitions;

  KramdownTree(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The tree of a document; an empty one for a document that was made otherwise. */
  static KramdownTree of(Document document) {
    KramdownTree tree = KEY.get(document);
    return tree != null ? tree : new KramdownTree(new Definitions(KramdownOptions.kramdown(), ""));
  }

  Definitions definitions() {
    return definitions;
  }

  void put(Node node, Element element) {
    origins.put(node, new Origin(element, NodeState.of(node)));
  }

  /** Notes that the line break in the text after a node is the node's, if none is yet. */
  boolean follow(Node node) {
    return followed.add(node);
  }

  /** Whether a node of this tree, or of another, takes the line break after it. */
  boolean isFollowed(Node node) {
    return origins.containsKey(node) ? followed.contains(node) : node.getChars().endsWith("\n");
  }

  Optional<Origin> origin(Node node) {
    return Optional.ofNullable(origins.get(node));
  }

  Map<String, String> attributes(Node node) {
    Origin origin = origins.get(node);
    return origin == null ? Map.of() : origin.element().attributes().values();
  }
}
