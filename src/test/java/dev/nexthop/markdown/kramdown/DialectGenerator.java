package dev.nexthop.markdown.kramdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes documents of kramdown's dialect: sensible ones, and such that were then spoilt. */
final class DialectGenerator {
  private static final String[] WORDS = {
    "mail",
    "Postfix",
    "relay host",
    "日本語",
    "「括弧」",
    "配送は、",
    "ナイーブ",
    "don't",
    "\"quoted\"",
    "'single'",
    "a_b_c",
    "2 * 3",
    "MX",
    "HTML",
    "...",
    "--",
    "---",
    "<<x>>",
    "&amp;",
    "&copy;",
    "&",
    "<",
    "x < y",
    "C&D",
    "\\*",
    "\\_",
    "1.",
    "#1",
    "user@example.jp",
    "`code`",
    "http://example.com/",
    "'80s",
    "\"'twas'\"",
    "すごい",
    "、",
    "。",
    "(paren)",
    "[bracket]",
    "{brace}",
    "|",
    "\\|",
    ":",
    "$x$",
    "!",
    "\"日本\"",
    "'本'",
    "-",
    "~",
    "^",
    "=",
    "+",
    "\\",
    "`",
    "``",
    "*",
    "**",
    "_",
    "__",
    "\"",
    "'"
  };
  private static final String[] SPECIALS = {
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "!",
    "\"",
    "'",
    "\\",
    "{",
    "}",
    "{:",
    "|",
    ":",
    "-",
    "#",
    "+",
    "~",
    "~~",
    "&",
    ";",
    "$$",
    "^",
    "=",
    "\n",
    "\n\n",
    "  \n",
    " ",
    "    ",
    "\t",
    "{:.c}",
    "{: #i}",
    "</div>",
    "<div>",
    "<b>",
    "</b>",
    "{:/}",
    "{::comment}",
    "[^1]",
    "日",
    "。",
    "1. ",
    "* ",
    "> ",
    ": ",
    "```\n",
    "~~~\n",
    "| ",
    "---",
    "..."
  };

  /** Values other than the default of options that change what is written. */
  private static final Map<String, List<Object>> OPTIONS = new LinkedHashMap<>();

  static {
    OPTIONS.put("auto_id_stripping", List.of(true));
    OPTIONS.put("auto_id_prefix", List.of("p-"));
    OPTIONS.put("parse_span_html", List.of(false));
    OPTIONS.put("footnote_nr", List.of(3));
    OPTIONS.put("footnote_prefix", List.of("f"));
    OPTIONS.put("footnote_backlink", List.of("", "<&up;>"));
    OPTIONS.put("footnote_backlink_inline", List.of(true));
    OPTIONS.put("entity_output", List.of("as_input", "numeric", "symbolic"));
    OPTIONS.put("toc_levels", List.of("2..3", "1,3"));
    OPTIONS.put("smart_quotes", List.of("apos,apos,quot,quot", "laquo,raquo,bdquo,ldquo"));
    OPTIONS.put("typographic_symbols", List.of(Map.of("hellip", "...", "mdash", "<->")));
    OPTIONS.put("remove_line_breaks_for_cjk", List.of(true));
    OPTIONS.put("remove_block_html_tags", List.of(false));
    OPTIONS.put("remove_span_html_tags", List.of(true));
    OPTIONS.put("header_offset", List.of(2, -1));
    OPTIONS.put(
        "gfm_quirks", List.of("", "no_auto_typographic", "no_auto_typographic,paragraph_end"));
    OPTIONS.put("math_engine", Arrays.asList((Object) null));
    OPTIONS.put("transliterated_header_ids", List.of(false));
    OPTIONS.put("forbidden_inline_options", List.of(List.of("template", "auto_ids")));
    OPTIONS.put("link_defs", List.of(Map.of("bracket", List.of("/defined", "outside"))));
    OPTIONS.put("syntax_highlighter_opts", highlighting());
  }

  private static List<Object> highlighting() {
    return List.of(
        Map.of(),
        Map.of("guess_lang", true),
        Map.of("default_lang", "yaml"),
        Map.of("css_class", "code", "span", Map.of("disable", true)),
        Map.of("block", Map.of("line_numbers", true, "start_line", 5), "default_lang", "ruby"));
  }

  private static final String[] BLOCK_TAGS = {
    "div", "p", "section", "pre", "table", "ul", "custom"
  };
  private static final String[] SPAN_TAGS = {"b", "span", "kbd", "em", "u", "custom", "a", "code"};

  private final RandomGenerator random;
  private final List<String> originals;
  private final FeatureGenerator features;

  /**
   * @param originals documents that are changed in places
   */
  DialectGenerator(RandomGenerator random, List<String> originals) {
    this.random = random;
    this.originals = originals;
    features = new FeatureGenerator(random);
  }

