package dev.nexthop.liquid;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;

/** Where a template writes to; refuses to grow beyond its limit. */
public final class Output {
  private final StringBuilder text;
  private final long limit;

  /** An empty one that holds at most so many characters. */
  public Output(long limit) {
    this.text = new StringBuilder();
    this.limit = limit;
  }

  /** Adds text; throws a LiquidException of kind MEMORY when the limit is reached. */
  public Output append(String more) {
    if (text.length() + (long) more.length() > limit) {
      throw new LiquidException(ErrorKind.MEMORY, "Memory limits exceeded");
    }
    text.append(more);
    return this;
  }

  /** Number of characters so far. */
  public int length() {
    return text.length();
  }

  /** All text so far. */
  @Override
  public String toString() {
    return text.toString();
  }
}
