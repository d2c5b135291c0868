package dev.nexthop.postfix;

import java.util.Map;

/** Pearson's chi-square test. */
final class ChiSquare {

  private ChiSquare() {}

  /**
   * How likely counts as far from the stated probabilities, or further, are. Rare keys are put
   * together until five of them are expected.
   */
  static double p(Map<String, Double> stated, Map<String, Integer> counts) {
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    double statistic = 0;
    int cells = 0;
    double expected = 0;
    int counted = 0;
    for (Map.Entry<String, Double> entry : stated.entrySet()) {
      expected += entry.getValue() * total;
      counted += counts.getOrDefault(entry.getKey(), 0);
      if (expected >= 5) {
        statistic += (counted - expected) * (counted - expected) / expected;
        cells++;
        expected = 0;
        counted = 0;
      }
    }
    if (expected > 1e-9) {
      statistic += (counted - expected) * (counted - expected) / expected;
      cells++;
    }
    return cells < 2 ? 1 : upperTail(statistic, cells - 1);
  }

  /** Wilson and Hilferty's approximation. */
  private static double upperTail(double statistic, int freedom) {
    double spread = 2.0 / (9 * freedom);
    double z = (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread);
    return 0.5 * erfc(z / Math.sqrt(2));
  }

  /** Abramowitz and Stegun 7.1.26. */
  private static double erfc(double x) {
    double t = 1 / (1 + 0.3275911 * Math.abs(x));
    double tail =
        ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592)
            * t
            * Math.exp(-x * x);
    return x >= 0 ? tail : 2 - tail;
  }
}
