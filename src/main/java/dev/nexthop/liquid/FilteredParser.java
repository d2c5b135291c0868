package dev.nexthop.liquid;

import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.syntax.Fragments;
import dev.nexthop.liquid.syntax.Lexer.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads expressions with filters, strictly and leniently ({@code variable.rb}). */
final class FilteredParser {
  private final Environment environment;

  FilteredParser(Environment environment) {
    this.environment = environment;
  }

  Expression strict(String markup) {
    StrictMarkup parser = new StrictMarkup(markup);
    if (parser.sees(Kind.END_OF_STRING)) {
      return Literal.NIL;
    }
    Expression base = parser.parsedExpression();
    List<FilterCall> calls = new ArrayList<>(2);
    while (parser.takes(Kind.PIPE)) {
      calls.add(call(parser));
    }
    parser.end();
    return Filtered.of(base, calls);
  }

  private FilterCall call(StrictMarkup parser) {
    String name = parser.take(Kind.ID);
    List<Expression> positional = new ArrayList<>(2);
    Map<String, Expression> keywords = new LinkedHashMap<>();
    if (parser.takes(Kind.COLON)) {
      do {
        if (parser.seesKeyword()) {
          String key = parser.take(Kind.ID);
          parser.take(Kind.COLON);
          keyword(key, parser.expression(), positional, keywords);
        } else {
          positional.add(parser.parsedExpression());
        }
      } while (parser.takes(Kind.COMMA));
    }
    return new FilterCall(name, environment.filter(name), positional, keywords);
  }

  /** A name with a question mark makes no keyword: the whole becomes an odd variable. */
  private static void keyword(
      String key, String value, List<Expression> positional, Map<String, Expression> keywords) {
    String whole = key + ": " + value;
    Map<String, String> read = new LinkedHashMap<>();
    if (Fragments.attribute(whole, 0, read) == whole.length()) {
      keywords.put(key, Expressions.parse(value));
    } else {
      positional.add(Expressions.parse(whole));
    }
  }

  Expression lax(String markup) {
    int start = Fragments.findQuotedFragment(markup, 0);
    if (start < 0) {
      return Literal.NIL;
    }
    int end = Fragments.quotedFragment(markup, start);
    Expression base = Expressions.parse(markup.substring(start, end));
    int pipe = markup.indexOf('|', end);
    if (pipe < 0) {
      return base;
    }
    List<FilterCall> calls = new ArrayList<>();
    int i = Characters.skipSpace(markup, pipe + 1, markup.length());
    while (i < markup.length()) {
      int next = filterEnd(markup, i);
      if (next > i) {
        laxCall(markup.substring(i, next), calls);
      }
      i = Math.max(next, i + 1);
    }
    return Filtered.of(base, calls);
  }

  /** End of {@code FilterParser}: white space, quoted fragments and commas. */
  private static int filterEnd(String markup, int from) {
    int i = from;
    while (i < markup.length()) {
      char c = markup.charAt(i);
      int end = Characters.isSpace(c) || c == ',' ? i + 1 : Fragments.quotedFragment(markup, i);
      if (end < 0) {
        return i;
      }
      i = end;
    }
    return i;
  }

  private void laxCall(String markup, List<FilterCall> calls) {
    int start = 0;
    while (start < markup.length() && !Characters.isWord(markup.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < markup.length() && Characters.isWord(markup.charAt(end))) {
      end++;
    }
    if (start == end) {
      return;
    }
    String name = markup.substring(start, end);
    List<Expression> positional = new ArrayList<>();
    Map<String, Expression> keywords = new LinkedHashMap<>();
    int i = 0;
    while (i < markup.length()) {
      int argumentEnd = laxArgument(markup, i, positional, keywords);
      i = Math.max(argumentEnd, i + 1);
    }
    calls.add(new FilterCall(name, environment.filter(name), positional, keywords));
  }

  /** {@code FilterArgsRegex} at an index; its end, or -1. */
  private static int laxArgument(
      String markup, int from, List<Expression> positional, Map<String, Expression> keywords) {
    char c = markup.charAt(from);
    if (c != ':' && c != ',') {
      return -1;
    }
    int start = Characters.skipSpace(markup, from + 1, markup.length());
    int end = keywordEnd(markup, start);
    if (end < 0) {
      end = Fragments.quotedFragment(markup, start);
    }
    if (end < 0) {
      return -1;
    }
    String argument = markup.substring(start, end);
    Map<String, String> read = new LinkedHashMap<>();
    if (Fragments.attribute(argument, 0, read) == argument.length()) {
      read.forEach((key, value) -> keywords.put(key, Expressions.parse(value)));
    } else {
      positional.add(Expressions.parse(argument));
    }
    return end;
  }

  /** End of {@code \w+\s*:\s*QuotedFragment} at an index; -1 if there is none. */
  private static int keywordEnd(String markup, int from) {
    int i = from;
    while (i < markup.length() && Characters.isWord(markup.charAt(i))) {
      i++;
    }
    int colon = Characters.skipSpace(markup, i, markup.length());
    if (i == from || colon >= markup.length() || markup.charAt(colon) != ':') {
      return -1;
    }
    return Fragments.quotedFragment(
        markup, Characters.skipSpace(markup, colon + 1, markup.length()));
  }
}
