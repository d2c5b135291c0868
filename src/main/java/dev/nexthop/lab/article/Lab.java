package dev.nexthop.lab.article;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An experiment of an article, and where its lab goes.
 *
 * @param id unique in the article, usable as an HTML id
 * @param title what it is about
 * @param start where its HTML goes in the article's
 * @param end where the article goes on: {@code start}, or the end of the element it replaces
 * @param mainCf of the machine that sends
 * @param zone all that the DNS knows
 * @param hosts state by address
 * @param options what else a writer has set: {@code version}, {@code recipient}, {@code seed},
 *     {@code hostname}; absent unless set
 */
record Lab(
    String id,
    String title,
    int start,
    int end,
    String mainCf,
    String zone,
    Map<String, String> hosts,
    Map<String, String> options) {
  Lab {
    hosts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
    options = Map.copyOf(options);
  }

  /** The option's value, or another. */
  String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }
}
