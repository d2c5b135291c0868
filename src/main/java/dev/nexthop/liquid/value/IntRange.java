package dev.nexthop.liquid.value;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * All integers from first to last; none if last is smaller.
 *
 * @param first the first
 * @param last the last, inclusive
 */
public record IntRange(long first, long last) implements Iterable<Object> {

  /** Number of integers, at most {@code Long.MAX_VALUE}. */
  public long size() {
    if (last < first) {
      return 0;
    }
    long span = last - first;
    return span < 0 || span == Long.MAX_VALUE ? Long.MAX_VALUE : span + 1;
  }

  @Override
  public Iterator<Object> iterator() {
    return new Iterator<>() {
      private long next = first;
      private boolean more = first <= last;

      @Override
      public boolean hasNext() {
        return more;
      }

      @Override
      public Object next() {
        if (!more) {
          throw new NoSuchElementException();
        }
        more = next != last;
        return next++;
      }
    };
  }

  @Override
  public String toString() {
    return first + ".." + last;
  }
}
