package dev.nexthop.postfix.candidate;

/** Choices by a SplitMix64 generator: the same seed makes the same choices on every platform. */
public final class SeededChooser implements Chooser {

  private long state;

  public SeededChooser(long seed) {
    this.state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long below(long bound) {
    long limit = Long.MAX_VALUE - Long.MAX_VALUE % bound;
    long value = next() >>> 1;
    while (value >= limit) {
      value = next() >>> 1;
    }
    return value % bound;
  }

  @Override
  public int among(int count) {
    return count == 1 ? 0 : (int) below(count);
  }

  @Override
  public int weighted(long[] weights, long total) {
    long threshold = below(total);
    int index = 0;
    while (threshold >= weights[index]) {
      threshold -= weights[index];
      index++;
    }
    return index;
  }
}
