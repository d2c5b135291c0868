package dev.nexthop.markdown.kramdown.options;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options that Jekyll makes of {@code kramdown:} in {@code _config.yml} ({@code
 * converters/markdown/kramdown_parser.rb}).
 */
public final class JekyllOptions {
  private static final String HIGHLIGHTER = "syntax_highlighter";
  private static final String CODE = "syntax_highlighter_opts";

  private JekyllOptions() {}

  /**
   * Options of the map, over Jekyll's defaults.
   *
   * @param settings what stands below {@code kramdown:}; null is Ruby's nil
   * @param highlighter the value of {@code highlighter:}
   */
  public static KramdownOptions of(
      Map<String, ? extends @Nullable Object> settings, String highlighter) {
    Map<String, @Nullable Object> options = new LinkedHashMap<>(settings);
    if (!Values.truthy(options.get(HIGHLIGHTER))) {
      boolean coderay = Values.truthy(options.get("enable_coderay"));
      options.put(HIGHLIGHTER, coderay ? "coderay" : highlighter);
    }
    Object code = options.get(CODE);
    if (!Values.truthy(code) || code instanceof Map<?, ?>) {
      options.put(CODE, code(options));
    }
    KramdownOptions read = KramdownOptions.jekyll().with(options);
    if (code instanceof String) {
      // kramdown reads a text as YAML, but Jekyll puts its defaults into it.
      read = read.with(mistake(CODE, "a hash", code, "{line_numbers: true}"));
    }
    if ("coderay".equals(options.get(HIGHLIGHTER))) {
      boolean enabled = settings.containsKey("enable_coderay");
      String key = enabled && !settings.containsKey(HIGHLIGHTER) ? "enable_coderay" : HIGHLIGHTER;
      read = read.with(mistake(key, "rouge", "coderay", "rouge"));
    }
    Object engine = options.get("math_engine");
    if (Values.truthy(engine) && !"mathjax".equals(engine)) {
      read = read.with(mistake("math_engine", "mathjax or null", engine, "mathjax"));
    }
    return read;
  }

  private static OptionMistake mistake(
      String name, String expected, @Nullable Object value, String example) {
    return OptionMistake.of(name, value, new InvalidOptionException(expected, example));
  }

  private static Map<String, @Nullable Object> code(Map<String, ? extends @Nullable Object> all) {
    Map<String, @Nullable Object> code = new LinkedHashMap<>(Values.map(all.get(CODE)));
    if (!Values.truthy(code.get("default_lang"))) {
      code.put("default_lang", "plaintext");
    }
    code.put("guess_lang", all.get("guess_lang"));
    Map<String, ? extends @Nullable Object> coderay = Values.map(all.get("coderay"));
    if (coderay.isEmpty()) {
      return code;
    }
    code.putAll(
        Map.of(
            "css",
            "style",
            "bold_every",
            10,
            "line_numbers",
            "inline",
            "line_number_start",
            1,
            "tab_width",
            4,
            "wrap",
            "div"));
    coderay.forEach((key, value) -> code.put(key.replaceFirst("^coderay_", ""), value));
    return code;
  }
}
