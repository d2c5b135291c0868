package dev.nexthop.liquid.standard;

import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.standard.filter.StandardFilters;
import dev.nexthop.liquid.standard.tag.StandardTags;

/** Liquid 5.4 as it comes. */
public final class StandardLiquid {
  private StandardLiquid() {}

  /**
   * A builder that has all tags and filters of Liquid 5.4, to which an application adds its own.
   */
  public static Environment.Builder builder() {
    Environment.Builder builder = Environment.builder();
    StandardTags.register(builder);
    StandardFilters.register(builder);
    return builder;
  }
}
