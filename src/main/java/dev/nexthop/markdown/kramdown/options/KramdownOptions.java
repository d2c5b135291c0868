package dev.nexthop.markdown.kramdown.options;

import dev.nexthop.markdown.SettingMistake;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  private static final Map<String, OptionType> TYPES = types();
  private static final Set<String> SET_BEFORE =
      Set.of("input", "hard_wrap", "gfm_quirks", "forbidden_inline_options");
  private static final Map<String, Object> DEFAULTS = defaults();

  private final Map<String, Object> values;
  private final List<OptionMistake> mistakes;
  private final boolean autoIds;
  private final boolean gfm;
  private final EntityOutput entityOutput;
  private final List<Integer> smartQuotes;
  private final Map<String, ?> typographicSymbols;
  private final int tocLevels;
  private final int headerOffset;
  private final List<String> gfmQuirks;
  private final CodeOptions blockCode;
  private final CodeOptions spanCode;

  private KramdownOptions(Map<String, Object> values, List<OptionMistake> mistakes) {
    this.values = values;
    this.mistakes = mistakes;
    autoIds = flag("auto_ids");
    gfm = text("input").equals("GFM");
    entityOutput = readEntityOutput(text("entity_output"));
    smartQuotes = list("smart_quotes", Integer.class);
    typographicSymbols = Values.map(values.get("typographic_symbols"));
    tocLevels = number("toc_levels");
    headerOffset = number("header_offset");
    gfmQuirks = list("gfm_quirks", String.class);
    Map<String, ?> highlighter = Values.map(values.get("syntax_highlighter_opts"));
    blockCode = CodeOptions.read(highlighter, "block");
    spanCode = CodeOptions.read(highlighter, "span");
  }

  private static Map<String, OptionType> types() {
    Map<String, OptionType> types = new HashMap<>();
    types.put("input", OptionType.INPUT);
    types.put("toc_levels", OptionType.LEVELS);
    types.put("smart_quotes", OptionType.QUOTES);
    types.put("link_defs", OptionType.LINKS);
    types.put("gfm_quirks", OptionType.WORDS);
    types.put("forbidden_inline_options", OptionType.LIST);
    types.put("latex_headers", OptionType.SIX);
    for (String name : List.of("entity_output", "syntax_highlighter", "math_engine")) {
      types.put(name, OptionType.WORD);
    }
    types.put("syntax_highlighter_opts", OptionType.CODE);
    for (String name : List.of("typographic_symbols", "math_engine_opts")) {
      types.put(name, OptionType.HASH);
    }
    for (String name : List.of("footnote_nr", "header_offset", "line_width", "list_indent")) {
      types.put(name, OptionType.NUMBER);
    }
    for (String name :
        List.of(
            "auto_ids",
            "auto_id_stripping",
            "transliterated_header_ids",
            "parse_block_html",
            "parse_span_html",
            "html_to_native",
            "footnote_backlink_inline",
            "remove_block_html_tags",
            "remove_span_html_tags",
            "remove_line_breaks_for_cjk",
            "hard_wrap",
            "gfm_emojis")) {
      types.put(name, OptionType.FLAG);
    }
    for (String name :
        List.of(
            "auto_id_prefix",
            "footnote_prefix",
            "footnote_backlink",
            "footnote_link_text",
            "template",
            "cjk_line_break")) {
      types.put(name, OptionType.TEXT);
    }
    return types;
  }

  private static Map<String, Object> defaults() {
    Map<String, Object> values = new HashMap<>();
    TYPES.forEach(
        (name, type) -> {
          switch (type) {
            case TEXT, WORD -> values.put(name, "");
            case FLAG -> values.put(name, false);
            default -> {}
          }
        });
    List.of("auto_ids", "parse_span_html", "remove_block_html_tags", "hard_wrap")
        .forEach(name -> values.put(name, true));
    values.put("input", "kramdown");
    values.put("link_defs", Map.of());
    values.put("footnote_nr", 1);
    values.put("footnote_backlink", "&#8617;");
    values.put("footnote_link_text", "%s");
    values.put("entity_output", "as_char");
    values.put("toc_levels", 0b1111110);
    values.put("smart_quotes", List.of(0x2018, 0x2019, 0x201C, 0x201D));
    values.put("typographic_symbols", Map.of());
    values.put("header_offset", 0);
    values.put("syntax_highlighter", "rouge");
    values.put("syntax_highlighter_opts", Map.of());
    values.put("math_engine", "mathjax");
    values.put("math_engine_opts", Map.of());
    values.put("forbidden_inline_options", List.of("template"));
    values.put("gfm_quirks", List.of("paragraph_end"));
    values.put("line_width", 72);
    values.put("list_indent", 2);
    values.put("latex_headers", List.of());
    values.put("cjk_line_break", "keep");
    return values;
  }

  private static EntityOutput readEntityOutput(String name) {
    return switch (name) {
      case "as_char" -> EntityOutput.AS_CHAR;
      case "as_input" -> EntityOutput.AS_INPUT;
      case "symbolic" -> EntityOutput.SYMBOLIC;
      default -> EntityOutput.NUMERIC;
    };
  }

  /** kramdown's own defaults. */
  public static KramdownOptions kramdown() {
    return new KramdownOptions(DEFAULTS, List.of());
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
   * {@link #unknown}. Maps replace each other as a whole. An option whose new value kramdown
   * refuses keeps its old one and is among the {@link #problems}.
   *
   * @param changes values of YAML; null is Ruby's nil
   */
  public KramdownOptions with(Map<String, ? extends @Nullable Object> changes) {
    Map<String, Object> changed = new HashMap<>(values);
    List<OptionMistake> wrong = new ArrayList<>(mistakes);
    changes.forEach(
        (key, value) -> {
          String name = Values.text(key);
          OptionType type = TYPES.get(name);
          if (type == null) {
            return;
          }
          try {
            changed.put(name, type.read(value));
          } catch (InvalidOptionException e) {
            wrong.add(OptionMistake.of(name, value, e));
          }
        });
    return new KramdownOptions(changed, wrong);
  }

  /** These options with one changed. */
  public KramdownOptions with(String name, Object value) {
    return with(Map.of(name, value));
  }

  /** These options with a mistake that was found elsewhere. */
  KramdownOptions with(OptionMistake mistake) {
    List<OptionMistake> all = new ArrayList<>(mistakes);
    all.add(mistake);
    return new KramdownOptions(values, all);
  }

  /**
   * What was set to something that kramdown refuses. Each message begins with the name of the
   * option; the place is unknown.
   */
  public List<SettingMistake> mistakes() {
    return mistakes.stream().map(OptionMistake::told).toList();
  }

  /** Whether {@code {::options}} knows no option of a name; the parser is none of kramdown's. */
  public static boolean isUnknownInline(String name) {
    return !TYPES.containsKey(name) || name.equals("input");
  }

  /**
   * Whether {@code {::options}} changes an option. The parser is chosen before the text is read,
   * and that of GitHub's flavour looks at some options only when it is made.
   */
  public static boolean isInline(String name) {
    return TYPES.containsKey(name) && !SET_BEFORE.contains(name);
  }

  /** The value of an option as a string, empty if it is nil. */
  public String text(String name) {
    return String.valueOf(values.get(name));
  }

  /** The value of an option as a truth value. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  /** The value of an option as a number, 0 if it is none. */
  public int number(String name) {
    return values.get(name) instanceof Integer number ? number : 0;
  }

  private <T> List<T> list(String name, Class<T> type) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(type::cast).toList()
        : List.of();
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

  /** Code points of left and right single, left and right double quotes. */
  public List<Integer> smartQuotes() {
    return smartQuotes;
  }

  /** Text for a typographic symbol, if it is not the usual one. */
  public Optional<String> typographicSymbol(String name) {
    Object text = typographicSymbols.get(name);
    return typographicSymbols.containsKey(name)
        ? Optional.of(text == null ? "" : String.valueOf(text))
        : Optional.empty();
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
    return list("forbidden_inline_options", String.class);
  }

  /** Whether a line break between two Japanese characters is left out. */
  public boolean joinsCjkLines() {
    return text("cjk_line_break").equals("join");
  }

  /** Link definitions from outside of the text by normalized id. */
  public Map<String, LinkTarget> linkDefs() {
    Map<String, LinkTarget> targets = new LinkedHashMap<>();
    if (values.get("link_defs") instanceof Map<?, ?> map) {
      map.forEach((id, target) -> targets.put(String.valueOf(id), (LinkTarget) target));
    }
    return targets;
  }
}
