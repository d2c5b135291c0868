package dev.nexthop.postfix;

/**
 * How chance is played.
 *
 * @param seed decides the draw that the candidates and the timeline show; the same seed gives the
 *     same draw on every platform
 * @param draws how many mails to draw where probabilities cannot be enumerated; 0 for the model's
 *     own choice
 */
public record Sampling(long seed, int draws) {

  /** Seed 1, the model's choice of draws. */
  public static final Sampling DEFAULT = new Sampling(1, 0);
}