  /** A document with options. */
  record Document(String text, Map<String, Object> options) {}

  Document document() {
    if (random.nextInt(3) == 0) {
      String text = features.text();
      return new Document(random.nextInt(5) == 0 ? mutate(text) : text, options());
    }
    int kind = random.nextInt(10);
    String text =
        kind < 6 || originals.isEmpty() ? blocks(1 + random.nextInt(6), 0) : pick(originals);
    if (kind >= 4) {
      text = mutate(text);
    }
    return new Document(text, options());
  }

  private Map<String, Object> options() {
    Map<String, Object> options = new LinkedHashMap<>();
    boolean gfm = random.nextInt(3) > 0;
    options.put("input", gfm ? "GFM" : "kramdown");
    if (gfm) {
      options.put("hard_wrap", random.nextInt(6) == 0);
    }
    options.put("auto_ids", random.nextInt(4) > 0);
    options.put("parse_block_html", random.nextInt(6) == 0);
    options.put("html_to_native", random.nextInt(12) == 0);
    if (random.nextBoolean()) {
      options.put("syntax_highlighter", "rouge");
      options.put(
          "syntax_highlighter_opts", Map.of("default_lang", "plaintext", "guess_lang", true));
    } else {
      options.put("syntax_highlighter", null);
    }
    OPTIONS.forEach(
        (name, values) -> {
          if (random.nextInt(16) == 0) {
            options.put(name, pick(values));
          }
        });
    return options;
  }

