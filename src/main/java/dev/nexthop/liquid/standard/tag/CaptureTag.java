package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Body;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Signature;

/** {@code {% capture name %}…{% endcapture %}}. */
final class CaptureTag implements Tag {

  @Override
  public Node parse(TagParser parser) {
    String markup = parser.markup();
    int start = Signature.find(markup, 0);
    int end = Signature.end(markup, start);
    if (start == end) {
      throw LiquidException.syntax("Syntax Error in 'capture' - Valid syntax: capture [var]");
    }
    return new Capture(markup.substring(start, end), parser.body());
  }

  private record Capture(String name, Body body) implements Node {
    @Override
    public void render(Context context, Output output) {
      context.assign(name, body.render(context));
    }

    @Override
    public boolean isBlank() {
      return true;
    }
  }
}
