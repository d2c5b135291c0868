package dev.nexthop.markdown.highlight.lex;

import java.util.List;

/** Quotes with free delimiters and dotted names of PL/SQL. */
final class PlsqlHooks implements Hooks {

  @Override
  public void call(String name, RegexLexer lexer) {
    if (name.equals("quote")) {
      lexer.token(Token.OPERATOR, 0);
      String close = Delimiters.escaped(Delimiters.closing(lexer.group(1)));
      lexer.push(
          lexer
              .grammar()
              .state(
                  "quote " + close,
                  () ->
                      List.of(
                          "/(?:" + close + "[^']|[^" + close + "]'|[^" + close + "'])+/m Str.Other",
                          "/" + close + "'/ Operator, pop")));
      return;
    }
    lexer.groups(List.of(Token.named(name), Token.PUNCTUATION));
    if (lexer.group(2).equals(".")) {
      lexer.push("dotnames");
    }
  }
}