  private String mutate(String original) {
    StringBuilder text = new StringBuilder(original);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, pick(SPECIALS));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
        case 2 -> swapLines(text);
        default -> {
          int end = Math.min(text.length(), at + random.nextInt(20));
          text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
        }
      }
    }
    return text.toString();
  }

  private void swapLines(StringBuilder text) {
    List<String> lines = new ArrayList<>(List.of(text.toString().split("\n", -1)));
    String line = lines.remove(random.nextInt(lines.size()));
    lines.add(random.nextInt(lines.size() + 1), line);
    text.setLength(0);
    text.append(String.join("\n", lines));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String pick(String... list) {
    return list[random.nextInt(list.length)];
  }

  private String blocks(int count, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(block(depth));
      if (random.nextInt(8) == 0) {
        text.append(pick("{:.cls}\n", "{: #id}\n", "{:ald}\n", "{:.no_toc}\n", "^\n"));
      }
      text.append(random.nextInt(6) == 0 ? "" : "\n");
    }
    return text.toString();
  }

  private String block(int depth) {
    int choice = random.nextInt(depth > 2 ? 8 : 24);
    return switch (choice) {
      case 0, 1, 2, 3 -> lines(1 + random.nextInt(3));
      case 4 -> "#".repeat(1 + random.nextInt(6)) + " " + line() + pick("", " #", " {#hid}") + "\n";
      case 5 -> line() + "\n" + pick("===", "---", "-") + "\n";
      case 6 -> pick("* * *", "---", "___", "- - -") + "\n";
      case 7 ->
          "    " + line() + "\n\n\t" + line() + "\n" + (random.nextBoolean() ? line() + "\n" : "");
      case 8 -> fence();
      case 9, 10 -> prefixed(blocks(1 + random.nextInt(2), depth + 1), "> ");
      case 11, 12, 13, 14 -> list(depth);
      case 15 -> definitions(depth);
      case 16, 17 -> table();
      case 18 -> html(depth);
      case 19 -> "[^" + pick("1", "n") + "]: " + line() + "\n" + pick("", "\n    " + line() + "\n");
      case 20 ->
          "[" + pick("ref", "Ref 2") + "]: http://x.jp/" + pick("", " \"title\"", " 'a'") + "\n";
      case 21 -> "*[" + pick("HTML", "MX") + "]: " + line() + "\n";
      case 22 ->
          pick(
              "{:ald: .x #y k=\"v\"}\n",
              "{::comment}\nhidden\n{:/comment}\n",
              "{::nomarkdown}\n<b>*raw*</b>\n{:/}\n",
              "* toc\n{:toc}\n",
              "<div markdown=\"1\">\n* toc\n{:toc}\n</div>\n",
              "* notes\n{:footnotes}\n",
              "{:.before}\n");
      default -> "$$\n" + line() + "\n$$\n";
    };
  }

  private String fence() {
    String mark = pick("~~~", "```", "~~~~");
    String info = pick("", "", " cfg", "plaintext", " nolang?x=y");
    return mark + info + "\n" + lines(2) + "\n" + lines(1) + mark + "\n";
  }

  /** Prefixes lines; now and then one is left lazy. */
  private String prefixed(String text, String prefix) {
    StringBuilder result = new StringBuilder();
    for (String line : text.split("\n")) {
      result.append(random.nextInt(8) == 0 ? "" : prefix).append(line).append('\n');
    }
    return result.toString();
  }

  private String list(int depth) {
    StringBuilder text = new StringBuilder();
    String marker = pick("* ", "- ", "+ ", "1. ", "10. ", "*   ", "*\t");
    int items = 1 + random.nextInt(3);
    for (int i = 0; i < items; i++) {
      text.append(marker).append(pick("", "", "", "{:.item} ", "[ ] ", "[x] "));
      String[] content = blocks(1 + random.nextInt(2), depth + 1).split("\n");
      String indent = pick("  ", "    ", " ".repeat(marker.length()), " ".repeat(marker.length()));
      for (int line = 0; line < content.length; line++) {
        String lead = line == 0 || content[line].isEmpty() || random.nextInt(8) == 0 ? "" : indent;
        text.append(lead).append(content[line]).append('\n');
      }
      text.append(random.nextInt(3) == 0 ? "\n" : "");
    }
    return text.toString();
  }

  private String definitions(int depth) {
    StringBuilder text = new StringBuilder(line()).append('\n');
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(4) == 0 ? "\n" : "");
      String[] content = blocks(1, depth + 1).split("\n");
      for (int line = 0; line < content.length; line++) {
        text.append(line == 0 ? ": " : "  ").append(content[line]).append('\n');
      }
    }
    return text.toString();
  }

  private String table() {
    StringBuilder text = new StringBuilder();
    int columns = 1 + random.nextInt(3);
    boolean bar = random.nextBoolean();
    int rows = 1 + random.nextInt(4);
    for (int i = 0; i < rows; i++) {
      text.append(row(columns, bar, "x"));
      if (i == 0 && random.nextBoolean()) {
        text.append(row(columns, bar, pick("---", ":--", "--:", ":-:")));
      } else if (random.nextInt(6) == 0) {
        text.append(row(columns, bar, pick("---", "===")));
      }
    }
    return text.toString();
  }

  private String row(int columns, boolean bar, String content) {
    StringBuilder text = new StringBuilder(bar ? "| " : "");
    for (int i = 0; i < columns; i++) {
      text.append(content.equals("x") ? span(1) : content).append(" | ");
    }
    return text.append(content.equals("x") ? pick("", span(1)) : content).append('\n').toString();
  }

  private String html(int depth) {
    String tag = pick(BLOCK_TAGS);
    String attributes =
        pick(
            "",
            "",
            " class=\"k\"",
            " markdown=\"1\"",
            " markdown=\"span\"",
            " markdown=\"block\"",
            " id=x");
    String inner = pick("\n" + blocks(1, depth + 1), line(), "\n" + line() + "\n", "<br>", "");
    return "<"
        + tag
        + attributes
        + ">"
        + inner
        + pick("</" + tag + ">", "</" + tag + ">", "")
        + "\n";
  }

  private String lines(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(line()).append(pick("", "", "", "  ", "\\\\")).append('\n');
    }
    return text.toString();
  }

  private String line() {
    return span(1 + random.nextInt(4));
  }

  private String span(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : pick(" ", " ", "")).append(piece());
    }
    return text.toString();
  }

  private String piece() {
    String word = pick(WORDS);
    return switch (random.nextInt(26)) {
      case 0 -> "*" + word + "*";
      case 1 -> "**" + word + "**";
      case 2 -> "_" + word + "_" + pick("", "日");
      case 3 -> "__" + word + "__";
      case 4 -> "`" + word + "`" + pick("", "{:.language-none}", "{:.c}");
      case 5 -> "[" + word + "](http://x.jp/" + pick("", " \"t\"", "(a)") + ")";
      case 6 -> "[" + word + "]" + pick("[ref]", "[]", "[Ref 2]", "");
      case 7 -> "![" + word + "](img.png)" + pick("", "{: width=\"3\"}");
      case 8 -> "[^" + pick("1", "n", "none") + "]";
      case 9 -> "<http://example.com/>";
      case 10 -> tagged(word);
      case 11 -> "$$" + word + "$$";
      case 12 -> pick("~~" + word + "~~", "***" + word + "***", "**_" + word + "_**");
      case 13 ->
          pick("*" + word + "*{:.s}", "{::comment}c{:/}", "{::nomarkdown}<i>{:/}", "<!-- c -->");
      default -> word;
    };
  }

  private String tagged(String word) {
    String tag = pick(SPAN_TAGS);
    return "<"
        + tag
        + pick("", " class='s'", " markdown='1'")
        + ">"
        + word
        + pick("</" + tag + ">", "");
  }
}
