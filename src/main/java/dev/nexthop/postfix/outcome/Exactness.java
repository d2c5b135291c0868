package dev.nexthop.postfix.outcome;

/**
 * Whether probabilities are exact.
 *
 * @param samples number of mails drawn; 0 if every case was enumerated
 * @param error half width of the 95 % confidence interval of a probability of one half; 0 if exact
 */
public record Exactness(int samples, double error) {

  /** Every case was enumerated. */
  public static final Exactness EXACT = new Exactness(0, 0);

  /** That many mails were drawn. */
  public static Exactness sampled(int samples) {
    return new Exactness(samples, 0.98 / Math.sqrt(samples));
  }

  /** Whether every case was enumerated. */
  public boolean isExact() {
    return samples == 0;
  }

  /** The less certain of two. */
  public Exactness or(Exactness other) {
    return other.error > error ? other : this;
  }
}
