package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.NullableDataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** What nodes of flexmark's have no room for: the elements that they were made of. */
final class KramdownTree {
  static final NullableDataKey<KramdownTree> KEY = new NullableDataKey<>("KRAMDOWN_TREE");

  /** An element, and the characters that its node had when it was made. */
  record Origin(Element element, BasedSequence chars) {}

  private final Map<Node, Origin> origins = new IdentityHashMap<>();
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
    origins.put(node, new Origin(element, node.getChars()));
  }

  Optional<Origin> origin(Node node) {
    return Optional.ofNullable(origins.get(node));
  }

  Map<String, String> attributes(Node node) {
    Origin origin = origins.get(node);
    return origin == null ? Map.of() : origin.element().attributes().values();
  }
}
