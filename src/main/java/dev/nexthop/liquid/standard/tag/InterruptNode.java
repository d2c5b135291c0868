package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Interrupt;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;

/** {@code {% break %}} and {@code {% continue %}}. */
record InterruptNode(Interrupt interrupt) implements Node {
  @Override
  public void render(Context context, Output output) {
    context.interrupt(interrupt);
  }
}
