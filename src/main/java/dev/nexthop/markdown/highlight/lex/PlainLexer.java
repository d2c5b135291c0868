package dev.nexthop.markdown.highlight.lex;

/** One token for all. */
record PlainLexer(Token token) implements Lexer {

  @Override
  public void reset() {
    // nothing to forget
  }

  @Override
  public void resume(String text, TokenSink sink) {
    sink.accept(token, text);
  }
}
