package dev.nexthop.markdown.highlight.lex;

/** Remembers the word that ends a here-document. */
final class HeredocHooks implements Hooks {

  private String end = "";

  @Override
  public void call(String name, RegexLexer lexer) {
    end = lexer.group(5);
  }

  @Override
  public boolean test(String name, RegexLexer lexer) {
    return lexer.group(1).equals(end);
  }
}
