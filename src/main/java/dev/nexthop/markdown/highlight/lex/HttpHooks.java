package dev.nexthop.markdown.highlight.lex;

import java.util.Locale;

/** The language of a message's body, by its media type. */
final class HttpHooks implements Hooks {

  private String mediaType = "text/plain";

  @Override
  public void start(RegexLexer lexer) {
    mediaType = "text/plain";
  }

  @Override
  public void call(String name, RegexLexer lexer) {
    if (name.equals("content")) {
      lexer.delegate(lexer.lexers().create(content(lexer)), 0, true);
    } else if (lexer.group(1).strip().equalsIgnoreCase("content-type")) {
      mediaType = lexer.group(5).split(";", -1)[0].toLowerCase(Locale.ROOT);
    }
  }

  private String content(RegexLexer lexer) {
    return lexer
        .lexers()
        .options()
        .text("content")
        .or(() -> Languages.read("media-type").tag(mediaType))
        .orElse("plaintext");
  }
}
