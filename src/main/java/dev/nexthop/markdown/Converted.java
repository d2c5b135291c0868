package dev.nexthop.markdown;

import dev.nexthop.problem.Problem;
import java.util.List;

/**
 * HTML made of Markdown.
 *
 * @param html the HTML, ending in a line break unless empty
 * @param problems warnings, lines counted from the text's first line
 */
public record Converted(String html, List<Problem> problems) {
  public Converted {
    problems = List.copyOf(problems);
  }
}
