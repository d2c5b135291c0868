package dev.nexthop.liquid;

import dev.nexthop.liquid.syntax.Characters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the nodes of a body while it is parsed. */
final class BodyBuilder {
  private final Origin origin;
  private final List<Node> nodes = new ArrayList<>();
  private int[] offsets = new int[8];
  private boolean blank = true;

  BodyBuilder(Origin origin) {
    this.origin = origin;
  }

  void add(Node node, int offset) {
    if (nodes.size() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[nodes.size()] = offset;
    nodes.add(node);
    blank &= node.isBlank();
  }

  void addText(String text, int offset) {
    boolean stillBlank = blank && Characters.isBlank(text);
    add(new TextNode(text), offset);
    blank = stillBlank;
  }

  /** Takes white space off the end of the text before a tag that begins with a dash. */
  void trimLastText() {
    int last = nodes.size() - 1;
    if (last >= 0 && nodes.get(last) instanceof TextNode text) {
      nodes.set(last, new TextNode(Characters.stripEnd(text.text())));
    }
  }

  Body build() {
    return new Body(origin, nodes, Arrays.copyOf(offsets, nodes.size()), blank);
  }
}
