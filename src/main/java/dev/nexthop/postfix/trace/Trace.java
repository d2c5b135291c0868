package dev.nexthop.postfix.trace;

import java.util.ArrayList;
import java.util.List;

/** Collects the reasons behind a result. */
public final class Trace {

  private static final int LONGEST = 500;

  private final List<Step> steps = new ArrayList<>();

  /**
   * Adds a rule with what stands for its placeholders; a step like the last one is not repeated.
   */
  public void add(Rule rule, String... arguments) {
    if (steps.size() >= LONGEST) {
      return;
    }
    Step step =
        new Step(
            rule.id(),
            fill(rule.ja(), arguments),
            fill(rule.en(), arguments),
            rule.parameters(),
            rule.source());
    if (steps.isEmpty() || !steps.get(steps.size() - 1).equals(step)) {
      steps.add(step);
    }
  }

  /** The steps so far. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  private static String fill(String template, String... arguments) {
    int brace = template.indexOf('{');
    if (brace < 0) {
      return template;
    }
    StringBuilder text = new StringBuilder(template.length() + 32);
    int start = 0;
    while (brace >= 0) {
      text.append(template, start, brace).append(arguments[template.charAt(brace + 1) - '0']);
      start = brace + 3;
      brace = template.indexOf('{', start);
    }
    return text.append(template, start, template.length()).toString();
  }
}
