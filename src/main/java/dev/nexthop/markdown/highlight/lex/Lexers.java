package dev.nexthop.markdown.highlight.lex;

import dev.nexthop.markdown.highlight.regex.Matcher;
import java.util.Optional;

/** Makes the lexers that work together on one text. Not for several threads. */
public final class Lexers {

  private static final int MAX_DEPTH = 40;
  private static final long STEPS_PER_CHARACTER = 3_000;
  private static final long STEPS_AT_LEAST = 2_000_000;

  private final Languages languages;
  private final Grammars grammars;
  private final LexerOptions options;
  private final Matcher matcher;
  private int depth;

  /**
   * For a text of that length.
   *
   * @param options as written behind the language's name: {@code console?prompt=#}
   */
  public Lexers(Languages languages, Grammars grammars, LexerOptions options, int length) {
    this.languages = languages;
    this.grammars = grammars;
    this.options = options;
    matcher = new Matcher(STEPS_AT_LEAST + STEPS_PER_CHARACTER * length);
  }

  /** A lexer for a language, by its main name; plain text where there is no grammar. */
  public Lexer create(String tag) {
    if (tag.startsWith("?")) {
      int space = tag.indexOf(' ');
      return options
          .text(tag.substring(1, space))
          .flatMap(this::createOptional)
          .orElseGet(() -> create(tag.substring(space + 1)));
    }
    return switch (tag) {
      case "console" -> ConsoleLexer.of(this);
      case "irb" -> ConsoleLexer.irb(this);
      case "escape" -> new EscapeLexer(this);
      case "plaintext" ->
          new PlainLexer(
              options.text("token").filter(Token::isNamed).map(Token::named).orElse(Token.TEXT));
      default ->
          grammars
              .find(tag)
              .<Lexer>map(grammar -> new RegexLexer(grammar, this, hooks(tag)))
              .orElseGet(() -> new PlainLexer(Token.TEXT));
    };
  }

  /** A lexer for a language by any of its names, if it is known. */
  Optional<Lexer> createOptional(String name) {
    return languages.tag(name).map(this::create);
  }

  /** The languages known. */
  Languages languages() {
    return languages;
  }

  private static Hooks hooks(String tag) {
    return switch (tag) {
      case "shell", "hcl", "terraform" -> new HeredocHooks();
      case "yaml", "digdag" -> new YamlHooks();
      case "ruby", "irb_output" -> new RubyHooks(true);
      case "crystal" -> new RubyHooks(false);
      case "elixir" -> new ElixirHooks();
      case "python", "meson" -> new QuotedStringHooks();
      case "rust" -> new RustHooks();
      case "http" -> new HttpHooks();
      case "markdown", "apiblueprint" -> new MarkdownHooks();
      case "sass", "haml", "slim" -> new IndentationHooks();
      case "handlebars" -> new HandlebarsHooks();
      case "cmake" -> new CmakeHooks();
      case "plsql" -> new PlsqlHooks();
      case "sed" -> new SedHooks();
      case "vue" -> new VueHooks();
      default -> new Hooks.None();
    };
  }

  Matcher matcher() {
    return matcher;
  }

  LexerOptions options() {
    return options;
  }

  /** Counts a lexer within a lexer; false where that goes too deep. */
  boolean enter() {
    if (depth >= MAX_DEPTH) {
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }
}
