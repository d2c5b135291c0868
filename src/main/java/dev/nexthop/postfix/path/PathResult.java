package dev.nexthop.postfix.path;

import java.util.List;
import java.util.Map;

/**
 * The way of a message.
 *
 * @param hops the machines that it passes, in order, on the way that the seed draws
 * @param end where that way ends, one of the ends
 * @param ends how likely each end is: {@code HOST: STATUS relay=R dsn=D (TEXT)} of the last
 *     machine; they add up to 1
 */
public record PathResult(List<Hop> hops, String end, Map<String, Double> ends) {
  public PathResult {
    hops = List.copyOf(hops);
    ends = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(ends));
  }
}
