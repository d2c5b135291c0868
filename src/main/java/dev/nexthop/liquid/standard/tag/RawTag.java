package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;

/** {@code {% raw %}…{% endraw %}}. */
final class RawTag implements Tag {

  @Override
  public Node parse(TagParser parser) {
    if (!Characters.isBlank(parser.markup())) {
      String name = parser.tagName();
      throw LiquidException.syntax("Syntax Error in '" + name + "' - Valid syntax: " + name);
    }
    return new Raw(parser.rawText());
  }

  private record Raw(String text) implements Node {
    @Override
    public void render(Context context, Output output) {
      output.append(text);
    }

    @Override
    public boolean isBlank() {
      return text.isEmpty();
    }
  }
}
