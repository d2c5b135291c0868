package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.value.Text;

/** {@code {% echo expression | filters %}}. */
final class EchoTag implements Tag {

  @Override
  public Node parse(TagParser parser) {
    Expression expression = parser.filtered(parser.markup());
    return (context, output) -> output.append(Text.printed(expression.evaluate(context)));
  }
}
