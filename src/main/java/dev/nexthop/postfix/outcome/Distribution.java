package dev.nexthop.postfix.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely each of several results is.
 *
 * @param probabilities by key, most likely first, then by key; they add up to 1
 * @param exactness whether they were computed or drawn
 */
public record Distribution(Map<String, Double> probabilities, Exactness exactness) {

  public Distribution {
    probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
  }

  /** Sorts the keys: most likely first, then by key. */
  static Distribution of(Map<String, Double> probabilities, Exactness exactness) {
    if (probabilities.size() == 1) {
      return new Distribution(probabilities, exactness);
    }
    List<Map.Entry<String, Double>> entries = new ArrayList<>(probabilities.entrySet());
    entries.sort(
        (a, b) -> {
          // Sums of equal shares differ in their last digits.
          int order = Long.compare(rounded(b.getValue()), rounded(a.getValue()));
          return order != 0 ? order : a.getKey().compareTo(b.getKey());
        });
    Map<String, Double> sorted = new LinkedHashMap<>();
    for (Map.Entry<String, Double> entry : entries) {
      sorted.put(entry.getKey(), entry.getValue());
    }
    return new Distribution(sorted, exactness);
  }

  private static long rounded(double probability) {
    return Math.round(probability * 1e10);
  }

  /** One result that is certain. */
  public static Distribution certain(String key) {
    return new Distribution(Map.of(key, 1.0), Exactness.EXACT);
  }
}
