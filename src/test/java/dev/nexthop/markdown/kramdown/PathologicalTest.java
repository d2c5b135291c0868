package dev.nexthop.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.Converted;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.highlight.Rouge;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of 100 KB that take quadratic time or too much stack in a careless parser. */
final class PathologicalTest {
  static final int SIZE = 100_000;

  /** Against hangs only; each takes some milliseconds. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** The texts by name. */
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String unit :
        new String[] {
          "[",
          "![",
          "[a](",
          "[a](b",
          "[a](b \"",
          "[a](<b",
          "[a][",
          "*a ",
          "**a ",
          "_a ",
          "*a **b ",
          "a**b*",
          "***",
          "* a *",
          "**a *b ",
          "`",
          "`` a ` ",
          "~~a ",
          "*a **b [c ~~d~~ ",
          "*a **b [c ~~`d~~ ",
          "*a **b [c ~~*d **e [f~~ ",
          "*a **b [c <b>d</b> ",
          "\"",
          "'a ",
          "\"'",
          "<",
          "<a ",
          "<a b=\"",
          "<b>",
          "<b>*",
          "</b>",
          "<!-- ",
          "<?",
          "&",
          "&a",
          "&#1",
          "{:",
          "{::comment}",
          "{:.a ",
          "$$a ",
          "$$",
          "\\",
          "(",
          "[(",
          "![](",
          "[[a]",
          "[a]: ",
          "[^a",
          "[^a]: x\n",
          "*[a]: b\n",
          "> ",
          ">",
          "- ",
          "1. ",
          "* a\n",
          "- a\n\n",
          " - ",
          "| a ",
          "|",
          "|\n",
          "a|b\n",
          "-",
          "=",
          "#",
          "# a\n",
          "a\n===\n",
          "~~~\n",
          "```a\n",
          "~~~~a\n",
          "    a\n",
          "\t",
          "\ta\n",
          ": a\n",
          "a\n: b\n",
          "a\n\n",
          "<div>",
          "<div>\n",
          "<div markdown=\"1\">\n",
          "<p markdown=\"span\">",
          "</div>\n",
          "<table><tr><td>",
          "^\n",
          "{::nomarkdown}\n",
          "{:a: b}\n",
          "{:.a}\n",
          "a  \n",
          "a\\\\\n",
          "日本\n",
          "**日本**",
          "...",
          "--",
          "<<",
          " >>",
          "<http:",
          "<a@b",
          "x@y.z ",
          "HTML ",
          "{::options a=\"b\" /}",
          "*a_",
          "_a*",
          "[*a](b)*",
          "**[a",
          "*[a](b",
          "<b>[",
          "![*a",
          "\u3000",
          "\n",
          "\r",
          "\u0000"
        }) {
      texts.put(unit, unit.repeat(SIZE / unit.length()));
    }
    texts.put("nested lists", nestedLists());
    texts.put("nested brackets", "[".repeat(SIZE / 2) + "a" + "]".repeat(SIZE / 2));
    texts.put("nested links", "[".repeat(SIZE / 4) + "a" + "](b)".repeat(SIZE / 5));
    texts.put("nested images", "![".repeat(SIZE / 6) + "a" + "](b)".repeat(SIZE / 6));
    texts.put("nested emphasis", "*a **b ".repeat(SIZE / 14) + "b** a*".repeat(SIZE / 14));
    texts.put("nested div", "<div>".repeat(SIZE / 11) + "</div>".repeat(SIZE / 11));
    texts.put("fences of all lengths", fences());
    texts.put("one abbreviation", "*[a]: b\n\n" + "a ".repeat(SIZE / 2));
    texts.put("many abbreviations", abbreviations("*[A%]: b\n", "A1 B "));
    texts.put("abbreviations that begin alike", abbreviations("*[%a]: b\n", "a "));
    texts.put(
        "brackets with a definition", "[a]: b\n\n" + "[a".repeat(SIZE / 3) + "]".repeat(SIZE / 3));
    texts.put("reference fan-out", fanOut());
    texts.put("one line", "a".repeat(SIZE));
    texts.put("one table row", "| " + "a | ".repeat(SIZE / 4) + "\n|-");
    return texts;
  }

  private static String nestedLists() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < SIZE; i++) {
      text.append("  ".repeat(i)).append("* a\n");
    }
    return text.toString();
  }

  /** Definitions in which a number, or that many words, stands; then a text. */
  private static String abbreviations(String definition, String unit) {
    StringBuilder text = new StringBuilder();
    boolean numbered = definition.contains("A%");
    for (int i = 1; text.length() < SIZE / 2; i++) {
      text.append(definition.replace("%", numbered ? Integer.toString(i) : "a ".repeat(i)));
    }
    return text + "\n" + unit.repeat(SIZE / 2 / unit.length()) + "x\n";
  }

  private static String fences() {
    StringBuilder text = new StringBuilder();
    for (int i = 400; i > 3; i--) {
      text.append("~".repeat(i)).append("\n");
    }
    return text + "\n" + text;
  }

  private static String fanOut() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      text.append("{:a")
          .append(i)
          .append(": .c ")
          .append(("a" + (i + 1) + " ").repeat(400))
          .append("}\n");
    }
    return text + "\nx\n{:a0}\n";
  }

  static Stream<Arguments> cases() {
    return texts().entrySet().stream()
        .flatMap(
            entry ->
                Stream.of(false, true)
                    .map(
                        gfm ->
                            Arguments.of(
                                entry.getKey().replace("\n", "⏎"), gfm, entry.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void ends(String name, boolean gfm, String text) {
    KramdownOptions options = gfm ? KramdownOptions.jekyll() : KramdownOptions.kramdown();
    Kramdown kramdown = Kramdown.create(options, Highlighter.none());
    Converted converted =
        Assertions.assertTimeoutPreemptively(LIMIT, () -> kramdown.convert(text, name));
    assertThat(converted.html()).isNotNull();
  }

  @Test
  void says_where_code_is_too_hard() {
    Kramdown kramdown = Kramdown.create(KramdownOptions.jekyll(), Rouge.highlighter());
    String code = "```perl\n" + "print <<A;\n".repeat(SIZE / 11) + "```\n";
    Converted converted = kramdown.convert("a\n\n" + code, "hard.md");
    assertThat(converted.html())
        .contains("language-perl highlighter-rouge", "<code>print &lt;&lt;A;\n");
    assertThat(converted.problems())
        .singleElement()
        .asString()
        .startsWith("hard.md:3: warning: This code takes too long to colour as perl;");
  }

  @Test
  void says_where_nesting_is_too_deep() {
    Kramdown kramdown = Kramdown.create(KramdownOptions.jekyll(), Highlighter.none());
    Converted converted = kramdown.convert("a\n\n" + "> ".repeat(200) + "b\n", "deep.md");
    assertThat(converted.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("nesting-too-deep");
              assertThat(problem.place().toString()).isEqualTo("deep.md:3");
            });
  }
}
