package dev.nexthop.markdown.kramdown;

import dev.nexthop.markdown.highlight.Highlighter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Rouge itself, for tests of what stands around coloured code. */
final class RubyHighlighter implements Highlighter {
  private static final String PROGRAM =
      "lexer = Rouge::Lexer.find(ARGV[0]) or exit 3; "
          + "print Rouge::Formatters::HTML.new.format(lexer.new.lex(STDIN.read))";

  private final Map<String, Optional<String>> cache = new ConcurrentHashMap<>();

  @Override
  public Optional<String> highlight(String language, String code) {
    return cache.computeIfAbsent(language + "\0" + code, key -> run(language, code));
  }

  private static Optional<String> run(String language, String code) {
    try {
      Process ruby =
          new ProcessBuilder("ruby", "-Ku", "-rrouge", "-e", PROGRAM, language)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      ruby.getOutputStream().write(code.getBytes(StandardCharsets.UTF_8));
      ruby.getOutputStream().close();
      String html = new String(ruby.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return ruby.waitFor() == 0 ? Optional.of(html) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
