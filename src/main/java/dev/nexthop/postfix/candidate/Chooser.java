package dev.nexthop.postfix.candidate;

/** Makes the random choices of a delivery. */
public interface Chooser {

  /** One of {@code count} equally likely numbers, 0 to {@code count - 1}. */
  int among(int count);

  /** One of the indices of the weights, each with its weight's share of {@code total}. */
  int weighted(long[] weights, long total);
}
