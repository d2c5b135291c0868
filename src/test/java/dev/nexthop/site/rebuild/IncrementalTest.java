package dev.nexthop.site.rebuild;

import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * After any edits, a session's site is that of a build from nothing; a few edits to a few sites.
 */
final class IncrementalTest {
  static final Path SITES = Path.of("src/test/resources/sites");
  static final Path RICH = Path.of("src/test/resources/incremental/rich");

  /** Small sites whose pages read each other in every way. */
  static final List<String> NAMES =
      List.of(
          "collections",
          "collections-sorted",
          "content-of-others",
          "data",
          "drafts",
          "excerpts",
          "excerpts-of-pages",
          "feed",
          "front-matter-defaults",
          "github-pages-generators",
          "include-cached-and-seo",
          "includes",
          "layouts",
          "link-and-post-url",
          "next-and-previous",
          "pagination",
          "redirect-from",
          "render-sass",
          "site-variables",
          "sitemap",
          "static-files",
          "static-with-defaults");

  @TestFactory
  Stream<DynamicTest> resultIsThatOfAFullBuild(@TempDir Path work) {
    return NAMES.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(name, () -> edit(site(name), work.resolve(name), 1, 6)));
  }

  @TestFactory
  Stream<DynamicTest> resultOfARichSite(@TempDir Path work) {
    return Stream.of(1L, 2L)
        .map(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> edit(RICH, work.resolve("rich" + seed), seed, 12)));
  }

  static Path site(String name) {
    return SITES.resolve(name).resolve("source");
  }

  static void edit(Path site, Path work, long seed, int steps)
      throws IOException, ProblemException {
    new EditedSite(site, work, seed, Map.of("show_drafts", seed % 2 == 0)).edit(steps);
  }

  @TestFactory
  Stream<DynamicTest> resultOfHastyEdits(@TempDir Path work) {
    return Stream.of(1L, 2L)
        .map(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed,
                    () -> editHastily(RICH, work.resolve("hasty" + seed), seed, 20)));
  }

  static void editHastily(Path site, Path work, long seed, int steps)
      throws IOException, ProblemException, InterruptedException {
    new EditedSite(site, work, seed, Map.of("show_drafts", seed % 2 == 0)).editHastily(steps);
  }
}
