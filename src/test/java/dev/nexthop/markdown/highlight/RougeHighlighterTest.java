package dev.nexthop.markdown.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.lex.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of languages, and what is done where there is no grammar. */
final class RougeHighlighterTest {

  private final Highlighter rouge = Rouge.highlighter();

  @ParameterizedTest
  @CsvSource({"cfg", "YAML", "main.cf", "nosuch?x=1", "'sh '", "''"})
  void an_unknown_name_is_told(String name) {
    assertThat(rouge.highlight(name, "a")).isEmpty();
  }

  @Test
  void every_language_of_the_list_has_a_grammar() {
    Set<String> inJava = Set.of("console", "irb", "escape", "plaintext");
    assertThat(Resources.lines("rouge-languages.txt"))
        .hasSize(217)
        .map(line -> line.split(" ")[0])
        .filteredOn(tag -> !inJava.contains(tag))
        .allSatisfy(tag -> assertThat(Resources.text("lexers/" + tag + ".lexer")).isPresent());
  }

  @Test
  void plain_text_is_escaped() {
    assertThat(rouge.highlight("plaintext", "a < b & \"c\"\n"))
        .contains(new Highlighted("a &lt; b &amp; \"c\"\n", false));
  }

  @ParameterizedTest
  @CsvSource({
    "sh, shell",
    "bash, shell",
    "zsh, shell",
    "yml, yaml",
    "rb, ruby",
    "js, javascript",
    "ts, typescript",
    "shell-session, console",
    "dockerfile, docker",
    "c++, cpp",
    "html, html"
  })
  void an_alias_does_what_the_name_does(String alias, String name) {
    String code = "<p class=\"x\">$ echo \"a\" # b\n";
    assertThat(rouge.highlight(alias, code)).isEqualTo(rouge.highlight(name, code)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#!/usr/bin/env python3 | python",
        "#!/bin/bash -x         | shell",
        "<?xml version='1.0'?>  | xml",
        "<!DOCTYPE html>        | html",
        "# vim: ft=nginx        | nginx",
        "Hello                  | plaintext",
        "<?php echo 1;          | php"
      })
  void a_language_is_guessed_from_the_code(String firstLine, String language) {
    String code = firstLine + "\nlet x = [1, 'a'];\n";
    assertThat(rouge.highlight("guess", code)).isEqualTo(rouge.highlight(language, code));
  }

  @Test
  void what_takes_too_long_is_escaped_only() {
    String code = "print <<A;\n&".repeat(5000);
    assertThat(rouge.highlight("perl", code))
        .contains(new Highlighted(code.replace("&", "&amp;").replace("<", "&lt;"), true));
  }

  @Test
  void an_opening_that_is_never_closed_is_coloured_however_often_it_comes() {
    assertThat(rouge.highlight("ruby", "=begin\n".repeat(14_000)))
        .hasValueSatisfying(coloured -> assertThat(coloured.gaveUp()).isFalse());
  }

  @Test
  void options_go_to_the_languages_within() {
    assertThat(rouge.highlight("erb?parent=json", "{\"a\": <%= 1 %>}").map(Highlighted::html))
        .contains(
            "<span class=\"p\">{</span><span class=\"nl\">\"a\"</span><span class=\"p\">:</span>"
                + "<span class=\"w\"> </span><span class=\"cp\">&lt;%=</span> "
                + "<span class=\"mi\">1</span> <span class=\"cp\">%&gt;</span>"
                + "<span class=\"p\">}</span>");
  }

  @Test
  void several_threads_share_one_highlighter() throws IOException {
    List<Path> samples = Samples.below(Path.of("src/test/resources/highlight"));
    List<String> wrong =
        IntStream.range(0, 4 * samples.size())
            .parallel()
            .mapToObj(i -> samples.get(i % samples.size()))
            .filter(sample -> !isAsRecorded(sample))
            .map(Path::toString)
            .toList();
    assertThat(wrong).isEmpty();
  }

  private boolean isAsRecorded(Path sample) {
    try {
      Path html = Path.of(sample.toString().replace(".txt", ".html"));
      String made =
          rouge.highlight(Samples.language(sample), Files.readString(sample)).orElseThrow().html();
      return made.equals(Files.readString(html));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
