package dev.nexthop.postfix.outcome;

import dev.nexthop.postfix.attempt.Journal;
import dev.nexthop.postfix.attempt.Walk;
import dev.nexthop.postfix.candidate.Chooser;
import dev.nexthop.postfix.candidate.EveryChoice;
import dev.nexthop.postfix.candidate.SeededChooser;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely each sequence of attempts and each outcome is.
 *
 * @param attempts by {@code HOST[ADDRESS]:PORT, ...}
 * @param outcomes by {@link Outcome#key}
 * @param meanAttempts attempts of a mail on average
 * @param meanSeconds seconds until its fate is decided on average
 */
public record Odds(
    Distribution attempts, Distribution outcomes, double meanAttempts, double meanSeconds) {

  /** How many attempts of different deliveries are enumerated at most. */
  private static final int MOST_STEPS = 24_000;

  /** How many deliveries are drawn where there are more, unless the experiment says otherwise. */
  private static final int DRAWS = 2_000;

  private static final int MOST_DRAWS = 20_000;

  /** Plays every possible delivery, or a sample where there are too many. */
  public static Odds of(Walk walk, Verdict verdict, int draws, long seed) {
    Tally all = new Tally(walk, verdict);
    EveryChoice choices = new EveryChoice();
    int steps = 0;
    boolean more = true;
    while (more && steps < MOST_STEPS) {
      Walk.Played played = all.play(choices);
      all.add(played, choices.probability());
      steps += played.count() + 1;
      more = choices.advance();
    }
    if (!more) {
      return all.odds(Exactness.EXACT);
    }
    int samples = draws <= 0 ? DRAWS : Math.min(draws, MOST_DRAWS);
    Tally sample = new Tally(walk, verdict);
    SeededChooser random = new SeededChooser(seed ^ 0x5DEECE66DL);
    for (int i = 0; i < samples; i++) {
      sample.add(sample.play(random), 1.0 / samples);
    }
    return sample.odds(Exactness.sampled(samples));
  }

  /** Adds up deliveries. */
  private static final class Tally {
    private final Walk walk;
    private final Verdict verdict;
    private final Map<String, Double> attempts = new HashMap<>();
    private final Map<String, Double> outcomes = new HashMap<>();
    private double meanAttempts;
    private double meanSeconds;

    Tally(Walk walk, Verdict verdict) {
      this.walk = walk;
      this.verdict = verdict;
    }

    Walk.Played play(Chooser chooser) {
      return walk.play(chooser, Journal.none());
    }

    void add(Walk.Played played, double probability) {
      attempts.merge(played.attempts(), probability, Double::sum);
      outcomes.merge(verdict.of(played.ending(), Journal.none()).key(), probability, Double::sum);
      meanAttempts += probability * played.count();
      meanSeconds += probability * played.seconds();
    }

    Odds odds(Exactness exactness) {
      return new Odds(
          Distribution.of(attempts, exactness),
          Distribution.of(outcomes, exactness),
          meanAttempts,
          meanSeconds);
    }
  }
}
