package dev.nexthop.markdown.highlight;

import dev.nexthop.markdown.highlight.lex.Grammars;
import dev.nexthop.markdown.highlight.lex.Languages;
import dev.nexthop.markdown.highlight.lex.LexerOptions;
import dev.nexthop.markdown.highlight.lex.Lexers;
import dev.nexthop.markdown.highlight.lex.Token;
import java.util.Optional;

/** Cuts code into tokens as Rouge's lexers do and writes them as its HTML formatter does. */
final class RougeHighlighter implements Highlighter {

  private final Languages languages;
  private final Grammars grammars = new Grammars();

  RougeHighlighter(Languages languages) {
    this.languages = languages;
  }

  @Override
  public Optional<Highlighted> highlight(String language, String code) {
    int question = language.indexOf('?');
    String name = question < 0 ? language : language.substring(0, question);
    LexerOptions options =
        question < 0 ? LexerOptions.NONE : LexerOptions.parse(language.substring(question + 1));
    Optional<String> tag =
        name.equals("guess")
            ? Optional.of(grammars.guess(languages).language(code))
            : languages.tag(name);
    return tag.isPresent() ? Optional.of(coloured(tag.get(), options, code)) : Optional.empty();
  }

  private Highlighted coloured(String tag, LexerOptions options, String code) {
    HtmlSink sink = new HtmlSink(code.length());
    Lexers lexers = new Lexers(languages, grammars, options, code.length());
    lexers.create(tag).lex(code, sink);
    if (!lexers.exhausted()) {
      return new Highlighted(sink.finish(), false);
    }
    HtmlSink plain = new HtmlSink(code.length());
    plain.accept(Token.TEXT, code);
    return new Highlighted(plain.finish(), true);
  }
}
