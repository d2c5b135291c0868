package dev.nexthop.liquid;

import dev.nexthop.liquid.value.Nil;

/** A value that stands in the template itself. */
record Literal(Object value) implements Expression {
  static final Literal NIL = new Literal(Nil.NIL);

  @Override
  public Object evaluate(Context context) {
    return value;
  }
}
