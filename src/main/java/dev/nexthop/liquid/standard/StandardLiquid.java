package dev.nexthop.liquid.standard;

import dev.nexthop.liquid.Environment;

/** Liquid 5.4 as it comes. */
public final class StandardLiquid {
  private StandardLiquid() {}

  /** A builder that has all tags and filters of Liquid 5.4, to which an application adds its own. */
  public static Environment.Builder builder() {
    Environment.Builder builder = Environment.builder();
    builder.tag("assign", new AssignTag());
    return builder;
  }
}
