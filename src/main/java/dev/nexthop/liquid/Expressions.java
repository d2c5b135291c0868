package dev.nexthop.liquid;

import static dev.nexthop.liquid.syntax.Characters.isDigit;
import static dev.nexthop.liquid.syntax.Characters.isNamePart;
import static dev.nexthop.liquid.syntax.Characters.isSpace;

import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads expressions without filters, as {@code expression.rb} does: there is always a result. */
final class Expressions {
  private static final int MAX_DEPTH = 100;

  private static final Map<String, Literal> LITERALS =
      Map.of(
          "", Literal.NIL,
          "nil", Literal.NIL,
          "null", Literal.NIL,
          "true", new Literal(true),
          "false", new Literal(false),
          "blank", new Literal(""),
          "empty", new Literal(""));

  private Expressions() {}

  static Expression parse(String markup) {
    return parse(markup, 0);
  }

  /** A literal's or variable's name without dots and brackets. */
  static Expression name(String name) {
    Literal literal = LITERALS.get(name);
    return literal != null ? literal : new Lookup(new Literal(name), List.of());
  }

  private static Expression parse(String untrimmed, int depth) {
    if (depth > MAX_DEPTH) {
      throw Usage.tooDeep();
    }
    String markup = Characters.strip(untrimmed);
    Literal literal = LITERALS.get(markup);
    if (literal != null) {
      return literal;
    }
    char first = markup.charAt(0);
    char last = markup.charAt(markup.length() - 1);
    if (first == last && (first == '"' || first == '\'')) {
      return new Literal(markup.length() == 1 ? "" : markup.substring(1, markup.length() - 1));
    }
    if (first == '-' || isDigit(first)) {
      Object number = number(markup);
      if (number != Nil.NIL) {
        return new Literal(number);
      }
    }
    if (first == '(' && last == ')') {
      Expression range = range(markup, depth);
      if (range != Literal.NIL) {
        return range;
      }
    }
    return lookup(markup, depth);
  }

  /** {@code INTEGERS_REGEX} and {@code FLOATS_REGEX}; Nil if neither. */
  private static Object number(String markup) {
    int i = markup.charAt(0) == '-' ? 1 : 0;
    if (i == markup.length() || !isDigit(markup.charAt(i))) {
      return Nil.NIL;
    }
    boolean dots = false;
    for (; i < markup.length(); i++) {
      char c = markup.charAt(i);
      if (c == '.') {
        dots = true;
      } else if (!isDigit(c)) {
        return Nil.NIL;
      }
    }
    return dots ? (Object) Numbers.leadingFloat(markup) : Numbers.leadingInteger(markup);
  }

  /** {@code RANGES_REGEX}; the Nil literal if the markup is none. */
  private static Expression range(String markup, int depth) {
    int start = Characters.skipSpace(markup, 1, markup.length());
    int runEnd = start;
    while (runEnd < markup.length() && !isSpace(markup.charAt(runEnd))) {
      runEnd++;
    }
    int dots = Characters.skipSpace(markup, runEnd, markup.length());
    int firstEnd = runEnd;
    if (!markup.startsWith("..", dots)) {
      dots = markup.lastIndexOf("..", runEnd - 2);
      firstEnd = dots;
    }
    if (firstEnd <= start || dots < 0) {
      return Literal.NIL;
    }
    int from = Characters.skipSpace(markup, dots + 2, markup.length());
    int to = markup.length() - 1;
    while (to > from && isSpace(markup.charAt(to - 1))) {
      to--;
    }
    for (int i = from; i < to; i++) {
      if (isSpace(markup.charAt(i))) {
        return Literal.NIL;
      }
    }
    return to <= from
        ? Literal.NIL
        : RangeExpression.of(
            parse(markup.substring(start, firstEnd), depth + 1),
            parse(markup.substring(from, to), depth + 1));
  }

  /** All {@code VariableParser} of the markup: names and brackets; whatever else is skipped. */
  private static Expression lookup(String markup, int depth) {
    List<Expression> parts = new ArrayList<>(4);
    int i = 0;
    while (i < markup.length()) {
      int end = partEnd(markup, i);
      if (end > i) {
        boolean bracket = markup.charAt(i) == '[';
        parts.add(
            bracket
                ? parse(markup.substring(i + 1, end - 1), depth + 1)
                : new Literal(markup.substring(i, end)));
        if (!bracket && parts.size() > 1) {
          int index = parts.size() - 1;
          parts.set(index, Command.of(parts.get(index)));
        }
      }
      i = Math.max(end, i + 1);
    }
    return parts.isEmpty()
        ? new Lookup(Literal.NIL, List.of())
        : new Lookup(parts.get(0), parts.subList(1, parts.size()));
  }

  private static int partEnd(String markup, int from) {
    if (markup.charAt(from) == '[') {
      int close = markup.indexOf(']', from + 1);
      return close > from + 1 ? close + 1 : from;
    }
    int end = from;
    while (end < markup.length() && isNamePart(markup.charAt(end))) {
      end++;
    }
    return end > from && end < markup.length() && markup.charAt(end) == '?' ? end + 1 : end;
  }
}
