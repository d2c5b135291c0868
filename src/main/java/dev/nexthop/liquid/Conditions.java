package dev.nexthop.liquid;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Lexer.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads conditions, strictly and leniently ({@code if.rb}). */
final class Conditions {
  private Conditions() {}

  static Expression strict(String markup) {
    StrictParser parser = new StrictParser(markup);
    List<Expression> comparisons = new ArrayList<>(2);
    List<Boolean> ands = new ArrayList<>(2);
    comparisons.add(comparison(parser));
    while (true) {
      if (parser.takes("and")) {
        ands.add(true);
      } else if (parser.takes("or")) {
        ands.add(false);
      } else {
        break;
      }
      comparisons.add(comparison(parser));
    }
    parser.end();
    return ConditionChain.of(comparisons, ands);
  }

  private static Expression comparison(StrictParser parser) {
    Expression left = operand(parser);
    if (!parser.sees(Kind.COMPARISON)) {
      return left;
    }
    String operator = parser.take(Kind.COMPARISON);
    return Comparison.of(left, operator, operand(parser));
  }

  private static Expression operand(StrictParser parser) {
    return parser.takesQuestion().orElseGet(parser::parsedExpression);
  }

  /** An operand of a condition or of {@code when}, in which blank and empty are questions. */
  static Expression operand(String markup) {
    return MethodLiteral.of(markup).orElseGet(() -> Expressions.parse(markup));
  }

  static Expression lax(String markup) {
    throw LiquidException.syntax("Syntax Error in tag 'if' - Valid syntax: if [expression]");
  }
}
