package dev.nexthop.liquid.standard;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.syntax.Fragments;

/** {@code {% assign name = expression | filters %}}. */
final class AssignTag implements Tag {

  /** {@code (VariableSignature+)\s*=\s*(.*)\s*}, not anchored. */
  @Override
  public Node parse(TagParser parser) {
    String markup = parser.markup();
    for (int equals = markup.indexOf('='); equals >= 0; equals = markup.indexOf('=', equals + 1)) {
      int end = equals;
      while (end > 0 && Characters.isSpace(markup.charAt(end - 1))) {
        end--;
      }
      String name = Fragments.signatureBefore(markup, end);
      if (!name.isEmpty()) {
        int value = Characters.skipSpace(markup, equals + 1, markup.length());
        return new Assignment(name, parser.filtered(markup.substring(value)));
      }
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
