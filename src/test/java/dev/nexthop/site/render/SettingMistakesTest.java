package dev.nexthop.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.cli.CommandLineProgram;
import dev.nexthop.cli.Surroundings;
import dev.nexthop.cli.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in {@code _config.yml} and dates end the build, and are told with line and column. */
final class SettingMistakesTest {
  @TempDir private Path root;

  @Test
  void every_refused_option_of_kramdown_is_told_at_its_key() throws IOException {
    String said =
        build("title: x\nkramdown:\n  toc_levels: x\n  smart_quotes: a,b\n  math_engine: katex\n");
    assertThat(said)
        .contains(
            "toc_levels should be levels from 1 to 6, as a range or a list, but was: \"x\".",
            "_config.yml:3:3",
            "Write `toc_levels: 1..6`.",
            "_config.yml:4:3",
            "math_engine should be mathjax or null, but was: \"katex\".",
            "_config.yml:5:3");
  }

  @Test
  void a_key_in_braces_has_a_column() throws IOException {
    assertThat(build("kramdown: {hard_wrap: true, input: nosuch}\n"))
        .contains("input should be GFM or kramdown, but was: \"nosuch\".", "_config.yml:1:29");
  }

  @Test
  void what_colours_code_may_be_set_for_the_whole_site() throws IOException {
    assertThat(build("title: x\nhighlighter: coderay\n")).contains("_config.yml:2:1");
  }

  @Test
  void values_of_another_shape_and_unknown_dialects_have_a_line() throws IOException {
    assertThat(build("title: x\nkramdown: abc\n")).contains("_config.yml:2:1");
    assertThat(build("title: x\nexclude: 5\n")).contains("_config.yml:2:1");
    assertThat(build("title: x\ncollections:\n  a: 5\n")).contains("_config.yml:3:3");
    assertThat(build("title: x\n\nmarkdown: nosuch\n")).contains("_config.yml:3:1");
  }

  @Test
  void a_date_that_is_none_is_told_at_its_key() throws IOException {
    Path post = root.resolve("_posts/2024-01-01-a.md");
    Files.createDirectories(root.resolve("_posts"));
    Files.writeString(post, "---\ntitle: x\ndate: 2024-13-45\n---\na\n");
    assertThat(build("title: x\n")).contains("at _posts/2024-01-01-a.md:3:1");
  }

  private String build(String configuration) throws IOException {
    Files.writeString(root.resolve("_config.yml"), configuration);
    Files.writeString(root.resolve("index.md"), "---\n---\na\n");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(stream, stream, root, Map.of("TZ", "UTC"), Wiring.parts());
    assertThat(CommandLineProgram.run(surroundings, "build")).isEqualTo(1);
    return said.toString(StandardCharsets.UTF_8);
  }
}
