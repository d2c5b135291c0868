package dev.nexthop.liquid;

import dev.nexthop.liquid.error.LiquidException;

/** A filter, its name and how many arguments it takes. */
record RegisteredFilter(String name, int atLeast, int atMost, Filter filter) {

  Object invoke(Object input, Arguments arguments, Context context) {
    int given = arguments.size();
    if (given < atLeast || given > atMost) {
      throw LiquidException.argument(
          "wrong number of arguments (given " + (given + 1) + ", expected " + expected() + ")");
    }
    return filter.apply(input, arguments, context);
  }

  private String expected() {
    if (atLeast == atMost) {
      return Integer.toString(atLeast + 1);
    }
    return atMost == Integer.MAX_VALUE ? (atLeast + 1) + "+" : (atLeast + 1) + ".." + (atMost + 1);
  }
}
