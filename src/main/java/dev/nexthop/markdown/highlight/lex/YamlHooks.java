package dev.nexthop.markdown.highlight.lex;

import java.util.ArrayDeque;
import java.util.Deque;

/** Levels of indentation, as {@code yaml.rb} keeps them. */
final class YamlHooks implements Hooks {

  private static final int NONE = Integer.MIN_VALUE;

  private final Deque<Integer> indents = new ArrayDeque<>();
  private int next;
  private int scalarIndent = NONE;

  YamlHooks() {
    resetIndent();
  }

  @Override
  public void start(RegexLexer lexer) {
    resetIndent();
  }

  private void resetIndent() {
    indents.clear();
    indents.push(0);
    next = 0;
    scalarIndent = NONE;
  }

  private int indent() {
    return indents.element();
  }

  @Override
  public void call(String name, RegexLexer lexer) {
    int size = lexer.group(0).length();
    switch (name) {
      case "reset_indent" -> resetIndent();
      case "save_indent" -> saveIndent(lexer);
      case "continue_indent" -> next += size;
      case "set_indent" -> setIndent(size);
      case "set_implicit_indent" -> setIndent(0);
      case "scalar_spaces" -> scalarSpaces(lexer);
      case "scalar_line" -> scalarLine(lexer);
      case "scalar_header" -> scalarHeader(lexer);
      case "plain_line" -> plainLine(lexer);
      default -> Hooks.super.call(name, lexer);
    }
  }

  private void dedent(int size) {
    next = size;
    while (next < indent()) {
      indents.pop();
    }
  }

  private void saveIndent(RegexLexer lexer) {
    String spaces = lexer.group(0);
    boolean dedents = spaces.length() < indent();
    dedent(spaces.length());
    int kept = dedents ? Math.min(indent(), spaces.length()) : spaces.length();
    lexer.token(Token.TEXT, spaces.substring(0, kept));
    lexer.token(Token.ERROR, spaces.substring(kept));
  }

  private void setIndent(int size) {
    if (indent() < next) {
      indents.push(next);
    }
    next += size;
  }

  private void scalarSpaces(RegexLexer lexer) {
    String spaces = lexer.group(0);
    int mark = scalarIndent == NONE ? spaces.length() : Math.min(scalarIndent, spaces.length());
    if (mark < 0) {
      mark = Math.max(0, spaces.length() + mark); // as Ruby counts from the end
    }
    lexer.token(Token.TEXT, spaces.substring(0, mark));
    lexer.token(Token.NAME_CONSTANT, spaces.substring(mark));
  }

  private void scalarLine(RegexLexer lexer) {
    int size = lexer.group(0).length();
    lexer.token(Token.TEXT, 0);
    int level = scalarIndent == NONE ? indent() : scalarIndent;
    if (scalarIndent == NONE) {
      scalarIndent = size;
    }
    if (size < level) {
      dedent(size);
      lexer.goTo("indentation");
    }
  }

  private void scalarHeader(RegexLexer lexer) {
    scalarIndent = NONE;
    lexer.goTo("ignored_line");
    if (lexer.group(0).isEmpty()) {
      return;
    }
    if (lexer.has(1)) {
      scalarIndent = indent() + leadingNumber(lexer.group(1));
    }
    lexer.token(Token.PUNCTUATION_INDICATOR, 0);
  }

  private static int leadingNumber(String text) {
    String sign = text.startsWith("-") ? "-" : "";
    String digits = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    int end = 0;
    while (end < digits.length() && Character.isDigit(digits.charAt(end))) {
      end++;
    }
    return end == 0 ? 0 : Integer.parseInt(sign + digits.substring(0, end));
  }

  private void plainLine(RegexLexer lexer) {
    int size = lexer.group(0).length();
    lexer.token(Token.TEXT, 0);
    lexer.pop(1);
    if (size <= indent()) {
      lexer.pop(1);
      dedent(size);
      lexer.push("indentation");
    }
  }
}
