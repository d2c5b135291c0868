package dev.nexthop.lab.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.cli.Wiring;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.testing.Program;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labs in a site of another theme, and our articles built by Jekyll. */
final class OtherSitesTest {
  private static final String ARTICLE = "2014-12-17-multi-nexthop.postfix-advent-calendar.md";

  @TempDir Path folder;

  private String build(String labs) throws ProblemException, IOException {
    Path source = folder.resolve("source-" + labs);
    for (String part : List.of("_layouts", "_includes", "_posts")) {
      Files.createDirectories(source.resolve(part));
    }
    Files.writeString(
        source.resolve("_config.yml"), "title: T\nmarkdown: kramdown\nlang: ja\nlabs: " + labs);
    Files.writeString(
        source.resolve("_layouts/default.html"),
        "<!DOCTYPE html><title>{{ page.title }}</title>{% include head.html %}{{ content }}");
    Files.writeString(source.resolve("_includes/head.html"), "<p>head</p>");
    Files.writeString(source.resolve("_includes/wishlist-dec.html"), "<p>wishes</p>");
    Files.copy(Shared.path("input").resolve(ARTICLE), source.resolve("_posts").resolve(ARTICLE));
    Path out = folder.resolve("out-" + labs);
    List<Problem> warnings =
        new SiteBuild(Wiring.parts()).build(BuildOptions.of(source, out), entry -> {}).warnings();
    assertThat(warnings).isEmpty();
    assertThat(Files.exists(out.resolve("assets"))).isEqualTo(labs.equals("auto"));
    return Files.readString(out.resolve("2014/12/17/multi-nexthop.postfix-advent-calendar.html"));
  }

  @Test
  @Requires(shared = "input")
  void a_plain_article_becomes_a_series_of_labs() throws ProblemException, IOException {
    String html = build("auto");
    Document page = Jsoup.parse(html);
    assertThat(page.select("nexthop-lab")).hasSize(6);
    assertThat(page.select("nexthop-lab [name=version] option[selected]").eachText())
        .containsExactly("3.7", "1.1", "3.7", "3.7", "3.7", "3.7");
    assertThat(page.select(".lab-try a").eachAttr("href"))
        .containsExactly(
            "#lab-1",
            "#lab-1",
            "#lab-1",
            "#lab-2-step-1",
            "#lab-2-step-2",
            "#lab-3",
            "#lab-4-step-1",
            "#lab-4-step-2",
            "#lab-5-step-1",
            "#lab-5-step-2",
            "#lab-6")
        .allMatch(href -> page.select(href).size() == 1);
    assertThat(page.select("#lab-5 .lab-order").text()).contains("50%");
    assertThat(page.select("#lab-6 .lab-order").text()).contains("100%");
    assertThat(page.select("nexthop-lab .lab-network").eachAttr("aria-label"))
        .allMatch(words -> words.contains("mail.example.jp が relay"))
        .hasSize(6);
    assertThat(page.select("#lab-1 [name=host]").eachAttr("data-address"))
        .containsExactly("10.0.0.1", "10.0.0.2", "203.0.113.25");
    assertThat(html.length()).isLessThan(200_000);
    Pattern added =
        Pattern.compile(
            "\\n(<link rel=\"stylesheet\"[^\\n]*\\n<script[^\\n]*\\n<link rel=\"modulepreload\"[^\\n]*\\n)?<nexthop-lab.*?</nexthop-lab>\\n"
                + "|\\n<p class=\"lab-try\">[^\\n]*</p>",
            Pattern.DOTALL);
    assertThat(added.matcher(html).replaceAll("")).isEqualTo(build("false"));
  }

  @Test
  @Requires(programs = "jekyll")
  void jekyll_builds_our_articles_and_shows_what_the_labs_hold() throws Exception {
    Path theme = Files.writeString(folder.resolve("theme.yml"), "theme: minima\n");
    Path out = folder.resolve("jekyll");
    Process jekyll =
        new ProcessBuilder(
                Program.find("jekyll").orElseThrow().toString(),
                "build",
                "--quiet",
                "--disable-disk-cache",
                "--source",
                "content",
                "--destination",
                out.toString(),
                "--config",
                "content/_config.yml," + theme)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("jekyll.log").toFile())
            .start();
    assertThat(jekyll.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(jekyll.exitValue()).as(Files.readString(folder.resolve("jekyll.log"))).isZero();
    assertThat(Jsoup.parse(out.resolve("index.html"), "UTF-8").select("div.nexthop-lab pre"))
        .hasSize(2);
    Document asked = Jsoup.parse(out.resolve("en/authors/index.html"), "UTF-8");
    assertThat(asked.select("div.nexthop-lab p").text()).contains("what is the probability");
    Document plain = Jsoup.parse(out.resolve("en/sharing-load/index.html"), "UTF-8");
    assertThat(plain.select("div.lab-question pre").text()).contains("Who gets the second mail?");
    Path ours = folder.resolve("ours");
    new SiteBuild(Wiring.parts())
        .build(BuildOptions.of(Path.of("content").toAbsolutePath(), ours), entry -> {});
    for (String path :
        List.of(
            "ja/sharing-load",
            "en/sharing-load",
            "ja/relayhost-availability",
            "ja/what-relayhost-means",
            "en/relay-lists",
            "ja/next-host",
            "en/two-sites",
            "en/course",
            "en/authors")) {
      assertThat(texts(ours, path)).as(path).isEqualTo(texts(out, path)).isNotEmpty();
    }
  }

  /** What a page says, whatever the theme: headings, paragraphs, cells and code of the article. */
  private static List<String> texts(Path site, String path) throws IOException {
    Document page = Jsoup.parse(site.resolve(path).resolve("index.html"), "UTF-8");
    page.select("nexthop-lab, .nexthop-lab, .lab-try, nexthop-question, .lab-question").remove();
    page.select("nexthop-lookup, .nexthop-lookup, .nexthop-progress").remove();
    page.select("header, footer, nav, h1").remove();
    return Stream.of("main h2", "main p", "main td", "main pre", "main li")
        .flatMap(kind -> page.select(kind).stream())
        .map(org.jsoup.nodes.Element::wholeText)
        .toList();
  }
}
