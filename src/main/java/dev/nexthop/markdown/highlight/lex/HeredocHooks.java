package dev.nexthop.markdown.highlight.lex;

/** Remembers the word that ends a here-document. */
final class HeredocHooks extends Hooks {

  private String end = "";

  @Override
  void call(String name, RegexLexer lexer) {
    end = lexer.group(5);
  }

  @Override
  boolean test(String name, RegexLexer lexer) {
    return lexer.group(1).equals(end);
  }
}
