package dev.nexthop.markdown.highlight.lex;

import java.util.List;
import java.util.Optional;

/** Fenced code in Markdown. */
final class MarkdownHooks implements Hooks {

  private Lexer unclosedCode = new PlainLexer(Token.TEXT);

  @Override
  public void call(String name, RegexLexer lexer) {
    if (name.equals("rest")) {
      lexer.delegate(unclosedCode, 0, false);
      return;
    }
    String info = lexer.group(3).strip();
    String fence = lexer.group(2);
    String gap = lexer.group(6);
    String end = lexer.group(7);
    boolean closed = lexer.has(7);
    Lexer inner = lexerFor(lexer, info, lexer.group(5));
    inner.reset();
    lexer.token(Token.TEXT, 1);
    lexer.token(Token.PUNCTUATION, 2);
    lexer.token(Token.NAME_LABEL, 3);
    if (lexer.has(5)) {
      lexer.delegate(inner, 5, false);
    }
    lexer.token(Token.TEXT, gap);
    if (closed) {
      lexer.token(Token.PUNCTUATION, end);
    } else {
      unclosedCode = inner;
      lexer.push(unclosed(lexer, fence));
    }
  }

  private static State unclosed(RegexLexer lexer, String fence) {
    return lexer
        .grammar()
        .state(
            "unclosed " + fence,
            () ->
                List.of(
                    "/^([ \\t]*)(" + fence + ")/ pop, Text m1, Punctuation m2",
                    "/^.*\\n/ call rest"));
  }

  private static Lexer lexerFor(RegexLexer lexer, String info, String code) {
    int question = info.indexOf('?');
    String name = question < 0 ? info : info.substring(0, question);
    Optional<String> tag =
        name.isEmpty() || name.equals("guess")
            ? Optional.of(lexer.lexers().guess(code))
            : lexer.lexers().languages().tag(name);
    return tag.map(lexer.lexers()::create)
        .orElseGet(() -> new PlainLexer(Token.LITERAL_STRING_BACKTICK));
  }
}
