package dev.nexthop.markdown.highlight.lex;

import java.util.Optional;

/** Code with parts to be left as they are, which the formatter shows as errors. */
final class EscapeLexer implements Lexer {

  private final String start;
  private final String end;
  private final Lexer language;

  EscapeLexer(Lexers lexers) {
    LexerOptions options = lexers.options();
    start = options.text("start").filter(text -> !text.isEmpty()).orElse("<!");
    end = options.text("end").filter(text -> !text.isEmpty()).orElse("!>");
    Optional<Lexer> wanted =
        options.text("lang").filter(name -> name.startsWith("esc")).isPresent()
            ? Optional.empty()
            : lexers.option("lang");
    language = wanted.orElseGet(() -> new PlainLexer(Token.TEXT));
  }

  @Override
  public void reset() {
    // each text starts afresh
  }

  @Override
  public void resume(String text, TokenSink sink) {
    int from = 0;
    while (from < text.length()) {
      int begin = text.indexOf(start, from);
      if (begin < 0) {
        language.resume(text.substring(from), sink);
        return;
      }
      language.resume(text.substring(from, begin), sink);
      int inside = begin + start.length();
      int close = text.indexOf(end, inside);
      sink.accept(Token.ESCAPE, text.substring(inside, close < 0 ? text.length() : close));
      from = close < 0 ? text.length() : close + end.length();
    }
  }
}
