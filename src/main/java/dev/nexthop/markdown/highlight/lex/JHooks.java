package dev.nexthop.markdown.highlight.lex;

/** Whether a note begins in J's next line. */
final class JHooks implements Hooks {

  private boolean note;

  @Override
  public void start(RegexLexer lexer) {
    note = false;
  }

  @Override
  public void call(String name, RegexLexer lexer) {
    note = true;
  }

  @Override
  public boolean test(String name, RegexLexer lexer) {
    boolean begins = note;
    note = false;
    return begins;
  }
}
