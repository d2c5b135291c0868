package dev.nexthop.liquid.standard.filter;

import dev.nexthop.liquid.Environment;

/** All filters of Liquid 5.4 by name. */
public final class StandardFilters {
  private StandardFilters() {}

  /** Adds them. */
  public static void register(Environment.Builder builder) {
    TextFilters.register(builder);
    ReplaceFilters.register(builder);
    EscapeFilters.register(builder);
    ListFilters.register(builder);
    MathFilters.register(builder);
    builder.filter("date", 1, 1, new DateFilter());
  }
}
