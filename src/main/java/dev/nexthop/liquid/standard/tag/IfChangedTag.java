package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Body;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;

/** {@code {% ifchanged %}…{% endifchanged %}}. */
final class IfChangedTag implements Tag {
  private static final String REGISTER = "liquid:ifchanged";

  @Override
  public Node parse(TagParser parser) {
    return new IfChanged(parser.body());
  }

  private record IfChanged(Body body) implements Node {
    @Override
    public void render(Context context, Output output) {
      String text = body.render(context);
      if (!text.equals(context.register(REGISTER))) {
        context.register(REGISTER, text);
        output.append(text);
      }
    }

    @Override
    public boolean isBlank() {
      return body.isBlank();
    }
  }
}
