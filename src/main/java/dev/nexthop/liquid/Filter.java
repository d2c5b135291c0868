package dev.nexthop.liquid;

/** Turns one value into another: {@code {{ input | filter: arguments }}}. Stateless. */
@FunctionalInterface
public interface Filter {
  /**
   * The result; never null. Throws a {@link dev.nexthop.liquid.error.LiquidException} for what the
   * author of the template did wrong.
   */
  Object apply(Object input, Arguments arguments, Context context);
}
