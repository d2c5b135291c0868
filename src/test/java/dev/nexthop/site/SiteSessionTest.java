package dev.nexthop.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nexthop.cli.Wiring;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.BuildOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that somebody waits for, while a change makes all pages stale. */
final class SiteSessionTest {
  private static final int PAGES = 20;
  private static final BooleanSupplier AT_ONCE = () -> true;

  @TempDir Path folder;
  private Path site;
  private SiteSession session;

  @BeforeEach
  void build() throws Exception {
    site = folder.resolve("_site");
    write("_includes/footer.html", "old footer");
    write("_layouts/default.html", "{{ content }} {% include footer.html %}");
    write("style.css", "---\n---\np{}");
    write("index.html", "---\nlayout: default\n---\n{{ site.posts | map: 'title' | join: ' ' }}");
    for (int i = 0; i < PAGES; i++) {
      write("p" + i + ".html", "---\nlayout: default\n---\npage " + i);
    }
    BuildOptions options =
        new BuildOptions(
            Map.of("source", folder.toString(), "destination", site.toString()),
            List.of(),
            false,
            folder,
            Map.of());
    SiteBuild builder = new SiteBuild(Wiring.parts());
    session = builder.session(options, builder.configure(options, entry -> {}));
    session.build(Set.of(), entry -> {});
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String page(String name) throws IOException {
    return Files.readString(site.resolve(name));
  }

  private Optional<BuildResult> begin(Path... changed) throws IOException, ProblemException {
    return session.build(Set.of(changed), AT_ONCE, entry -> {});
  }

  @Test
  void a_build_that_is_outdated_renders_what_is_asked_for_and_no_more() throws Exception {
    Path footer = write("_includes/footer.html", "new footer");
    assertThat(begin(footer)).isEmpty();
    assertThat(page("p3.html")).contains("old footer");
    assertThat(session.bring(List.of(site.resolve("p3.html"), site.resolve("nothing.html"))))
        .containsExactly(site.resolve("p3.html"));
    assertThat(page("p3.html")).contains("page 3 new footer");
    assertThat(page("p4.html")).contains("page 4 old footer");
    assertThat(session.bring(List.of(site.resolve("p3.html")))).isEmpty();
  }

  @Test
  void the_next_build_renders_what_an_outdated_one_left() throws Exception {
    begin(write("_includes/footer.html", "new footer"));
    session.bring(List.of(site.resolve("p3.html")));
    Path page = write("p5.html", "---\nlayout: default\n---\nedited");
    List<Path> written = session.build(Set.of(page), entry -> {}).written();
    assertThat(page("p5.html")).isEqualTo("edited new footer");
    assertThat(page("p4.html")).isEqualTo("page 4 new footer");
    assertThat(written)
        .contains(site.resolve("p4.html"), site.resolve("index.html"))
        .doesNotContain(site.resolve("style.css"));
  }

  @Test
  void a_page_that_is_new_or_moved_is_there_when_it_is_asked_for() throws Exception {
    Path post = write("_posts/2024-01-01-new.md", "---\ntitle: New\n---\ntext");
    Path moved = write("p5.html", "---\npermalink: /moved.html\n---\nfive");
    begin(post, moved);
    session.bring(List.of(site.resolve("2024/01/01/new.html")));
    assertThat(page("2024/01/01/new.html")).contains("<p>text</p>");
    session.bring(List.of(site.resolve("moved.html"), site.resolve("index.html")));
    assertThat(page("moved.html")).isEqualTo("five");
    assertThat(page("index.html")).startsWith("New");
    session.build(Set.of(), entry -> {});
    assertThat(site.resolve("p5.html")).doesNotExist();
    assertThat(page("moved.html")).isEqualTo("five");
  }

  @Test
  void a_page_that_was_asked_for_and_then_deleted_is_gone() throws Exception {
    Path post = write("_posts/2024-01-01-new.md", "---\ntitle: New\n---\ntext");
    begin(post);
    session.bring(List.of(site.resolve("2024/01/01/new.html")));
    assertThat(site.resolve("2024/01/01/new.html")).exists();
    Files.delete(post);
    session.build(Set.of(post), entry -> {});
    assertThat(site.resolve("2024")).doesNotExist();
  }

  @Test
  void pages_being_viewed_are_written_before_the_others() throws Exception {
    List<String> heard = new ArrayList<>();
    session.viewedFirst(
        () -> Set.of(site.resolve("p7.html"), site.resolve("style.css")),
        (written, errors, edited) -> heard.add(written + " " + pages("new footer")));
    session.build(Set.of(write("_includes/footer.html", "new footer")), entry -> {});
    assertThat(heard).containsExactly("[" + site.resolve("p7.html") + "] 1");
    assertThat(pages("new footer")).isEqualTo(PAGES + 1);
  }

  private long pages(String text) {
    try (var files = Files.list(site)) {
      return files.filter(file -> read(file).contains(text)).count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_page_with_a_mistake_stays_and_the_mistake_is_told_early() throws Exception {
    List<Problem> heard = new ArrayList<>();
    session.viewedFirst(
        () -> Set.of(site.resolve("p7.html")), (written, errors, edited) -> heard.addAll(errors));
    Path page = write("p7.html", "---\nlayout: default\n---\n\n{% bogus %}");
    assertThatThrownBy(() -> session.build(Set.of(page), entry -> {}))
        .isInstanceOf(ProblemException.class);
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0).place().toString()).startsWith("p7.html:5:");
    assertThat(session.bring(List.of(site.resolve("p7.html")))).isEmpty();
    assertThat(page("p7.html")).isEqualTo("page 7 old footer");
    Path mended = write("p7.html", "---\nlayout: default\n---\nmended");
    session.build(Set.of(mended), entry -> {});
    assertThat(page("p7.html")).isEqualTo("mended old footer");
  }

  @Test
  void a_page_whose_text_is_no_longer_kept_is_shown_by_another() throws Exception {
    write("p0.html", "---\nlayout: default\ntitle: zero\n---\npage 0 of {{ site.title }}");
    Path reader =
        write(
            "z.html",
            "---\n---\n{% assign p = site.pages | where: 'name', 'p0.html' | first %}{{ p.content }}");
    session.build(Set.of(folder.resolve("p0.html"), reader), entry -> {});
    assertThat(page("z.html")).isEqualTo("page 0 of ");
    session.build(Set.of(write("p0.html", "---\nlayout: default\n---\nother")), entry -> {});
    assertThat(page("z.html")).isEqualTo("other");
  }
}
