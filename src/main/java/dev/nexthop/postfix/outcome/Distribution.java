package dev.nexthop.postfix.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
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
}
