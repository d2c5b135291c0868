package dev.nexthop.liquid;

import dev.nexthop.liquid.value.Text;

/** {@code {{ expression | filters }}}. */
record VariableNode(Expression expression) implements Node {
  @Override
  public void render(Context context, Output output) {
    output.append(Text.printed(expression.evaluate(context)));
  }
}
