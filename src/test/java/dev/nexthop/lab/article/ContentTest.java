package dev.nexthop.lab.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.cli.Wiring;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.BuildResult;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import org.yaml.snakeyaml.Yaml;

/** The project's own articles: their claims hold, and their pages are sound. */
final class ContentTest {
  private static final Path SOURCE = Path.of("content");

  @TempDir static Path site;

  private static BuildResult result;

  @BeforeAll
  static void build() throws ProblemException, IOException {
    result =
        new SiteBuild(Wiring.parts())
            .build(BuildOptions.of(SOURCE.toAbsolutePath(), site), entry -> {});
  }

  /** A claim of an article that the model denies is a problem of the build. */
  @Test
  void every_claim_holds() {
    assertThat(result.warnings().stream().map(Problem::toString)).isEmpty();
  }

  @Test
  void every_lab_of_an_article_has_a_claim_and_every_claim_a_lab() throws IOException {
    for (Path article : articles()) {
      Map<?, ?> front = frontMatter(article);
      Set<String> claimed = new HashSet<>();
      if (front.get("labs") instanceof Map<?, ?> labs
          && labs.get("expect") instanceof Map<?, ?> claims) {
        claims.keySet().forEach(id -> claimed.add("lab-" + id));
      }
      assertThat(claimed).isNotEmpty();
      Document page = page(String.valueOf(front.get("permalink")));
      assertThat(page.select("nexthop-lab").eachAttr("id"))
          .as(article.toString())
          .containsExactlyInAnyOrderElementsOf(claimed);
    }
  }

  @Test
  void a_false_claim_is_reported(@TempDir Path wrong) throws Exception {
    Path source = Files.createDirectory(wrong.resolve("source"));
    Files.writeString(source.resolve("_config.yml"), "title: x\n");
    Files.writeString(
        source.resolve("a.md"),
        """
        ---
        labs: {auto: true, expect: {x: {first: {a.example.jp: 1/3}, log: [never], odd: 1, notLogged: [status=sent], seconds: 7, lookups: [a.example.jp A]}}}
        ---

        ```zone
        example.jp. IN MX 10 a.example.jp.
        a.example.jp. IN A 192.0.2.1
        ```

        ```cfg
        relayhost = example.jp
        ```
        {: #x}
        """);
    BuildResult built =
        new SiteBuild(Wiring.parts())
            .build(BuildOptions.of(source.toAbsolutePath(), wrong.resolve("out")), entry -> {});
    assertThat(built.warnings().stream().map(Problem::code)).containsOnly("lab-claim-false");
    assertThat(built.warnings().stream().map(Problem::message))
        .anyMatch(message -> message.contains("claims 1/3 of first “a.example.jp”"))
        .anyMatch(message -> message.contains("claims the log line “never”"))
        .anyMatch(message -> message.contains("claims no log line “status=sent”"))
        .anyMatch(message -> message.contains("claims a delivery of 7 seconds"))
        .anyMatch(message -> message.contains("claims that the DNS is asked [a.example.jp A]"))
        .anyMatch(message -> message.contains("Unknown claim odd"));
    assertThat(wrong.resolve("out/assets/nexthop/lab.js")).exists();
  }

  @Test
  void each_article_exists_in_both_languages_and_says_so() throws IOException {
    for (Path article : articles()) {
      Document page = page(String.valueOf(frontMatter(article).get("permalink")));
      String lang = page.select("html").attr("lang");
      String other = lang.equals("ja") ? "en" : "ja";
      String link = page.select(".site-language[lang=" + other + "]").attr("href");
      assertThat(page(link).select("html").attr("lang")).isEqualTo(other);
      assertThat(page(link).select("nexthop-lab").eachAttr("id"))
          .isEqualTo(page.select("nexthop-lab").eachAttr("id"));
    }
  }

  @Test
  void each_article_asks_questions_with_the_same_answers_in_both_languages() throws IOException {
    for (Path article : articles()) {
      Document page = page(String.valueOf(frontMatter(article).get("permalink")));
      String other = page.select("html").attr("lang").equals("ja") ? "en" : "ja";
      Document there = page(page.select(".site-language[lang=" + other + "]").attr("href"));
      assertThat(page.select("nexthop-question").size()).as(article.toString()).isGreaterThan(1);
      for (String attribute : List.of("id", "data-key")) {
        assertThat(there.select("nexthop-question").eachAttr(attribute))
            .as(article.toString())
            .isEqualTo(page.select("nexthop-question").eachAttr(attribute));
      }
      assertThat(page.select("pre.lab-question, div.lab-question")).isEmpty();
    }
  }

