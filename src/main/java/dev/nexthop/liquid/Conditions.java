package dev.nexthop.liquid;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.syntax.Fragments;
import dev.nexthop.liquid.syntax.Lexer.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads conditions, strictly and leniently ({@code if.rb}). */
final class Conditions {
  private Conditions() {}

  static Expression strict(String markup) {
    StrictMarkup parser = new StrictMarkup(markup);
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

  private static Expression comparison(StrictMarkup parser) {
    Expression left = operand(parser);
    if (!parser.sees(Kind.COMPARISON)) {
      return left;
    }
    String operator = parser.take(Kind.COMPARISON);
    return Comparison.of(left, operator, operand(parser));
  }

  private static Expression operand(StrictMarkup parser) {
    return parser.takesQuestion().orElseGet(parser::parsedExpression);
  }

  /** An operand of a condition or of {@code when}, in which blank and empty are questions. */
  static Expression operand(String markup) {
    return MethodLiteral.of(markup).orElseGet(() -> Expressions.parse(markup));
  }

  /** Reads expressions and operators from the end, as Ruby does. */
  static Expression lax(String markup) {
    List<String> parts = ConditionWords.split(markup);
    List<Expression> comparisons = new ArrayList<>();
    List<Boolean> ands = new ArrayList<>();
    int last = parts.size() - 1;
    comparisons.add(laxComparison(last < 0 ? "" : parts.get(last)));
    for (int i = last - 1; i >= 0; i -= 2) {
      String operator = Characters.strip(parts.get(i));
      comparisons.add(0, laxComparison(i == 0 ? "" : parts.get(i - 1)));
      if (!operator.equals("and") && !operator.equals("or")) {
        throw syntaxError();
      }
      ands.add(0, operator.equals("and"));
    }
    return ConditionChain.of(comparisons, ands);
  }

  /** {@code (QuotedFragment)\s*([=!<>a-z_]+)?\s*(QuotedFragment)?}, not anchored. */
  private static Expression laxComparison(String markup) {
    int start = Fragments.findQuotedFragment(markup, 0);
    if (start < 0) {
      throw syntaxError();
    }
    int end = Fragments.quotedFragment(markup, start);
    Expression left = operand(markup.substring(start, end));
    int from = Characters.skipSpace(markup, end, markup.length());
    int to = from;
    while (to < markup.length() && isOperator(markup.charAt(to))) {
      to++;
    }
    if (to == from) {
      return left;
    }
    int right = Characters.skipSpace(markup, to, markup.length());
    int rightEnd = Fragments.quotedFragment(markup, right);
    Expression second = rightEnd < 0 ? Literal.NIL : operand(markup.substring(right, rightEnd));
    return Comparison.of(left, markup.substring(from, to), second);
  }

  private static boolean isOperator(char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || c == '=' || c == '!' || c == '<' || c == '>';
  }

  private static LiquidException syntaxError() {
    return LiquidException.syntax("Syntax Error in tag 'if' - Valid syntax: if [expression]");
  }
}
