package dev.nexthop.markdown.kramdown.options;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How code is coloured: {@code syntax_highlighter_opts}, merged with what is set for blocks or for
 * spans alone (kramdown's {@code syntax_highlighter/rouge.rb}).
 *
 * @param defaultLanguage language of code that names none
 * @param guess whether code without a language, and plain text, is given Rouge's markup
 * @param disabled whether code is left as it is
 * @param lines how lines are numbered; empty if they are not
 * @param cssClass class of {@code pre}
 * @param wrap whether {@code div} and {@code pre} stand around the code
 */
public record CodeOptions(
    Optional<String> defaultLanguage,
    boolean guess,
    boolean disabled,
    Optional<LineNumbers> lines,
    String cssClass,
    boolean wrap) {

  /** Rouge's formatters that kramdown can't make, or that write something else than HTML. */
  private static final Set<String> USELESS =
      Set.of(
          "HTMLPygments",
          "HTMLTable",
          "HTMLLinewise",
          "HTMLLineTable",
          "HTMLLineHighlighter",
          "HTMLInline",
          "Null",
          "Terminal256",
          "TerminalTruecolor",
          "Tex");

  /** Names that are looked for among Rouge's formatters; with others it is {@code HTMLLegacy}. */
  private static final Pattern FORMATTER = Pattern.compile("[A-Z][A-Za-z0-9_]*");

  /**
   * @param all {@code syntax_highlighter_opts}
   * @param part {@code block} or {@code span}
   */
  static CodeOptions read(Map<String, ?> all, String part) {
    Map<String, @Nullable Object> merged = merged(all, part);
    // Rouge's formatter of spans alone knows neither line numbers nor anything around them.
    boolean bare = FORMATTER.matcher(formatter(merged)).matches() && !isLegacy(merged);
    boolean wraps = !merged.containsKey("wrap") || Values.truthy(merged.get("wrap"));
    return new CodeOptions(
        Optional.ofNullable(merged.get("default_lang")).map(String::valueOf),
        Values.truthy(merged.get("guess_lang")),
        Values.truthy(merged.get("disable")),
        bare ? Optional.empty() : LineNumbers.read(merged),
        Values.truthy(merged.get("css_class"))
            ? String.valueOf(merged.get("css_class"))
            : "highlight",
        !bare && wraps && !part.equals("span"));
  }

  private static Map<String, @Nullable Object> merged(Map<String, ?> all, String part) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(all);
    merged.remove("block");
    merged.remove("span");
    merged.putAll(Values.map(all.get(part)));
    return merged;
  }

  /** Refuses what Rouge ends with an exception of Ruby at. */
  static void check(Map<String, ?> all, String part) throws InvalidOptionException {
    Map<String, @Nullable Object> merged = merged(all, part);
    if (USELESS.contains(formatter(merged))) {
      throw new InvalidOptionException(
          "a hash whose `formatter` is HTML or HTMLLegacy", "{formatter: HTMLLegacy}");
    }
    Object start = merged.getOrDefault("start_line", 1);
    if (Values.truthy(merged.get("line_numbers")) && !(start instanceof Number)) {
      throw new InvalidOptionException(
          "a hash whose `start_line` is a number", "{line_numbers: true, start_line: 5}");
    }
  }

  private static String formatter(Map<String, ?> options) {
    return Values.text(options.get("formatter"));
  }

  private static boolean isLegacy(Map<String, ?> options) {
    return formatter(options).equals("HTMLLegacy");
  }
}
