package dev.nexthop.site.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.cli.Wiring;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a second build has nothing to do, and when it has. */
final class LastBuildTest {
  private static final Instant YESTERDAY = Instant.now().minusSeconds(86_400);

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write("_config.yml", "title: Test");
    write("index.html", "---\n---\n{{ site.data.names | join: ' ' }} {% include part.html %}");
    write("_includes/part.html", "part");
    write("_data/names.yml", "[a, b]");
    write("picture.png", "png");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(YESTERDAY));
  }

  private boolean build(String program, Map<String, Object> options)
      throws IOException, ProblemException {
    BuildOptions given =
        new BuildOptions(options, List.of(), false, folder, Map.of())
            .with("source", folder.toString());
    given = given.with("destination", folder.resolve("_site").toString());
    SiteBuild builder = new SiteBuild(Wiring.parts());
    Configuration configuration = builder.configure(given, entry -> {});
    return builder.buildIfChanged(configuration, given, program, entry -> {});
  }

  private boolean build() throws IOException, ProblemException {
    return build("1", Map.of());
  }

  @Test
  void a_second_build_has_nothing_to_do() throws Exception {
    assertThat(build()).isTrue();
    FileTime written = Files.getLastModifiedTime(folder.resolve("_site/index.html"));
    assertThat(build()).isFalse();
    assertThat(Files.getLastModifiedTime(folder.resolve("_site/index.html"))).isEqualTo(written);
  }

  /** An edit of the site. */
  interface Edit {
    void make(Path folder) throws IOException;
  }

  static Stream<Edit> edits() {
    return Stream.of(
        folder -> Files.writeString(folder.resolve("index.html"), "---\n---\nother"),
        folder -> Files.writeString(folder.resolve("_includes/part.html"), "PART"),
        folder -> Files.writeString(folder.resolve("_data/names.yml"), "[a, c]"),
        folder -> Files.writeString(folder.resolve("_config.yml"), "title: Tost"),
        folder -> Files.writeString(folder.resolve("new.txt"), "new"),
        folder -> Files.delete(folder.resolve("picture.png")),
        folder -> Files.move(folder.resolve("picture.png"), folder.resolve("photo.png")),
        folder -> Files.delete(folder.resolve("_site/index.html")),
        folder -> Files.writeString(folder.resolve("_site/index.html"), "somebody else's"),
        folder -> Files.writeString(folder.resolve("_site/stray.html"), "stray"),
        folder -> Files.delete(folder.resolve(".jekyll-cache/nexthop/last-build")),
        folder -> Files.writeString(folder.resolve(".jekyll-cache/nexthop/last-build"), "junk"));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void after_a_change_it_has(Edit edit) throws Exception {
    build();
    edit.make(folder);
    assertThat(build()).isTrue();
    assertThat(folder.resolve("_site/stray.html")).doesNotExist();
    assertThat(Files.readString(folder.resolve("_site/index.html"))).doesNotContain("somebody");
  }

  @Test
  void another_program_or_other_options_build_again() throws Exception {
    build();
    assertThat(build("2", Map.of())).isTrue();
    assertThat(build("2", Map.of("show_drafts", true))).isTrue();
    assertThat(build("2", Map.of("show_drafts", true))).isFalse();
  }

  @Test
  void what_a_build_complains_of_is_said_again() throws Exception {
    write("index.html", "---\nlayout: nothing\n---\ntext");
    assertThat(build()).isTrue();
    assertThat(build()).isTrue();
  }

  @Test
  void a_post_that_is_due_some_day_is_not_forgotten() throws Exception {
    write("_posts/2999-01-01-later.md", "---\ntitle: Later\n---\ntext");
    assertThat(build()).isTrue();
    assertThat(build()).isTrue();
  }

  @Test
  void markdown_is_kept_from_the_second_build_on() throws Exception {
    String text = "---\n---\n" + "Some *text* that is long. ".repeat(30);
    Path cache = folder.resolve(".jekyll-cache/nexthop/conversions");
    write("a.md", text);
    build();
    assertThat(cache).doesNotExist();
    for (String edit : List.of("one", "second", "the third")) {
      write("b.md", text + edit);
      build();
      assertThat(folder.resolve("_site/b.html")).content().contains("<em>text</em>", edit);
      assertThat(folder.resolve("_site/a.html")).content().contains("<em>text</em>");
    }
    assertThat(cache).content().contains("<em>text</em>", "the third");
    write("_config.yml", "markdown: gfm");
    build();
    assertThat(folder.resolve("_site/a.html")).content().contains("<em>text</em>");
  }
}
