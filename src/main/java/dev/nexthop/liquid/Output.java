package dev.nexthop.liquid;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import java.util.ArrayList;
import java.util.List;

/** Where a template writes to; refuses to grow beyond its limit. */
public final class Output {
  /** Pieces, joined at the end: a growing buffer would copy a page's content again and again. */
  private final List<String> pieces = new ArrayList<>();

  private final long limit;
  private int length;

  /** An empty one that holds at most so many characters. */
  public Output(long limit) {
    this.limit = limit;
  }

  /** Adds text; throws a LiquidException of kind MEMORY when the limit is reached. */
  public Output append(String more) {
    if (length + (long) more.length() > limit) {
      throw new LiquidException(ErrorKind.MEMORY, "Memory limits exceeded");
    }
    if (!more.isEmpty()) {
      pieces.add(more);
      length += more.length();
    }
    return this;
  }

  /** Number of characters so far. */
  public int length() {
    return length;
  }

  /** All text so far. */
  @Override
  public String toString() {
    return pieces.size() == 1 ? pieces.get(0) : String.join("", pieces);
  }
}
