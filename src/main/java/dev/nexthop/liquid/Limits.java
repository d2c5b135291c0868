package dev.nexthop.liquid;

/**
 * What one rendering may use.
 *
 * @param outputLength characters of output, and of any single string that is computed
 * @param iterations turns of all loops together
 * @param depth nested blocks, partials and scopes (Ruby's Block::MAX_DEPTH)
 */
public record Limits(long outputLength, long iterations, int depth) {

  /** Generous enough for every site, small enough to stop a template that never ends. */
  public static final Limits DEFAULT = new Limits(64L << 20, 20_000_000L, 100);

  public Limits {
    if (outputLength < 1 || iterations < 1 || depth < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
