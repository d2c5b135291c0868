package dev.nexthop.markdown.highlight.lex;

import dev.nexthop.markdown.highlight.regex.Regex;
import java.util.List;

/**
 * What is done where an expression matches.
 *
 * @param regex the expression
 * @param lineStart whether it is tried at the start of a line only
 * @param steps done first
 * @param branches of which the first that applies is taken
 */
record Rule(Regex regex, boolean lineStart, List<Step> steps, List<Branch> branches) {

  Rule {
    steps = List.copyOf(steps);
    branches = List.copyOf(branches);
  }

  /** Steps under a condition. */
  record Branch(Condition condition, List<Step> steps) {
    Branch {
      steps = List.copyOf(steps);
    }
  }
}
