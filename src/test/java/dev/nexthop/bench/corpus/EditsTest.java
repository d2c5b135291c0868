package dev.nexthop.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.cli.Wiring;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.testing.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each edit of the corpus is seen where it is waited for. */
final class EditsTest {
  private static final int POSTS = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void every_generator_has_the_files_that_edits_change(Generator generator) throws Exception {
    Corpus.write(generator, POSTS, folder);
    assertThat(folder.resolve(generator.layout())).content().contains("</article>");
    assertThat(folder.resolve(generator.footer())).content().contains("</footer>");
    assertThat(folder.resolve(generator.links())).content().contains("Manual");
    assertThat(folder.resolve(generator.configuration())).content().contains("Mail notes");
    assertThat(folder.resolve(generator.posts())).isDirectoryContaining("glob:**/*-note-2.md");
  }

  @ParameterizedTest
  @EnumSource
  void a_mark_takes_the_place_of_the_one_before(Kind kind) throws Exception {
    Corpus.write(Generator.NEXTHOP, 1, folder);
    Edits edits = new Edits(Generator.NEXTHOP, folder);
    if (kind == Kind.DELETED) {
      edits.next(Kind.ADDED).apply();
    }
    Edits.Edit first = edits.next(kind);
    first.apply();
    if (kind == Kind.DELETED) {
      assertThat(first.file()).doesNotExist();
      return;
    }
    assertThat(first.file()).content().containsOnlyOnce(first.mark());
    Edits.Edit second = edits.next(kind);
    second.apply();
    assertThat(second.file()).content().containsOnlyOnce("zzmark").contains(second.mark());
  }

  @ParameterizedTest
  @EnumSource
  void our_pages_show_an_edit(Kind kind) throws Exception {
    Path output = folder.resolve("out");
    shows(Generator.NEXTHOP, kind, output, () -> build(output));
  }

  @ParameterizedTest
  @EnumSource
  @Requires(programs = "hugo")
  void pages_of_hugo_show_an_edit(Kind kind) throws Exception {
    Path output = folder.resolve("out");
    List<String> command = Generator.HUGO.build(site(), output);
    shows(
        Generator.HUGO,
        kind,
        output,
        () ->
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as("%s", command)
                .isZero());
  }

  @Test
  void half_a_page_does_not_show_that_a_post_is_gone() throws Exception {
    Corpus.write(Generator.JEKYLL, 1, folder);
    Edits edits = new Edits(Generator.JEKYLL, folder);
    edits.next(Kind.ADDED).apply();
    Edits.Edit deleted = edits.next(Kind.DELETED);
    assertThat(deleted.shownBy("<html>")).isFalse();
    assertThat(deleted.shownBy("<html></html>")).isTrue();
    assertThat(deleted.shownBy("<html>" + deleted.mark() + "</html>")).isFalse();
  }

  private interface Build {
    void run() throws IOException, InterruptedException, ProblemException;
  }

  private void shows(Generator generator, Kind kind, Path output, Build build) throws Exception {
    Corpus.write(generator, POSTS, site());
    Edits edits = new Edits(generator, site());
    if (kind == Kind.DELETED) {
      edits.next(Kind.ADDED).apply();
    }
    Edits.Edit edit = edits.next(kind);
    build.run();
    assertThat(edit.shownBy(page(output, edit))).as("before").isFalse();
    edit.apply();
    build.run();
    assertThat(edit.shownBy(page(output, edit))).as("after").isTrue();
  }

  private Path site() {
    return folder.resolve("site");
  }

  private void build(Path output) throws ProblemException, IOException {
    BuildOptions options =
        new BuildOptions(
            Map.of("source", site().toString(), "destination", output.toString()),
            List.of(),
            false,
            folder,
            Map.of());
    new SiteBuild(Wiring.parts()).build(options, entry -> {});
  }

  private static String page(Path output, Edits.Edit edit) throws IOException {
    String name = edit.url().equals("/") ? "index.html" : edit.url().substring(1);
    return Files.readString(output.resolve(name));
  }
}
