package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.value.Arithmetic;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;

/**
 * {@code {% increment name %}}, which prints and then adds, and {@code {% decrement name %}}, which
 * subtracts and then prints.
 */
record CounterTag(long step) implements Tag {

  @Override
  public Node parse(TagParser parser) {
    return new Counter(Characters.strip(parser.markup()), step);
  }

  private record Counter(String name, long step) implements Node {
    @Override
    public void render(Context context, Output output) {
      Object stored = context.counter(name);
      Object before = stored == Nil.NIL || Boolean.FALSE.equals(stored) ? Long.valueOf(0) : stored;
      if (!(before instanceof Number number)) {
        context.counter(name, before);
        throw LiquidException.foreign("no implicit conversion of Integer into String");
      }
      Object after = Arithmetic.add(number, step);
      context.counter(name, after);
      output.append(Text.of(step > 0 ? before : after));
    }
  }
}
