package dev.nexthop.postfix.config;

import java.util.Set;

/** Comparisons in expressions of main.cf (mac_expand.c:mac_exp_eval). */
final class Comparison {
  /** The operators. */
  static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">=", ">");

  private Comparison() {}

  /** Two values of digits alone are compared as numbers, others as texts. */
  static boolean holds(String left, String operator, String right) {
    int order =
        isNumber(left) && isNumber(right)
            ? compareNumbers(withoutZeros(left), withoutZeros(right))
            : left.compareTo(right);
    return switch (operator) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">=" -> order >= 0;
      default -> order > 0;
    };
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private static int compareNumbers(String left, String right) {
    int order = Integer.compare(left.length(), right.length());
    return order != 0 ? order : left.compareTo(right);
  }
}
