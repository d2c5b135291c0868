package dev.nexthop.markdown.highlight.lex;

/** Lasso without its delimiters, where the option {@code start_inline} asks for it. */
final class LassoHooks implements Hooks {

  @Override
  public void start(RegexLexer lexer) {
    if (lexer.lexers().options().isOn("start_inline")) {
      lexer.push("lasso");
    }
  }
}
