package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.syntax.Signature;

/** {@code {% assign name = expression | filters %}}. */
final class AssignTag implements Tag {

  /** {@code (VariableSignature+)\s*=\s*(.*)\s*}, not anchored. */
  @Override
  public Node parse(TagParser parser) {
    String markup = parser.markup();
    int from = 0;
    while (from < markup.length()) {
      int start = Signature.find(markup, from);
      int end = Signature.end(markup, start);
      int equals = Characters.skipSpace(markup, end, markup.length());
      if (start < end && equals < markup.length() && markup.charAt(equals) == '=') {
        int value = Characters.skipSpace(markup, equals + 1, markup.length());
        return new Assignment(
            markup.substring(start, end), parser.filtered(markup.substring(value)));
      }
      from = Math.max(end, from + 1);
    }
    throw LiquidException.syntax(
        "Syntax Error in 'assign' - Valid syntax: assign [var] = [source]");
  }

  private record Assignment(String name, Expression value) implements Node {
    @Override
    public void render(Context context, Output output) {
      context.assign(name, value.evaluate(context));
    }

    @Override
    public boolean isBlank() {
      return true;
    }
  }
}
