package dev.nexthop.markdown.highlight.lex;

/** Addresses of sed. */
final class SedHooks implements Hooks {

  private static final Token ADDRESS = Token.KEYWORD_NAMESPACE;

  @Override
  public void call(String name, RegexLexer lexer) {
    boolean custom = name.equals("custom_address");
    lexer.token(ADDRESS, custom ? lexer.group(1) + lexer.group(2) : lexer.group(1));
    String end = lexer.group(custom ? 4 : 3);
    lexer.delegate(lexer.inner("@regex"), custom ? 3 : 2, false);
    lexer.token(ADDRESS, end);
  }
}
