package dev.nexthop.liquid;

import dev.nexthop.liquid.value.Missing;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Sequences;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.util.List;

/** A variable and the way into it: {@code site.posts[0].title}. */
final class Lookup implements Expression {
  private final Expression name;
  private final Expression[] keys;

  Lookup(Expression name, List<Expression> keys) {
    this.name = name;
    this.keys = keys.toArray(new Expression[0]);
  }

  @Override
  public Object evaluate(Context context) {
    Object variable = name.evaluate(context);
    Object object =
        variable instanceof String text ? context.find(text) : unnamed(variable, context);
    for (Expression keyExpression : keys) {
      Object key = Values.liquidValue(keyExpression.evaluate(context));
      Object next = Sequences.fetch(object, key);
      if (next == Missing.KEY && keyExpression instanceof Command command) {
        next = command.ask(object);
      }
      if (next == Missing.KEY) {
        return unnamed(key, context);
      }
      object = next;
    }
    return object;
  }

  /** What is not there: an error where variables are strict. */
  private static Object unnamed(Object key, Context context) {
    if (context.isStrictVariables()) {
      throw Variables.undefined(Text.of(key));
    }
    return Nil.NIL;
  }
}
