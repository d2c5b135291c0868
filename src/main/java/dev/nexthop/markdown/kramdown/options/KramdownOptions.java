package dev.nexthop.markdown.kramdown.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * kramdown's options by the names that its documentation gives them. Immutable; {@link #with} makes
 * changed copies.
 *
 * <p>Accepted without effect, as kramdown's HTML does not depend on them either: {@code
 * remove_block_html_tags} and {@code remove_span_html_tags} (only its converters to other formats
 * look at them), {@code line_width}, {@code list_indent}, {@code latex_headers}, {@code template},
 * and {@code gfm_emojis}, which kramdown's parser of GitHub's flavour no longer has. {@code
 * transliterated_header_ids} takes the marks off Latin letters; kramdown does nothing without the
 * gem stringex, and spells out other scripts with it. {@code footnote_link_text} is that of
 * kramdown 2.5.
 */
public final class KramdownOptions {

  /** Target of a reference link that is defined outside of the text. */
  public record LinkTarget(String url, String title) {}

  private static final Map<String, Object> DEFAULTS = defaults();

  private final Map<String, Object> values;
  private final boolean autoIds;
  private final boolean gfm;
  private final EntityOutput entityOutput;
  private final List<String> smartQuotes;
  private final Map<String, Object> typographicSymbols;
  private final int tocLevels;
  private final int headerOffset;
  private final List<String> gfmQuirks;
  private final CodeOptions blockCode;
  private final CodeOptions spanCode;

  private KramdownOptions(Map<String, Object> values) {
    this.values = values;
    autoIds = flag("auto_ids");
    gfm = text("input").equalsIgnoreCase("gfm");
    entityOutput = readEntityOutput(text("entity_output"));
    List<String> quotes = Values.words(values.get("smart_quotes"));
    smartQuotes = quotes.size() == 4 ? quotes : Values.words(DEFAULTS.get("smart_quotes"));
    typographicSymbols = Values.map(values.get("typographic_symbols"));
    tocLevels = Values.levels(values.get("toc_levels"));
    headerOffset = Values.integer(values.get("header_offset"), 0);
    gfmQuirks = Values.words(values.get("gfm_quirks"));
    Map<String, Object> highlighter = Values.map(values.get("syntax_highlighter_opts"));
    blockCode = CodeOptions.read(highlighter, "block");
    spanCode = CodeOptions.read(highlighter, "span");
  }

