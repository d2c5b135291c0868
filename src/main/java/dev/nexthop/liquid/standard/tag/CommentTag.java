package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;

/** {@code {% comment %}…{% endcomment %}}: parsed like any block, never rendered. */
final class CommentTag implements Tag {

  @Override
  public Node parse(TagParser parser) {
    parser.sectionSkippingUnknown();
    return Nothing.NOTHING;
  }

  /** What a comment renders. */
  enum Nothing implements Node {
    NOTHING;

    @Override
    public void render(Context context, Output output) {}

    @Override
    public boolean isBlank() {
      return true;
    }
  }
}
