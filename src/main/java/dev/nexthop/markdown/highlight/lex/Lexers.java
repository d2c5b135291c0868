package dev.nexthop.markdown.highlight.lex;

import dev.nexthop.markdown.highlight.regex.Matcher;
import dev.nexthop.markdown.highlight.regex.Regex;
import java.util.Optional;

/** Makes the lexers that work together on one text. Not for several threads. */
public final class Lexers {

  private static final int MAX_DEPTH = 40;
  private static final long STEPS_PER_CHARACTER = 50;
  private static final long STEPS_AT_LEAST = 500_000;

  private final Languages languages;
  private final Grammars grammars;
  private final LexerOptions options;
  private final Matcher matcher;

  /** For parts of the text: what {@link #matcher} knows of the whole stays. */
  private final Matcher partMatcher;

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
    partMatcher = new Matcher(STEPS_AT_LEAST + STEPS_PER_CHARACTER * length);
  }

  /** A lexer for a language, by its main name; plain text where there is no grammar. */
  public Lexer create(String tag) {
    return switch (tag) {
      case "console" -> ConsoleLexer.of(this);
      case "irb" -> ConsoleLexer.irb(this);
      case "escape" -> new EscapeLexer(this);
      case "plaintext" -> plain();
      default -> tag.startsWith("?") ? optional(tag) : regexLexer(tag);
    };
  }

  private Lexer regexLexer(String tag) {
    Optional<Grammar> grammar = grammars.find(tag);
    return grammar.isPresent()
        ? new RegexLexer(grammar.get(), this, hooks(tag))
        : new PlainLexer(Token.TEXT);
  }

  /** The lexer that an option asks for, or else another: {@code ?parent html}. */
  private Lexer optional(String names) {
    int space = names.indexOf(' ');
    Optional<Lexer> wanted = option(names.substring(1, space));
    return wanted.isPresent() ? wanted.get() : create(names.substring(space + 1));
  }

  private Lexer plain() {
    Optional<String> token = options.text("token");
    return new PlainLexer(
        token.isPresent() && Token.isNamed(token.get()) ? Token.named(token.get()) : Token.TEXT);
  }

  /** The lexer that an option asks for, by any of its language's names, if it is known. */
  Optional<Lexer> option(String name) {
    Optional<String> language = options.text(name);
    Optional<String> tag = language.isPresent() ? languages.tag(language.get()) : Optional.empty();
    return tag.isPresent() ? Optional.of(create(tag.get())) : Optional.empty();
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
      case "tcl" -> new TclHooks();
      case "robot_framework" -> new RobotHooks();
      case "cython" -> new CythonHooks();
      case "lasso" -> new LassoHooks();
      case "j" -> new JHooks();
      case "wollok" -> new WollokHooks();
      default -> new Hooks.None();
    };
  }

  /** The main name of the language that the code seems to be in. */
  String guess(String code) {
    return grammars.guess(languages).language(code, matcher);
  }

  /** Whether the text has taken more steps than any text should. */
  public boolean exhausted() {
    return matcher.exhausted() || partMatcher.exhausted();
  }

  Matcher matcher() {
    return matcher;
  }

  /** Whether a group of a match has the expression in it. */
  boolean contains(String part, Regex regex) {
    return partMatcher.find(regex, part);
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
