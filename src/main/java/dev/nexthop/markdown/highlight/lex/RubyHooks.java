package dev.nexthop.markdown.highlight.lex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Ruby's and Crystal's literals with free delimiters, and here-documents in a row. */
final class RubyHooks implements Hooks {

  private final boolean squeezes;
  private final Deque<Heredoc> heredocs = new ArrayDeque<>();

  private record Heredoc(boolean indented, String end) {}

  /** Ruby's lexer takes double delimiters for one, Crystal's does not. */
  RubyHooks(boolean squeezes) {
    this.squeezes = squeezes;
  }

  @Override
  public void start(RegexLexer lexer) {
    heredocs.clear();
  }

  @Override
  public void call(String name, RegexLexer lexer) {
    switch (name) {
      case "sigil" -> sigil(lexer);
      case "heredoc" -> heredoc(lexer);
      case "heredoc_end" -> heredocEnd(lexer);
      default -> Hooks.super.call(name, lexer);
    }
  }

  private void sigil(RegexLexer lexer) {
    String kind = lexer.group(1);
    String opening = lexer.group(2);
    boolean interpolates = !kind.isEmpty() && "rQWxI".contains(kind);
    boolean regex = kind.equals("r");
    if (regex) {
      lexer.push("regex_flags");
    }
    lexer.token(regex ? Token.LITERAL_STRING_REGEX : Token.LITERAL_STRING_OTHER, 0);
    String name = "sigil " + opening + (regex ? " regex" : "") + (interpolates ? " #{}" : "");
    lexer.push(
        lexer
            .grammar()
            .state(
                name, () -> sigilRules(opening, regex ? "Str.Regex" : "Str.Other", interpolates)));
  }

  private List<String> sigilRules(String opening, String token, boolean interpolates) {
    String open = Delimiters.escaped(opening);
    String close = Delimiters.escaped(Delimiters.closing(opening));
    boolean squeezed = squeezes && !opening.equals("\\"); // Rouge fails at the backslash
    String both = squeezed ? Delimiters.squeezed(open + close) : open + close;
    if (squeezes && open.equals(close) && open.equals("\\#")) {
      both = "";
    }
    List<String> rules = new ArrayList<>();
    rules.add("/\\\\[#" + both + "\\\\]/ Str.Escape");
    if (!open.equals(close)) {
      rules.add("/" + open + "/ " + token + ", push");
    }
    rules.add("/" + close + "/ " + token + ", pop");
    if (interpolates) {
      rules.add("mixin string_intp_escaped");
    }
    rules.add((interpolates ? "/#/ " : "/[\\\\#]/ ") + token);
    rules.add("/[^#" + both + "\\\\]+/m " + token);
    return rules;
  }

  private void heredoc(RegexLexer lexer) {
    String operator = lexer.group(1);
    lexer.token(Token.OPERATOR, operator);
    lexer.token(Token.NAME_CONSTANT, lexer.group(2) + lexer.group(3) + lexer.group(4));
    boolean quotedEmpty = !lexer.has(4);
    heredocs.add(new Heredoc(operator.length() == 3, quotedEmpty ? "" : lexer.group(3)));
    if (!lexer.isState("heredoc_queue")) {
      lexer.push("heredoc_queue");
    }
  }

  private void heredocEnd(RegexLexer lexer) {
    String line = lexer.group(0);
    Heredoc first = heredocs.peek();
    if (first != null
        && (first.indented() ? line.strip() : line.stripTrailing()).equals(first.end())) {
      heredocs.remove();
      if (heredocs.isEmpty()) {
        lexer.pop(1);
      }
      lexer.token(Token.NAME_CONSTANT, 0);
    } else {
      lexer.token(Token.LITERAL_STRING_HEREDOC, 0);
    }
    lexer.pop(1);
  }
}
