package dev.nexthop.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.Converted;
import dev.nexthop.markdown.Markdown;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.problem.Problem;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.Shared;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of 100 KB that take flexmark seconds, or more stack than there is. */
final class PathologicalTest {
  private static final int SIZE = 100_000;

  /** Against hangs. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Of CPU, in the best of some runs: what others do on the machine does not count. */
  private static final Duration BAR = Duration.ofMillis(200);

  /** A slow machine may take so many times as long as it takes for ordinary text of that size. */
  private static final int TIMES = 20;

  private static final int RUNS = 6;

  private static final Markdown GFM =
      FlexmarkMarkdown.gfm(CommonMarkOptions.github(Map.of()), Highlighter.none());
  private static final Markdown COMMON_MARK =
      FlexmarkMarkdown.commonMark(
          CommonMarkOptions.of(
              Map.of(
                  "options",
                  List.of("UNSAFE", "SMART", "FOOTNOTES"),
                  "extensions",
                  List.of("table", "strikethrough", "autolink", "tagfilter", "tasklist"))),
          Highlighter.none());

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @BeforeAll
  static void warmUp() {
    for (String text : PathologicalTexts.of(2_000).values()) {
      GFM.convert(text, "warm.md");
      COMMON_MARK.convert(text, "warm.md");
    }
  }

  static Stream<Arguments> cases() {
    return PathologicalTexts.of(SIZE).entrySet().stream()
        .flatMap(
            entry ->
                Stream.of(
                    Arguments.of(entry.getKey(), "GFM", entry.getValue()),
                    Arguments.of(entry.getKey(), "CommonMark", entry.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void ends_soon(String name, String dialect, String text) {
    Markdown markdown = dialect.equals("GFM") ? GFM : COMMON_MARK;
    Duration best = best(markdown, text);
    if (best.compareTo(BAR) > 0) {
      String ordinary = "Mail for *example.jp* goes to `relay1` or [here](b.html).\n\n";
      Duration usual = best(markdown, ordinary.repeat(SIZE / ordinary.length()));
      assertThat(best).as(name).isLessThanOrEqualTo(usual.multipliedBy(TIMES));
    }
  }

  private static Duration best(Markdown markdown, String text) {
    Duration best = LIMIT;
    for (int i = 0; i < RUNS && best.compareTo(BAR) > 0; i++) {
      Run run = Assertions.assertTimeoutPreemptively(LIMIT, () -> run(markdown, text));
      assertThat(run.converted().problems()).allSatisfy(PathologicalTest::isPlaced);
      best = run.cpu().compareTo(best) < 0 ? run.cpu() : best;
    }
    return best;
  }

  private static void isPlaced(Problem problem) {
    assertThat(problem.toString()).matches("(?s)a\\.md:[0-9]+: warning: .*hint: .*");
    assertThat(problem.code()).isIn("nesting-too-deep", "markdown-too-hard");
  }

  private record Run(Converted converted, Duration cpu) {}

  private static Run run(Markdown markdown, String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    Converted converted = markdown.convert(text, "a.md");
    return new Run(converted, Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start));
  }

  @Test
  void no_article_of_ours_reaches_a_limit() throws IOException {
    reachesNoLimit(Path.of("content"));
  }

  @Test
  @Requires(shared = "input")
  void no_real_article_reaches_a_limit() throws IOException {
    reachesNoLimit(Shared.path("input"));
  }

  private static void reachesNoLimit(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        String text = Files.readString(file);
        assertThat(GFM.convert(text, file.toString()).problems()).isEmpty();
        assertThat(COMMON_MARK.convert(text, file.toString()).problems()).isEmpty();
      }
    }
  }

  @Test
  void a_paragraph_that_is_too_hard_is_shown_as_it_is() {
    String hard = "![[]()".repeat(5_000);
    Converted converted = GFM.convert("*a*\n\n" + hard + "\n\n*b*\n", "a.md");
    assertThat(converted.html())
        .isEqualTo("<p><em>a</em></p>\n<p>" + hard + "</p>\n<p><em>b</em></p>\n");
    assertThat(converted.problems())
        .singleElement()
        .asString()
        .startsWith("a.md:3: warning: This paragraph takes too long to read as Markdown;");
  }

  @Test
  void spans_too_deep_are_shown_as_they_are() {
    String deep = "*a **a ".repeat(60) + "b" + " a** a*".repeat(60);
    Converted converted = GFM.convert("*a*\n\n> " + deep + " <\n", "a.md");
    assertThat(converted.html()).contains("<em>a</em>", "<p>" + deep + " &lt;</p>");
    assertThat(converted.problems())
        .singleElement()
        .asString()
        .startsWith("a.md:3: warning: Spans are nested more than 100 levels deep;");
  }

  @Test
  void blocks_too_deep_are_text() {
    Converted converted = GFM.convert("a\n\n" + "> ".repeat(101) + "*b*\n\n*c*\n", "a.md");
    assertThat(converted.html())
        .contains("<blockquote>\n<p>&gt; *b*</p>\n</blockquote>", "<p><em>c</em></p>");
    assertThat(converted.problems())
        .singleElement()
        .asString()
        .startsWith("a.md:3: warning: Blocks are nested more than 100 levels deep;");
    assertThat(GFM.convert("> ".repeat(100) + "*b*\n", "a.md").problems()).isEmpty();
  }

  @Test
  void a_table_too_wide_is_text() {
    String table = "|a".repeat(600) + "\n" + "|-".repeat(600) + "\n";
    Converted converted = GFM.convert("a\n\n" + table, "a.md");
    assertThat(converted.html()).contains("<p>|a|a").doesNotContain("<table>");
    assertThat(converted.problems())
        .singleElement()
        .asString()
        .startsWith("a.md:3: warning: The table has more than 500 columns;");
  }

  @Test
  void a_tag_of_too_many_attributes_is_text() {
    Converted converted = GFM.convert("a\n\n<a" + " b".repeat(600) + ">\n", "a.md");
    assertThat(converted.html()).contains("<p>&lt;a b b");
    assertThat(converted.problems())
        .singleElement()
        .asString()
        .startsWith("a.md:3: warning: This tag has too many attributes;");
  }

  @Test
  void a_table_leaves_the_characters_of_other_texts_alone() {
    GFM.convert("a|b\n-|-\n", "a.md");
    assertThat(GFM.convert("http://a.b/c\n", "a.md").html())
        .isEqualTo("<p><a href=\"http://a.b/c\">http://a.b/c</a></p>\n");
  }
}
