package dev.nexthop.lab.article;

import java.util.List;

/**
 * An experiment of an article, and where its lab goes.
 *
 * @param id unique in the article, usable as an HTML id
 * @param title what it is about
 * @param start where its HTML goes in the article's
 * @param end where the article goes on: {@code start}, or the end of the element it replaces
 * @param steps the states that it can begin with, in reading order; it shows the last
 */
record Lab(String id, String title, int start, int end, List<LabStep> steps) {
  Lab {
    steps = List.copyOf(steps);
  }

  /** The state that the page shows. */
  Setup setup() {
    return steps.get(steps.size() - 1).setup();
  }
}