  /** Long pages stay readable: what the first lab shows unfolded is folded in the others. */
  @Test
  void reasons_and_queries_are_folded_from_the_second_lab_on() throws IOException {
    for (Path article : articles()) {
      Document page = page(String.valueOf(frontMatter(article).get("permalink")));
      assertThat(page.select(".lab-why[open], .lab-lookups[open]")).hasSize(2);
    }
  }

  @Test
  void every_page_leads_to_the_rules_and_the_parameters() throws IOException {
    for (Path page : pages()) {
      Document document = Jsoup.parse(page, "UTF-8");
      String base = document.select("html").attr("lang").equals("ja") ? "/" : "/en/";
      assertThat(document.select(".site-foot a").eachAttr("href"))
          .as(page.toString())
          .contains(base + "rules/", base + "parameters/");
    }
  }

  @Test
  void the_checker_of_html_finds_no_error() throws IOException, SAXException {
    List<String> errors = new ArrayList<>();
    for (Path page : pages()) {
      EmbeddedValidator validator = new EmbeddedValidator();
      validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
      String messages = validator.validate(page);
      messages
          .lines()
          .filter(line -> line.contains(": error"))
          .forEach(line -> errors.add(site.relativize(page) + line));
    }
    assertThat(errors).isEmpty();
  }

  /** The checker does report what is wrong, in the form that the test above looks for. */
  @Test
  void the_checker_of_html_would_find_one(@TempDir Path folder) throws IOException, SAXException {
    Path bad =
        Files.writeString(
            folder.resolve("bad.htm"), "<!DOCTYPE html><title>x</title><p id=a id=b>");
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    assertThat(validator.validate(bad)).contains(": error");
  }

  @Test
  void links_inside_the_site_lead_somewhere() throws IOException {
    for (Path page : pages()) {
      Document document = Jsoup.parse(page, "UTF-8");
      for (Element element : document.select("[href], [src]")) {
        String url = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        assertThat(leadsSomewhere(page, document, url)).as(page + " → " + url).isTrue();
      }
    }
  }

  private static boolean leadsSomewhere(Path page, Document document, String url)
      throws IOException {
    if (url.startsWith("https://")) {
      return true;
    }
    String path = url.replaceFirst("#.*", "");
    String fragment = url.substring(path.length());
    Path file =
        path.isEmpty()
            ? page
            : path.startsWith("/") ? site.resolve(path.substring(1)) : page.resolveSibling(path);
    Path target = Files.isDirectory(file) ? file.resolve("index.html") : file;
    if (!Files.exists(target)) {
      return false;
    }
    Document there = target.equals(page) ? document : null;
    if (fragment.length() > 1) {
      there = there == null ? Jsoup.parse(target, "UTF-8") : there;
      return there.getElementById(fragment.substring(1)) != null;
    }
    return true;
  }

  /** What is loaded later has bounds of its own: the model in ModelIT, the editor in EditorIT. */
  @Test
  void script_and_style_of_a_page_with_labs_are_small() throws IOException {
    assertThat(packed("/en/sharing-load/")).isLessThan(40 * 1024);
    assertThat(packed("/ja/sharing-load/")).isLessThan(40 * 1024);
  }

  private static int packed(String page) throws IOException {
    int packed = 0;
    for (String name : loadedAtOnce(page)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(bytes)) {
        gzip.write(Files.readAllBytes(site.resolve("assets/nexthop").resolve(name)));
      }
      packed += bytes.size();
    }
    return packed;
  }

  /** Styles and scripts of a page, and the modules that its modules name, each packed by itself. */
  private static Set<String> loadedAtOnce(String url) throws IOException {
    Document page = page(url);
    Set<String> loaded = new java.util.LinkedHashSet<>();
    java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
    for (Element element :
        page.select("script[src], link[rel=stylesheet], link[rel=modulepreload]")) {
      String file = element.attr(element.hasAttr("src") ? "src" : "href");
      open.add(file.substring(file.lastIndexOf('/') + 1));
    }
    while (!open.isEmpty()) {
      String name = open.remove();
      if (loaded.add(name)) {
        String text = Files.readString(site.resolve("assets/nexthop").resolve(name));
        java.util.regex.Pattern.compile("(?m)^import .*from \"\\./([^\"]+)\"")
            .matcher(text)
            .results()
            .forEach(match -> open.add(match.group(1)));
      }
    }
    assertThat(loaded).contains("lab.js", "dom.js", "lab.css").doesNotContain("editor.js");
    return loaded;
  }

  private static List<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(SOURCE.resolve("_posts"))) {
      return files.sorted().toList();
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static Document page(String url) throws IOException {
    return Jsoup.parse(site.resolve(url.substring(1)).resolve("index.html"), "UTF-8");
  }

  private static Map<?, ?> frontMatter(Path article) throws IOException {
    String text = Files.readString(article);
    return new Yaml().load(text.substring(4, text.indexOf("\n---\n", 4)));
  }
}
