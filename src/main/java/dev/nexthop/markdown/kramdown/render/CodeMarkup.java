package dev.nexthop.markdown.kramdown.render;

import dev.nexthop.markdown.highlight.Highlighted;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.options.CodeOptions;
import dev.nexthop.markdown.kramdown.options.LineNumbers;
import java.util.Optional;

/** Rouge's markup around coloured code. */
public final class CodeMarkup {
  private final Highlighter highlighter;

  /**
   * @param highlighter colours code of the languages that it knows
   */
  public CodeMarkup(Highlighter highlighter) {
    this.highlighter = highlighter;
  }

  /**
   * Coloured code in Rouge's markup; empty if it is to be written plainly.
   *
   * @param gaveUp told if the code takes too long to colour
   */
  public Optional<String> highlight(
      String language, String code, CodeOptions options, Runnable gaveUp) {
    String name = language.isEmpty() ? options.defaultLanguage().orElse("") : language;
    if (options.disabled() || (name.isEmpty() && !options.guess())) {
      return Optional.empty();
    }
    if (name.isEmpty()) {
      return Optional.of(wrap(spans("guess", code, gaveUp).orElseGet(() -> plain(code)), options));
    }
    if (isPlain(name)) {
      return options.guess() ? Optional.of(wrap(plain(code), options)) : Optional.empty();
    }
    return spans(name, code, gaveUp).map(spans -> wrap(spans, options));
  }

  private Optional<String> spans(String language, String code, Runnable gaveUp) {
    Optional<Highlighted> coloured = highlighter.highlight(language, code);
    if (coloured.isPresent() && coloured.get().gaveUp()) {
      gaveUp.run();
    }
    return coloured.map(Highlighted::html);
  }

  private static boolean isPlain(String language) {
    return language.equals("plaintext") || language.equals("text");
  }

  private static String plain(String code) {
    StringBuilder text = new StringBuilder(code.length() + 16);
    Escapes.code(code, text);
    return text.toString();
  }

  private static String wrap(String spans, CodeOptions options) {
    return wrapped(options.lines().map(lines -> table(spans, lines)).orElse(spans), options);
  }

  private static String wrapped(String content, CodeOptions options) {
    if (!options.wrap()) {
      return content;
    }
    return "<div class=\"highlight\"><pre class=\""
        + options.cssClass()
        + "\"><code>"
        + content
        + "</code></pre></div>";
  }

  private static boolean endsLine(String spans) {
    String text = spans;
    while (text.endsWith("</span>")) {
      text = text.substring(0, text.length() - "</span>".length());
    }
    return text.endsWith("\n");
  }

  /** Line numbers in one cell, the code in another. */
  private static String table(String spans, LineNumbers lines) {
    String code = endsLine(spans) ? spans : spans + "\n";
    StringBuilder table = new StringBuilder(code.length() + 200);
    table.append("<table class=\"").append(lines.tableClass());
    table.append("\"><tbody><tr><td class=\"").append(lines.gutterClass()).append(" gl\">");
    table.append("<pre class=\"lineno\">");
    int line = lines.start();
    for (int i = code.indexOf('\n'); i >= 0; i = code.indexOf('\n', i + 1)) {
      table.append(lines.number(line++)).append('\n');
    }
    table.append("</pre></td><td class=\"").append(lines.codeClass()).append("\"><pre>");
    return table.append(code).append("</pre></td></tr></tbody></table>").toString();
  }
}
