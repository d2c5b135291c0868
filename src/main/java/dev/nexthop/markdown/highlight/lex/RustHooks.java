package dev.nexthop.markdown.highlight.lex;

/** Brackets open within a macro of Rust. */
final class RustHooks implements Hooks {

  private int square;
  private int round;
  private int curly;

  @Override
  public void start(RegexLexer lexer) {
    square = 0;
    round = 0;
    curly = 0;
  }

  @Override
  public void call(String name, RegexLexer lexer) {
    switch (lexer.group(0)) {
      case "[" -> square++;
      case "]" -> square--;
      case "(" -> round++;
      case ")" -> round--;
      case "{" -> curly++;
      default -> curly--;
    }
  }

  @Override
  public boolean test(String name, RegexLexer lexer) {
    return square == 0 && round == 0 && curly == 0;
  }
}
