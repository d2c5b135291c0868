package dev.nexthop.markdown.highlight.lex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Strings with a prefix, within strings: Python's, Meson's. */
final class QuotedStringHooks implements Hooks {

  private static final int MAX_NESTING = 1_000;

  private final Deque<Quoted> open = new ArrayDeque<>();

  private record Quoted(String prefix, String delimiter) {}

  @Override
  public void call(String name, RegexLexer lexer) {
    if (name.equals("close_string")) {
      open.pop();
    } else if (open.size() < MAX_NESTING) {
      open.push(new Quoted(lexer.group(1).toLowerCase(Locale.ROOT), lexer.group(2)));
    }
  }

  @Override
  public boolean test(String name, RegexLexer lexer) {
    Quoted innermost = open.peek();
    if (innermost == null) {
      return false;
    }
    return switch (name) {
      case "delimiter" -> innermost.delimiter().equals(lexer.group(0));
      case "formatted" -> innermost.prefix().contains("f");
      case "raw" -> innermost.prefix().contains("r");
      default -> Hooks.super.test(name, lexer);
    };
  }
}
