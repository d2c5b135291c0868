package dev.nexthop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.HighlightCss;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code highlight-css} prints. */
final class HighlightCssCommandTest {
  @TempDir private Path work;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return CommandLineProgram.run(
        new Surroundings(print(out), print(err), work, Map.of(), Wiring.parts()), arguments);
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"--light, LIGHT", "--dark, DARK", "--auto, AUTO"})
  void printsAThemeForABackground(String option, HighlightCss.Appearance appearance) {
    for (String theme : HighlightCss.themes()) {
      out.reset();
      assertThat(run("highlight-css", theme, option)).isZero();
      assertThat(out).hasToString(HighlightCss.stylesheet(theme, appearance).orElseThrow());
    }
  }

  @Test
  void isForALightBackgroundUnlessAsked() {
    assertThat(run("highlight-css", "github")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith(".highlight {")
        .contains(".highlight .k")
        .doesNotContain("prefers-color-scheme");
  }

  /** The names are those that {@code rougify help style} of Rouge 3.30 lists. */
  @ParameterizedTest
  @CsvSource({
    "base16, base16, LIGHT",
    "base16.dark, base16, DARK",
    "base16.light, base16, LIGHT",
    "github, github, LIGHT",
    "gruvbox, gruvbox, LIGHT",
    "gruvbox.dark, gruvbox, DARK",
    "gruvbox.light, gruvbox, LIGHT"
  })
  void knowsRougesNames(String name, String theme, HighlightCss.Appearance appearance) {
    assertThat(run("highlight-css", name)).isZero();
    assertThat(out).hasToString(HighlightCss.stylesheet(theme, appearance).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "base16.monokai",
        "base16.monokai.dark",
        "base16.monokai.light",
        "base16.solarized",
        "base16.solarized.dark",
        "base16.solarized.light",
        "bw",
        "colorful",
        "igorpro",
        "magritte",
        "molokai",
        "monokai",
        "monokai.sublime",
        "pastie",
        "thankful_eyes",
        "tulip"
      })
  void namesItsOwnThemesForThoseOfRougeThatItHasNot(String name) {
    assertThat(run("highlight-css", name)).isOne();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("`" + name + "`", String.join(", ", HighlightCss.themes()));
  }

  @Test
  void listsTheThemes() {
    assertThat(run("highlight-css")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(HighlightCss.themes());
  }

  @Test
  void namesTheThemesWhenThereIsNoneOfThatName() {
    assertThat(run("highlight-css", "monokai")).isOne();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("Error: there is no theme `monokai`. The themes are github, base16, ");
  }

  @Test
  void isForOneBackground() {
    assertThat(run("highlight-css", "github", "--dark", "--light")).isOne();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("mutually exclusive");
  }

  @Test
  void explainsItself() {
    assertThat(run("highlight-css", "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("THEME", "--light", "--dark", "--auto", "without it, the names are listed");
  }
}
