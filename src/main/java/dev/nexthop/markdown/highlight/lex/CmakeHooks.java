package dev.nexthop.markdown.highlight.lex;

/** The length of CMake's brackets. */
final class CmakeHooks implements Hooks {

  private int length;

  @Override
  public void call(String name, RegexLexer lexer) {
    int matched = lexer.group(0).length();
    switch (name) {
      case "open_comment" -> length = matched - 1;
      case "open_string" -> length = matched;
      case "close" -> {
        if (matched == length) {
          lexer.goTo("root");
        }
      }
      default -> Hooks.super.call(name, lexer);
    }
  }
}
