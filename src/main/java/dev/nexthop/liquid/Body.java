package dev.nexthop.liquid;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import java.util.List;

/** A sequence of nodes: a whole template or what is inside a block. */
public final class Body implements Node {
  private final Origin origin;
  private final Node[] nodes;
  private final int[] offsets;
  private final boolean blank;

  Body(Origin origin, List<Node> nodes, int[] offsets, boolean blank) {
    this.origin = origin;
    this.nodes = nodes.toArray(new Node[0]);
    this.offsets = offsets;
    this.blank = blank;
  }

  @Override
  public void render(Context context, Output output) {
    context.usage().enterBody();
    try {
      for (int i = 0; i < nodes.length; i++) {
        if (nodes[i] instanceof TextNode text) {
          output.append(text.text());
        } else {
          renderNode(i, context, output);
          if (context.isInterrupted()) {
            return;
          }
        }
      }
    } finally {
      context.usage().leaveBody();
    }
  }

  /** What it renders to, by itself. */
  public String render(Context context) {
    Output output = context.newOutput();
    render(context, output);
    return output.toString();
  }

  @Override
  public boolean isBlank() {
    return blank;
  }

  /** The same without its texts, for a block that writes nothing but white space. */
  public Body withoutText() {
    BodyBuilder builder = new BodyBuilder(origin);
    for (int i = 0; i < nodes.length; i++) {
      if (!(nodes[i] instanceof TextNode)) {
        builder.add(nodes[i], offsets[i]);
      }
    }
    return builder.build();
  }

  private void renderNode(int index, Context context, Output output) {
    Node node = nodes[index];
    try {
      node.render(context, output);
    } catch (LiquidException e) {
      LiquidException placed = origin.place(e, offsets[index]);
      if (e.kind() == ErrorKind.MEMORY) {
        throw placed;
      }
      String message = context.report(placed);
      if (!e.kind().isSilent() && !node.isBlank()) {
        output.append(message);
      }
    }
  }
}
