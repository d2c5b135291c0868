package dev.nexthop.liquid;

/**
 * A kind of tag, {@code {% name markup %}}: reads its markup, and its contents if it is a block.
 * Stateless.
 */
@FunctionalInterface
public interface Tag {
  /**
   * What is to be rendered for one occurrence. Throws a {@link
   * dev.nexthop.liquid.error.LiquidException} of kind SYNTAX for markup it cannot read; the parser
   * adds the place.
   */
  Node parse(TagParser parser);
}
