package dev.nexthop.markdown.highlight.lex;

/** Braces of Tcl, which end whatever is open within them, and those within its strings. */
final class TclHooks implements Hooks {

  private boolean counted;
  private int open;

  @Override
  public void call(String name, RegexLexer lexer) {
    switch (name) {
      case "open" -> {
        counted = true;
        open++;
      }
      case "close" -> open -= counted ? 1 : 0; // Rouge fails where none was opened
      case "leave_brace" -> leaveBrace(lexer);
      default -> Hooks.super.call(name, lexer);
    }
  }

  private static void leaveBrace(RegexLexer lexer) {
    while (!lexer.isState("brace")) {
      lexer.pop(1);
    }
    lexer.pop(1);
  }

  @Override
  public boolean test(String name, RegexLexer lexer) {
    return open == 0 && lexer.isInside("brace");
  }
}
