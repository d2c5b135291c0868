package dev.nexthop.postfix.trace;

import java.util.List;

/**
 * One reason behind a result.
 *
 * @param rule the rule that applied
 * @param ja what it did here, in Japanese
 * @param en what it did here, in English
 * @param parameters the main.cf parameters that decided it
 * @param source postconf(5) parameter, source function or RFC
 */
public record Step(String rule, String ja, String en, List<String> parameters, String source) {
  public Step {
    parameters = List.copyOf(parameters);
  }
}
