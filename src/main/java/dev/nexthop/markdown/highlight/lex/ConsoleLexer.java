package dev.nexthop.markdown.highlight.lex;

import dev.nexthop.markdown.highlight.regex.Regex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A terminal: prompts, commands and what they print (Rouge's {@code console.rb}). */
final class ConsoleLexer implements Lexer {

  private static final List<String> PROMPTS = List.of("$", "#", ">", ";");
  private static final List<String> PROMPTS_BESIDE_COMMENTS = List.of("$", ">", ";");

  private final List<String> prompts;
  private final List<String> errors;
  private final boolean comments;
  private final Lexer language;
  private final Lexer output;

  private final Optional<Regex> promptExpression;
  private final Lexers lexers;

  private ConsoleLexer(
      Lexers lexers, Lexer language, Lexer output, boolean comments, Optional<Regex> expression) {
    this.lexers = lexers;
    this.language = language;
    this.output = output;
    this.comments = comments;
    promptExpression = expression;
    errors = lexers.options().list("error");
    prompts =
        lexers.options().list("prompt").isEmpty()
            ? comments ? PROMPTS_BESIDE_COMMENTS : PROMPTS
            : givenPrompts(lexers.options());
  }

  private static List<String> givenPrompts(LexerOptions options) {
    List<String> given = new ArrayList<>(options.list("prompt"));
    given.removeAll(List.of(""));
    return given;
  }

  /** A shell's, or what the options ask for. */
  static ConsoleLexer of(Lexers lexers) {
    LexerOptions options = lexers.options();
    List<String> given = givenPrompts(options);
    boolean comments =
        options.has("comments")
            ? options.isOn("comments")
            : !given.isEmpty() && !given.contains("#");
    Optional<Lexer> language = lexers.option("lang");
    Optional<Lexer> output = lexers.option("output");
    return new ConsoleLexer(
        lexers,
        language.isPresent() ? language.get() : lexers.create("shell"),
        output.isPresent() ? output.get() : new PlainLexer(Token.GENERIC_OUTPUT),
        comments,
        Optional.empty());
  }

  /** Ruby's. */
  static ConsoleLexer irb(Lexers lexers) {
    return new ConsoleLexer(
        lexers,
        lexers.create("ruby"),
        lexers.create("irb_output"),
        true,
        Optional.of(Regex.compile("^.*?(irb|pry).*?[>\"*]", "")));
  }

  @Override
  public void reset() {
    // each text starts afresh
  }

  @Override
  public void resume(String text, TokenSink sink) {
    language.reset();
    output.reset();
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline + 1;
      line(text.substring(from, to), sink);
      from = to;
    }
  }

  private void line(String line, TokenSink sink) {
    int prompt = isElision(line) ? 0 : promptEnd(line);
    if (prompt > 0) {
      output.reset();
      command(line, prompt, sink);
    } else if (isElision(line) || line.strip().startsWith("#")) {
      output.reset();
      language.reset();
      sink.accept(Token.COMMENT, line);
    } else if (isError(line)) {
      output.reset();
      language.reset();
      sink.accept(Token.GENERIC_ERROR, line);
    } else {
      language.reset();
      output.resume(line, sink);
    }
  }

  private boolean isError(String line) {
    for (String error : errors) {
      if (line.startsWith(error)) {
        return true;
      }
    }
    return false;
  }

  private void command(String line, int promptEnd, TokenSink sink) {
    sink.accept(Token.GENERIC_PROMPT, line.substring(0, promptEnd));
    int begin = skipBlanks(line, promptEnd);
    if (begin > promptEnd) {
      sink.accept(Token.TEXT_WHITESPACE, line.substring(promptEnd, begin));
    }
    language.resume(line.substring(begin), sink);
  }

  /** Whether the line stands for lines left out: {@code <...>} or dots alone. */
  private static boolean isElision(String line) {
    int begin = skipBlanks(line, 0);
    boolean brackets = begin < line.length() && line.charAt(begin) == '<';
    int at = brackets ? begin + 1 : begin;
    int dots = at;
    while (at < line.length() && line.charAt(at) == '.') {
      at++;
    }
    if (at == dots) {
      return false;
    }
    if (brackets) {
      if (at == line.length() || line.charAt(at) != '>') {
        return false;
      }
      at++;
    }
    return skipBlanks(line, at) == line.length();
  }

  private static int skipBlanks(String line, int from) {
    int at = from;
    while (at < line.length()
        && (line.charAt(at) == ' ' || (line.charAt(at) >= 9 && line.charAt(at) <= 13))) {
      at++;
    }
    return at;
  }

  /** Where the first prompt ends, 0 if there is none. */
  private int promptEnd(String line) {
    if (promptExpression.isPresent()) {
      return Math.max(0, lexers.matcher().match(promptExpression.get(), line, 0));
    }
    for (int i = 0; i < line.length(); i++) {
      for (String prompt : prompts) {
        if (line.startsWith(prompt, i)) {
          return i + prompt.length();
        }
      }
      if (comments && (line.charAt(i) == '<' || line.charAt(i) == '#')) {
        return 0;
      }
    }
    return 0;
  }
}
