package dev.nexthop.postfix.candidate;

import java.util.Arrays;

/**
 * Makes every sequence of choices once: what asks for choices is run again and again, and {@link
 * #advance} moves on to the next sequence.
 */
public final class EveryChoice implements Chooser {

  private int[] chosen = new int[16];
  private int[] counts = new int[16];
  private double[] shares = new double[16];
  private long[][] weights = new long[16][];
  private long[] totals = new long[16];
  private int depth;
  private int known;

  private static final long[] EQUAL = new long[0];

  @Override
  public int among(int count) {
    return count == 1 ? 0 : choose(count, EQUAL, count);
  }

  @Override
  public int weighted(long[] parts, long total) {
    return choose(parts.length, parts, total);
  }

  private int choose(int count, long[] parts, long total) {
    if (depth == chosen.length) {
      grow();
    }
    if (depth == known) {
      chosen[depth] = 0;
      counts[depth] = count;
      weights[depth] = parts;
      totals[depth] = total;
      known++;
      skipImpossible(depth);
      shares[depth] = share(depth);
    }
    return chosen[depth++];
  }

  private void skipImpossible(int at) {
    while (chosen[at] < counts[at] && weights[at].length > 0 && weights[at][chosen[at]] == 0) {
      chosen[at]++;
    }
  }

  private double share(int at) {
    return (weights[at].length == 0 ? 1.0 : weights[at][chosen[at]]) / totals[at];
  }

  private void grow() {
    int size = chosen.length * 2;
    chosen = Arrays.copyOf(chosen, size);
    counts = Arrays.copyOf(counts, size);
    shares = Arrays.copyOf(shares, size);
    weights = Arrays.copyOf(weights, size);
    totals = Arrays.copyOf(totals, size);
  }

  /** Probability of the choices made since the last {@link #advance}. */
  public double probability() {
    double probability = 1;
    for (int i = 0; i < depth; i++) {
      probability *= shares[i];
    }
    return probability;
  }

  /** Moves to the next sequence of choices; false if all have been made. */
  public boolean advance() {
    known = depth;
    depth = 0;
    while (known > 0) {
      int last = known - 1;
      chosen[last]++;
      skipImpossible(last);
      if (chosen[last] < counts[last]) {
        shares[last] = share(last);
        return true;
      }
      known--;
    }
    return false;
  }
}
