package dev.nexthop.postfix.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * Expansion of {@code $name} and its kin in a value (mac_parse.c, mac_expand.c). One object expands
 * one value.
 */
final class Expansion {

  private static final int DEEPEST = 100;
  private static final int LONGEST = 100_000;
  private static final String OPERATOR = "<>!=?+-*/~&|%";

  private final Function<String, Optional<String>> lookup;
  private final boolean braces;
  private final StringBuilder result = new StringBuilder();
  private int depth;

  /** A value that Postfix refuses to expand. */
  static final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    BadValue(String message) {
      super(message);
    }
  }

  /**
   * @param lookup unexpanded values of parameters, empty if not set
   * @param braces whether operands may stand in braces (since Postfix 3.0)
   */
  Expansion(Function<String, Optional<String>> lookup, boolean braces) {
    this.lookup = lookup;
    this.braces = braces;
  }

  /** Expands a value, recursively. */
  String expand(String value) throws BadValue {
    parse(value);
    return result.toString();
  }

  private void parse(String value) throws BadValue {
    int i = 0;
    while (i < value.length()) {
      char c = value.charAt(i);
      if (c != '$') {
        result.append(c);
        i++;
      } else if (i + 1 < value.length() && value.charAt(i + 1) == '$') {
        result.append('$');
        i += 2;
      } else {
        i = reference(value, i + 1);
      }
    }
    if (result.length() > LONGEST) {
      throw new BadValue("unreasonably long value");
    }
  }

  /** Expands the reference whose text begins here; returns where it ends. */
  private int reference(String value, int start) throws BadValue {
    char open = start < value.length() ? value.charAt(start) : ' ';
    int end;
    String body;
    if (open == '{' || open == '(') {
      end = closing(value, start, open, open == '{' ? '}' : ')');
      body = value.substring(start + 1, end - 1);
    } else {
      end = start;
      while (end < value.length() && isNameCharacter(value.charAt(end))) {
        end++;
      }
      body = value.substring(start, end);
    }
    if (body.isEmpty()) {
      throw new BadValue("empty macro name: \"" + value + "\"");
    }
    evaluate(body);
    return end;
  }

  private static int closing(String value, int start, char open, char close) throws BadValue {
    int level = 0;
    for (int i = start; i < value.length(); i++) {
      if (value.charAt(i) == open) {
        level++;
      } else if (value.charAt(i) == close && --level == 0) {
        return i + 1;
      }
    }
    throw new BadValue("truncated macro reference: \"" + value + "\"");
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private void evaluate(String body) throws BadValue {
    if (++depth > DEEPEST) {
      throw new BadValue("unreasonable macro call nesting: \"" + body + "\"");
    }
    Operands rest = new Operands(body);
    if (braces && rest.atBrace()) {
      boolean truth = comparison(rest);
      if (!rest.atEnd() && rest.peek() != '?' && rest.peek() != ':') {
        throw new BadValue("\"?\" or \":\" expected at: \"...}>>>" + rest.remaining() + "\"");
      }
      choose(truth ? "true" : "", rest);
      return;
    }
    int end = 0;
    while (end < body.length() && body.charAt(end) != '?' && body.charAt(end) != ':') {
      if (!isNameCharacter(body.charAt(end))) {
        throw new BadValue(
            "attribute name syntax error at: \"..."
                + body.substring(0, end)
                + ">>>"
                + body.substring(end)
                + "\"");
      }
      end++;
    }
    rest.skip(end);
    choose(lookup.apply(body.substring(0, end)).orElse(""), rest);
  }

  private boolean comparison(Operands rest) throws BadValue {
    String left = rest.braced();
    String operator = rest.take(rest.span(OPERATOR));
    if (!Comparison.OPERATORS.contains(operator)) {
      throw new BadValue(
          "\"==\" or \"!=\" expected at: \"..."
              + left
              + "}>>>"
              + operator
              + rest.remaining()
              + "\"");
    }
    if (!rest.atBrace()) {
      throw new BadValue(
          "\"{expression}\" expected at: \"...{"
              + left
              + "} "
              + operator
              + ">>>"
              + rest.remaining()
              + "\"");
    }
    String right = rest.braced();
    return Comparison.holds(
        new Expansion(lookup, true).expand(left),
        operator,
        new Expansion(lookup, true).expand(right));
  }

  /** Adds the value itself, or what follows {@code ?} or {@code :}. */
  private void choose(String value, Operands rest) throws BadValue {
    if (rest.atEnd()) {
      parse(value);
      return;
    }
    char operator = rest.next();
    String whenTrue = "";
    if (operator == '?') {
      whenTrue = rest.operand(braces);
      if (!value.isEmpty()) {
        parse(whenTrue);
      }
      if (rest.atEnd()) {
        return;
      }
      if (rest.next() != ':') {
        throw new BadValue("\":\" expected at: \"..." + whenTrue + "}>>>" + rest.last() + "\"");
      }
    }
    String whenFalse = rest.operand(braces);
    if (value.isEmpty()) {
      parse(whenFalse);
    }
    if (!rest.atEnd()) {
      throw new BadValue(
          "unexpected input at: \"..." + whenFalse + "}>>>" + rest.remaining() + "\"");
    }
  }

  /** The text of a reference, read from left to right. */
  private static final class Operands {
    private final String text;
    private int position;

    Operands(String text) {
      this.text = text;
    }

    boolean atEnd() {
      return position == text.length();
    }

    char peek() {
      return text.charAt(position);
    }

    char next() {
      return text.charAt(position++);
    }

    void skip(int count) {
      position += count;
    }

    String take(int count) {
      position += count;
      return text.substring(position - count, position);
    }

    String remaining() {
      return text.substring(position);
    }

    String last() {
      return text.substring(position - 1);
    }

    int span(String characters) {
      int end = position;
      while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      return end - position;
    }

    boolean atBrace() {
      int brace = position + span(" \t\r\n");
      return brace < text.length() && text.charAt(brace) == '{';
    }

    /** The text in the braces that begin here, blanks around them skipped. */
    String braced() throws BadValue {
      position += span(" \t\r\n");
      int end = closing(text, position, '{', '}');
      String inner = text.substring(position + 1, end - 1);
      position = end;
      position += span(" \t\r\n");
      return inner;
    }

    String operand(boolean braces) throws BadValue {
      if (braces && atBrace()) {
        return braced();
      }
      String all = remaining();
      position = text.length();
      return all;
    }
  }
}
