package dev.nexthop.site.render.sass;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Statements that tell in each mark which rules a rule is in while it is compiled, for the style
 * {@code nested}. A number is given to each rule; those that are open are in a global variable.
 */
final class NestingMarks {
  /** What stands at the beginning of a style sheet. */
  static final String VARIABLES = "$nexthop-count:0 !default;$nexthop-path:() !default;";

  /** The value of a mark. */
  static final String PATH = ":#{$nexthop-path};";

  private static final String NOT_IN_RULE = "";

  private final Deque<String> outer = new ArrayDeque<>();
  private int rules;

  /** What follows the brace that opens a block. */
  String opening(boolean isRule) {
    if (!isRule) {
      outer.push(NOT_IN_RULE);
      return "";
    }
    String variable = "$nexthop-outer-" + rules++;
    outer.push(variable);
    return variable
        + ":$nexthop-path;$nexthop-count:$nexthop-count + 1 !global;"
        + "$nexthop-path:append($nexthop-path,$nexthop-count) !global;";
  }

  /** What stands before the brace that closes a block. */
  String closing(boolean isRule) {
    String variable = outer.isEmpty() ? NOT_IN_RULE : outer.pop();
    return isRule && !variable.isEmpty() ? ";$nexthop-path:" + variable + " !global;" : "";
  }
}
