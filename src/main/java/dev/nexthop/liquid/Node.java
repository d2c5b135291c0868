package dev.nexthop.liquid;

/** A piece of a parsed template. Immutable: rendered by several threads at once. */
@FunctionalInterface
public interface Node {
  /**
   * Appends to the output. An exception that it throws is given the node's place by the body around
   * it.
   */
  void render(Context context, Output output);

  /**
   * Whether it never writes anything, so that a block of nothing but such nodes and white space
   * writes nothing at all.
   */
  default boolean isBlank() {
    return false;
  }
}
