package dev.nexthop.markdown.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.lex.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any language and any text, however odd or long. */
@Timeout(120)
final class HighlightLawsTest {

  private static final int LONG = 20_000;
  private static final Set<String> CLASSES =
      Stream.of(Token.values()).map(Token::cssClass).collect(Collectors.toSet());
  private static final Pattern SPAN = Pattern.compile("<span class=\"(\\w+)\">|</span>");
  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "`",
          "\\",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "<",
          ">",
          "&",
          "#",
          "$",
          "%",
          "/",
          "*",
          "\n",
          " ",
          "\t",
          ":",
          "=",
          "-",
          ";",
          ",",
          "a",
          "Z9",
          "if ",
          "end\n",
          "def f",
          "<<EOF\n",
          "EOF\n",
          "=begin\n",
          "/*",
          "*/",
          "<!--",
          "{{",
          "{%",
          "%}",
          "$(",
          "${",
          "あ",
          "é",
          "😀",
          "\r\n",
          "\0",
          "\u2028",
          "---\n",
          "```\n",
          "<?php ",
          "q{",
          "%w(",
          "\\u00",
          "0x",
          "1.5e");

  /**
   * What takes too many steps, here as in Rouge: comments without an end within one match, the
   * longest of quotes that are their own end.
   */
  private static final Map<String, List<String>> HARD =
      Map.of("lasso", List.of("<!--"), "janet", List.of("`"));

  private final Highlighter highlighter = Rouge.withPostfix();

  static List<String> languages() throws IOException {
    TreeSet<String> languages = new TreeSet<>(List.of("console", "irb", "plaintext"));
    for (String list : List.of("rouge", "postfix")) {
      Files.readAllLines(
              Path.of(
                  "src/main/resources/dev/nexthop/markdown/highlight/" + list + "-languages.txt"))
          .stream()
          .filter(line -> !line.startsWith("#") && !line.startsWith("escape"))
          .map(line -> line.split(" ")[0])
          .forEach(languages::add);
    }
    return List.copyOf(languages);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void text_is_kept_and_spans_are_those_of_rouge(String language) {
    long seed = Long.getLong("nexthop.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      String code =
          IntStream.range(0, random.nextInt(80))
              .mapToObj(n -> PIECES.get(random.nextInt(PIECES.size())))
              .collect(Collectors.joining());
      check(language, code, "seed " + seed + ", " + language);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "console",
        "shell",
        "yaml",
        "ruby",
        "java",
        "python",
        "html",
        "markdown",
        "perl",
        "zone"
      })
  void long_texts_come_to_an_end(String language) {
    for (String piece : PIECES) {
      check(language, piece.repeat(LONG / piece.length()), language + " " + piece);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abap",
        "ada",
        "apex",
        "ceylon",
        "coq",
        "cython",
        "ecl",
        "gherkin",
        "igorpro",
        "isabelle",
        "j",
        "janet",
        "lasso",
        "livescript",
        "m68k",
        "robot_framework",
        "sas",
        "sml",
        "tcl",
        "wollok"
      })
  void the_steps_of_long_texts_are_in_proportion(String language) {
    List<String> hard = HARD.getOrDefault(language, List.of());
    List<String> gaveUp =
        PIECES.stream()
            .filter(piece -> !hard.contains(piece))
            .filter(piece -> gaveUp(language, piece.repeat(LONG / piece.length())))
            .toList();
    assertThat(gaveUp).isEmpty();
  }

  private boolean gaveUp(String language, String code) {
    return highlighter.highlight(language, code).orElseThrow().gaveUp();
  }

  @Test
  void long_samples_come_to_an_end() throws IOException {
    for (Path file : Samples.below(Path.of("src/test/resources/highlight"))) {
      String code = Files.readString(file);
      check(Samples.language(file), code.repeat(LONG / code.length()), file.toString());
    }
  }

  private void check(String language, String code, String what) {
    String html = highlighter.highlight(language, code).orElseThrow().html();
    List<String> unknown = new ArrayList<>();
    String text =
        SPAN.matcher(html)
            .replaceAll(
                match -> {
                  if (match.group(1) != null && !CLASSES.contains(match.group(1))) {
                    unknown.add(match.group(1));
                  }
                  return "";
                })
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    assertThat(unknown).as(what).isEmpty();
    if (!text.equals(code)) {
      assertThat(text).as(what).isEqualTo(code);
    }
  }
}
