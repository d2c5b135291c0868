package dev.nexthop.liquid;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import java.math.BigInteger;

/** What one rendering has used of its limits so far. */
final class Usage {
  /** Blocks around a node, over all partials; keeps a thread's stack of 512 KiB whole. */
  private static final int BODIES_PER_DEPTH = 4;

  private static final int MAX_BITS = 1 << 20;

  private final Limits limits;
  private long iterations;
  private int bodies;

  Usage(Limits limits) {
    this.limits = limits;
  }

  void countIterations(long turns) {
    iterations += turns;
    if (iterations > limits.iterations() || turns > limits.iterations()) {
      throw exceeded();
    }
  }

  void enterBody() {
    if (++bodies > limits.depth() * BODIES_PER_DEPTH) {
      bodies--;
      throw tooDeep();
    }
  }

  void leaveBody() {
    bodies--;
  }

  void check(Object value) {
    boolean tooLong = value instanceof String text && text.length() > limits.outputLength();
    if (tooLong || (value instanceof BigInteger number && number.bitLength() > MAX_BITS)) {
      throw exceeded();
    }
  }

  static LiquidException tooDeep() {
    return new LiquidException(ErrorKind.STACK_LEVEL, "Nesting too deep");
  }

  private static LiquidException exceeded() {
    return new LiquidException(ErrorKind.MEMORY, "Memory limits exceeded");
  }
}
