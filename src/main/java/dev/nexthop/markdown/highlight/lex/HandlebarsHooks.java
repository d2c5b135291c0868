package dev.nexthop.markdown.highlight.lex;

/** Leaves an attribute without quotes that a mustache follows. */
final class HandlebarsHooks implements Hooks {

  @Override
  public void call(String name, RegexLexer lexer) {
    if (lexer.inner("@parent") instanceof RegexLexer parent && parent.isState("attr")) {
      parent.pop(1);
    }
  }
}
