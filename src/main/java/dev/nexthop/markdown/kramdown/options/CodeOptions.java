package dev.nexthop.markdown.kramdown.options;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How code is coloured: {@code syntax_highlighter_opts}, merged with what is set for blocks or for
 * spans alone.
 *
 * @param defaultLanguage language of code that names none
 * @param guess whether code without a language, and plain text, is given Rouge's markup
 * @param disabled whether code is left as it is
 * @param lineNumbers whether lines are numbered
 * @param startLine number of the first line
 * @param cssClass class of {@code pre} and of the {@code div} around it
 * @param wrap whether {@code div} and {@code pre} stand around the code
 */
public record CodeOptions(
    Optional<String> defaultLanguage,
    boolean guess,
    boolean disabled,
    boolean lineNumbers,
    int startLine,
    String cssClass,
    boolean wrap) {

  /**
   * @param all {@code syntax_highlighter_opts}
   * @param part {@code block} or {@code span}
   */
  static CodeOptions read(Map<String, Object> all, String part) {
    Map<String, Object> merged = new LinkedHashMap<>(all);
    merged.remove("block");
    merged.remove("span");
    if (part.equals("span")) {
      merged.putIfAbsent("wrap", false);
    }
    merged.putAll(Values.map(all.get(part)));
    return new CodeOptions(
        Optional.ofNullable(merged.get("default_lang")).map(String::valueOf),
        Values.truthy(merged.get("guess_lang")),
        Values.truthy(merged.get("disable")),
        Values.truthy(merged.get("line_numbers")),
        Values.integer(merged.get("start_line"), 1),
        Optional.ofNullable(merged.get("css_class")).map(String::valueOf).orElse("highlight"),
        !merged.containsKey("wrap") || Values.truthy(merged.get("wrap")));
  }
}
