package dev.nexthop.postfix.outcome;

import dev.nexthop.postfix.attempt.Journal;
import dev.nexthop.postfix.attempt.Walk;
import dev.nexthop.postfix.candidate.EveryChoice;
import dev.nexthop.postfix.candidate.SeededChooser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

  /** How many attempts of different deliveries are enumerated at most, for each nexthop entry. */
  private static final int MOST_STEPS = 24_000;

  /** How many sequences of attempts over all entries are listed at most. */
  private static final int MOST_SEQUENCES = 24_000;

  /** How many deliveries are drawn where there are more, unless the experiment says otherwise. */
  private static final int DRAWS = 2_000;

  private static final int MOST_DRAWS = 20_000;

  /**
   * Plays every possible delivery, or a sample where there are too many. Entries draw their orders
   * independently, so each is enumerated alone: outcomes and averages stay exact where only the
   * sequences over all entries are too many.
   */
  public static Odds of(Walk walk, Verdict verdict, int draws, long seed) {
    int samples = draws <= 0 ? DRAWS : Math.min(draws, MOST_DRAWS);
    if (walk.size() == 0) {
      return sampled(walk, verdict, 1, seed).exactly();
    }
    Chain chain = new Chain();
    for (int i = 0; i < walk.size() && chain.reached > 0; i++) {
      Optional<Entry> entry = Entry.of(walk, i, verdict);
      if (entry.isEmpty()) {
        return sampled(walk, verdict, samples, seed);
      }
      chain.add(entry.get());
    }
    Distribution attempts =
        chain.listed
            ? Distribution.of(chain.attempts, Exactness.EXACT)
            : sampled(walk, verdict, samples, seed).attempts;
    return new Odds(
        attempts,
        Distribution.of(chain.outcomes, Exactness.EXACT),
        chain.meanAttempts,
        chain.meanSeconds);
  }

  private static Odds sampled(Walk walk, Verdict verdict, int samples, long seed) {
    Map<String, Double> attempts = new HashMap<>();
    Map<String, Double> outcomes = new HashMap<>();
    double meanAttempts = 0;
    double meanSeconds = 0;
    double share = 1.0 / samples;
    SeededChooser random = new SeededChooser(seed ^ 0x5DEECE66DL);
    for (int i = 0; i < samples; i++) {
      Walk.Played played = walk.play(random, Journal.none());
      attempts.merge(played.attempts(), share, Double::sum);
      outcomes.merge(key(verdict, played), share, Double::sum);
      meanAttempts += share * played.count();
      meanSeconds += share * played.seconds();
    }
    Exactness exactness = Exactness.sampled(samples);
    return new Odds(
        Distribution.of(attempts, exactness),
        Distribution.of(outcomes, exactness),
        meanAttempts,
        meanSeconds);
  }

  /** The same where the one delivery that was drawn is the only one. */
  private Odds exactly() {
    return new Odds(
        new Distribution(attempts.probabilities(), Exactness.EXACT),
        new Distribution(outcomes.probabilities(), Exactness.EXACT),
        meanAttempts,
        meanSeconds);
  }

  private static String key(Verdict verdict, Walk.Played played) {
    return verdict.of(played.ending(), Journal.none()).key();
  }

  /** Everything that one entry may come to. */
  private static final class Entry {
    private final Map<String, Double> ended = new HashMap<>();
    private final Map<String, Double> open = new HashMap<>();
    private final Map<String, Double> outcomes = new HashMap<>();
    private double openShare;
    private double meanAttempts;
    private double meanSeconds;

    /** Empty if there are too many orders. */
    static Optional<Entry> of(Walk walk, int index, Verdict verdict) {
      Entry entry = new Entry();
      EveryChoice choices = new EveryChoice();
      int steps = 0;
      boolean more = true;
      while (more && steps < MOST_STEPS) {
        Walk.Played played = walk.playEntry(index, choices);
        entry.add(played, choices.probability(), verdict);
        steps += played.count() + 1;
        more = choices.advance();
      }
      return more ? Optional.empty() : Optional.of(entry);
    }

    private void add(Walk.Played played, double probability, Verdict verdict) {
      if (played.ending().isOver()) {
        ended.merge(played.attempts(), probability, Double::sum);
        outcomes.merge(key(verdict, played), probability, Double::sum);
      } else {
        open.merge(played.attempts(), probability, Double::sum);
        openShare += probability;
      }
      meanAttempts += probability * played.count();
      meanSeconds += probability * played.seconds();
    }
  }

  /** Entries one after another. */
  private static final class Chain {
    private final Map<String, Double> attempts = new HashMap<>();
    private final Map<String, Double> outcomes = new HashMap<>();
    private Map<String, Double> open = Map.of("", 1.0);
    private boolean listed = true;
    private double reached = 1;
    private double meanAttempts;
    private double meanSeconds;

    void add(Entry entry) {
      double share = reached;
      entry.outcomes.forEach((key, p) -> outcomes.merge(key, share * p, Double::sum));
      meanAttempts += share * entry.meanAttempts;
      meanSeconds += share * entry.meanSeconds;
      reached = share * entry.openShare;
      long sequences = (long) open.size() * (entry.ended.size() + entry.open.size());
      listed &= sequences + attempts.size() <= MOST_SEQUENCES;
      if (listed) {
        append(entry.ended, attempts);
        Map<String, Double> next = new HashMap<>();
        append(entry.open, next);
        open = next;
      }
    }

    private void append(Map<String, Double> entry, Map<String, Double> all) {
      open.forEach(
          (before, reach) ->
              entry.forEach(
                  (attempt, p) -> {
                    boolean comma = !before.isEmpty() && !attempt.isEmpty();
                    all.merge(before + (comma ? ", " : "") + attempt, reach * p, Double::sum);
                  }));
    }
  }
}