  private static Map<String, Object> defaults() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("input", "kramdown");
    values.put("auto_ids", true);
    values.put("auto_id_stripping", false);
    values.put("auto_id_prefix", "");
    values.put("transliterated_header_ids", false);
    values.put("parse_block_html", false);
    values.put("parse_span_html", true);
    values.put("html_to_native", false);
    values.put("link_defs", Map.of());
    values.put("footnote_nr", 1);
    values.put("footnote_prefix", "");
    values.put("footnote_backlink", "&#8617;");
    values.put("footnote_backlink_inline", false);
    values.put("footnote_link_text", "%s");
    values.put("entity_output", "as_char");
    values.put("toc_levels", "1..6");
    values.put("smart_quotes", "lsquo,rsquo,ldquo,rdquo");
    values.put("typographic_symbols", Map.of());
    values.put("remove_block_html_tags", true);
    values.put("remove_span_html_tags", false);
    values.put("remove_line_breaks_for_cjk", false);
    values.put("header_offset", 0);
    values.put("syntax_highlighter", "rouge");
    values.put("syntax_highlighter_opts", Map.of());
    values.put("math_engine", "mathjax");
    values.put("math_engine_opts", Map.of());
    values.put("forbidden_inline_options", "template");
    values.put("hard_wrap", true);
    values.put("gfm_quirks", "paragraph_end");
    values.put("gfm_emojis", false);
    values.put("template", "");
    values.put("line_width", 72);
    values.put("list_indent", 2);
    values.put("latex_headers", "");
    values.put("cjk_line_break", "keep");
    return values;
  }

  private static EntityOutput readEntityOutput(String name) {
    return switch (name) {
      case "as_input" -> EntityOutput.AS_INPUT;
      case "numeric" -> EntityOutput.NUMERIC;
      case "symbolic" -> EntityOutput.SYMBOLIC;
      default -> EntityOutput.AS_CHAR;
    };
  }

  /** kramdown's own defaults. */
  public static KramdownOptions kramdown() {
    return new KramdownOptions(DEFAULTS);
  }

  /** Jekyll's defaults. */
  public static KramdownOptions jekyll() {
    return kramdown()
        .with(
            Map.of(
                "input",
                "GFM",
                "hard_wrap",
                false,
                "syntax_highlighter_opts",
                Map.of("guess_lang", true, "default_lang", "plaintext")));
  }

  /**
   * These options with those of a map instead, such as the {@code kramdown} map of {@code
   * _config.yml}. Keys may be Ruby's symbols ({@code :auto_ids}); unknown keys are left out, see
   * {@link #unknown}. Maps replace each other as a whole.
   */
  public KramdownOptions with(Map<String, ?> changes) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changes.forEach(
        (key, value) -> {
          String name = Values.text(key);
          if (DEFAULTS.containsKey(name)) {
            changed.put(name, value == null ? Optional.empty() : value);
          }
        });
    return new KramdownOptions(changed);
  }

  /** These options with one changed. */
  public KramdownOptions with(String name, Object value) {
    return with(Map.of(name, value));
  }

  /** Names in a map that are no options of kramdown's. */
  public static Set<String> unknown(Map<String, ?> map) {
    Set<String> unknown = new TreeSet<>();
    map.keySet().forEach(key -> unknown.add(Values.text(key)));
    unknown.removeAll(DEFAULTS.keySet());
    return unknown;
  }

  /** Whether it is the name of an option. */
  public static boolean isOption(String name) {
    return DEFAULTS.containsKey(name);
  }

  /** The value of an option as a string, empty if it is nil. */
  public String text(String name) {
    Object value = values.get(name);
    return value instanceof Optional<?> ? "" : Values.text(value);
  }

  /** The value of an option as a truth value. */
  public boolean flag(String name) {
    Object value = values.get(name);
    return !(value instanceof Optional<?>) && Values.flag(value);
  }

  /** The value of an option as a number, 0 if it is none. */
  public int number(String name) {
    return Values.integer(values.get(name), 0);
  }

  /** Whether headers get ids. */
  public boolean autoIds() {
    return autoIds;
  }

  /** Whether GitHub's flavour is read. */
  public Flavour flavour() {
    return gfm ? Flavour.GFM : Flavour.KRAMDOWN;
  }

  /** How entities are written. */
  public EntityOutput entityOutput() {
    return entityOutput;
  }

  /** Names of the entities for left and right single, left and right double quotes. */
  public List<String> smartQuotes() {
    return smartQuotes;
  }

  /** Text for a typographic symbol, if it is not the usual one. */
  public Optional<String> typographicSymbol(String name) {
    return Optional.ofNullable(typographicSymbols.get(name)).map(String::valueOf);
  }

  /** Whether headers of a level are in the table of contents. */
  public boolean inToc(int level) {
    return (tocLevels >> level & 1) != 0;
  }

  /** What is added to the level of each header. */
  public int headerOffset() {
    return headerOffset;
  }

  /** Whether one of the peculiarities of GitHub's flavour is set. */
  public boolean quirk(String name) {
    return gfm && gfmQuirks.contains(name);
  }

  /** How code blocks are coloured. */
  public CodeOptions blockCode() {
    return blockCode;
  }

  /** How code in the line is coloured. */
  public CodeOptions spanCode() {
    return spanCode;
  }

  /** Whether Rouge colours code. */
  public boolean rouge() {
    return text("syntax_highlighter").equals("rouge");
  }

  /** Names that {@code {::options}} may not set. */
  public List<String> forbiddenInline() {
    return Values.words(values.get("forbidden_inline_options"));
  }

  /** Whether a line break between two Japanese characters is left out. */
  public boolean joinsCjkLines() {
    return text("cjk_line_break").equals("join");
  }

  /** Link definitions from outside of the text by normalized id. */
  public Map<String, LinkTarget> linkDefs() {
    Map<String, LinkTarget> targets = new LinkedHashMap<>();
    Values.map(values.get("link_defs"))
        .forEach(
            (id, target) -> {
              if (target instanceof List<?> list && !list.isEmpty()) {
                String title = list.size() > 1 ? Values.text(list.get(1)) : "";
                targets.put(
                    LinkIds.normalize(id), new LinkTarget(String.valueOf(list.get(0)), title));
              }
            });
    return targets;
  }
}
