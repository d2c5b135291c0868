package dev.nexthop.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.Converted;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.highlight.Rouge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code commonmark:} does what it does with jekyll-commonmark, as recorded from it. */
final class CommonMarkOptionsTest {

  static Stream<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".text"))
              .map(name -> name.replace(".text", ""))
              .sorted()
              .toList();
      assertThat(names).hasSizeGreaterThan(10);
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void renders_as_jekyll_commonmark_does(String name) throws IOException {
    String[] parts = Files.readString(folder().resolve(name + ".text")).split("---\n", 2);
    List<List<String>> lists =
        parts[0].lines().map(line -> names(line.substring(line.indexOf(':') + 1))).toList();
    CommonMarkOptions options =
        CommonMarkOptions.of(Map.of("options", lists.get(0), "extensions", lists.get(1)));
    Converted converted =
        FlexmarkMarkdown.commonMark(options, Rouge.highlighter()).convert(parts[1], name);
    assertThat(converted.html()).isEqualTo(Files.readString(folder().resolve(name + ".html")));
    assertThat(converted.problems()).isEmpty();
  }

  @Test
  void unknown_names_are_told() {
    FlexmarkMarkdown markdown =
        FlexmarkMarkdown.commonMark(
            CommonMarkOptions.of(
                Map.of("options", List.of("SMRT", "smart"), "extensions", List.of("TABLE"))),
            Highlighter.none());
    assertThat(markdown.mistakes())
        .extracting(
            mistake ->
                mistake.problem().message() + " / " + mistake.topic() + " " + mistake.valid())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("SMRT is not a valid option / Valid options: DEFAULT, SOURCEPOS"),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "TABLE is not a valid extension / Valid extensions: table, strikethrough,"
                            + " autolink, tagfilter, tasklist"));
  }

  @Test
  void gfm_is_as_github_sets_it_until_a_list_is_given() {
    String text = "<b>a</b> ~~b~~\n";
    assertThat(gfm(Map.of(), text)).isEqualTo("<p><b>a</b> <del>b</del></p>\n");
    assertThat(gfm(Map.of("options", List.of("SMART")), text))
        .contains("<!-- raw HTML omitted -->a", "<del>");
    assertThat(gfm(Map.of("extensions", List.of("table")), text)).contains("<b>a</b> ~~b~~");
  }

  @Test
  void what_is_no_list_asks_for_nothing() {
    assertThat(CommonMarkOptions.of(Map.of("options", "SMART", "extensions", 1)))
        .isEqualTo(CommonMarkOptions.of(Map.of()));
  }

  private static String gfm(Map<String, ?> settings, String text) {
    return FlexmarkMarkdown.gfm(CommonMarkOptions.github(settings), Highlighter.none())
        .convert(text, "t")
        .html();
  }

  private static List<String> names(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static Path folder() {
    try {
      return Path.of(
          Objects.requireNonNull(CommonMarkOptionsTest.class.getResource("/commonmark")).toURI());
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
