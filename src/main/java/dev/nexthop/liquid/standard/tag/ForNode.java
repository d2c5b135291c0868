package dev.nexthop.liquid.standard.tag;

import dev.nexthop.liquid.Body;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Expression;
import dev.nexthop.liquid.Interrupt;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Output;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Numbers;
import dev.nexthop.liquid.value.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A loop. */
record ForNode(ForTag.Header header, Body body, Optional<Body> otherwise, boolean isBlank)
    implements Node {
  private static final String OFFSETS = "liquid:for";
  private static final String LOOPS = "liquid:for_stack";

  @Override
  public void render(Context context, Output output) {
    List<?> items = items(context);
    if (items.isEmpty()) {
      otherwise.ifPresent(body -> body.render(context, output));
      return;
    }
    Deque<ForLoop> loops = loops(context);
    ForLoop outer = loops.peekLast();
    ForLoop loop =
        new ForLoop(
            header.name(),
            items.size(),
            outer == null ? Nil.NIL : outer,
            context.isStrictVariables());
    context.push();
    loops.addLast(loop);
    try {
      context.set("forloop", loop);
      turns(items, loop, context, output);
    } finally {
      loops.removeLast();
      context.pop();
    }
  }

  private void turns(List<?> items, ForLoop loop, Context context, Output output) {
    for (Object item : items) {
      context.countIterations(1);
      context.set(header.variable(), Values.of(item));
      body.render(context, output);
      loop.next();
      if (context.isInterrupted() && context.takeInterrupt().orElseThrow() == Interrupt.BREAK) {
        return;
      }
    }
  }

  private List<?> items(Context context) {
    Map<String, Long> offsets = offsets(context);
    long from =
        header.offset().isContinued()
            ? offsets.getOrDefault(header.name(), 0L)
            : integer(header.offset().value(), context).orElse(0L);
    Object collection = header.collection().evaluate(context);
    long to = integer(header.limit(), context).map(limit -> limit + from).orElse(LoopItems.ALL);
    List<?> items = LoopItems.slice(collection, from, to, context);
    if (header.reversed()) {
      items = new ArrayList<>(items);
      Collections.reverse(items);
    }
    offsets.put(header.name(), from + items.size());
    return items;
  }

  private static Optional<Long> integer(Optional<Expression> expression, Context context) {
    if (expression.isEmpty()) {
      return Optional.empty();
    }
    Object value = expression.get().evaluate(context);
    return value == Nil.NIL
        ? Optional.empty()
        : Optional.of(Numbers.saturated(Numbers.toInteger(value)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Long> offsets(Context context) {
    if (context.register(OFFSETS) instanceof Map<?, ?> offsets) {
      return (Map<String, Long>) offsets;
    }
    Map<String, Long> offsets = new HashMap<>();
    context.register(OFFSETS, offsets);
    return offsets;
  }

  @SuppressWarnings("unchecked")
  private static Deque<ForLoop> loops(Context context) {
    if (context.register(LOOPS) instanceof Deque<?> loops) {
      return (Deque<ForLoop>) loops;
    }
    Deque<ForLoop> loops = new ArrayDeque<>();
    context.register(LOOPS, loops);
    return loops;
  }
}
