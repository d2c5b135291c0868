package dev.nexthop.markdown.highlight;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;

/**
 * Coloured code.
 *
 * @param html HTML text with {@code span} elements of Rouge's classes
 * @param gaveUp whether the code took too many steps, so that it is escaped only
 */
public record Highlighted(String html, boolean gaveUp) {

  /** The problem to report where colouring was given up. */
  public static Problem tooHard(String language, Place place) {
    return Problem.warning(
        "code-too-hard",
        place,
        "This code takes too long to colour as " + language + "; it is shown without colours.",
        "Look for a string or a comment that is not closed, or name another language.");
  }
}
