package dev.nexthop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.testing.Requires;
import dev.nexthop.testing.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs Jekyll and the program's jar on the same site and compares what they write. */
@Requires(programs = "jekyll")
final class JekyllIT {
  private static final String ARTICLE = "2014-12-17-multi-nexthop.postfix-advent-calendar.md";

  @TempDir private Path work;

  @Test
  @Requires(programs = "jekyll", shared = "input/" + ARTICLE)
  void buildsTheSeedArticleAsJekyllDoes() throws Exception {
    write("_config.yml", "title: Articles\nmarkdown: kramdown\n");
    write(
        "_layouts/default.html",
        """
        <!DOCTYPE html>
        <html lang="ja">
        <head><meta charset="utf-8"><title>{{ page.title | escape }} - {{ site.title }}</title></head>
        <body>
        {{ content }}
        <footer>{% for tag in page.tags %}{{ tag }} {% endfor %}</footer>
        </body>
        </html>
        """);
    write("_includes/wishlist-dec.html", "<aside>{{ page.url }}</aside>\n");
    write("_posts/" + ARTICLE, Files.readString(Shared.path("input/" + ARTICLE)));

    Map<String, String> files = builtByBoth();

    assertThat(files).containsOnlyKeys("2014/12/17/multi-nexthop.postfix-advent-calendar.html");
  }

  @Test
  void buildsASiteWithTheThemeMinimaAsJekyllDoes() throws Exception {
    write("_config.yml", "title: T\ntheme: minima\nurl: https://example.org\ntime: 2026-01-02\n");
    write("index.md", "---\nlayout: home\n---\n");
    write("about.md", "---\nlayout: page\ntitle: About\npermalink: /about/\n---\nAbout *us*.\n");
    write(
        "_posts/2014-12-17-a.md",
        "---\nlayout: post\ntitle: A\n---\nText.\n\n```ruby\nputs 1\n```\n");

    Map<String, String> files = builtByBoth();

    assertThat(files).containsKeys("index.html", "about/index.html", "feed.xml");
  }

  /** Files that both wrote and that were compared; style sheets are compared by name alone. */
  private Map<String, String> builtByBoth() throws IOException, InterruptedException {
    run("jekyll", List.of("jekyll"));
    run("ours", List.of("java", "-jar", System.getProperty("nexthop.jar", "target/nexthop.jar")));
    Map<String, String> expected = files(work.resolve("jekyll"));
    Map<String, String> actual = files(work.resolve("ours"));
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.keySet().removeIf(path -> path.endsWith(".css") || path.endsWith(".map"));
    actual.keySet().retainAll(expected.keySet());
    expected.forEach((path, text) -> assertThat(actual.get(path)).as(path).isEqualTo(text));
    return actual;
  }

  private void run(String out, List<String> program) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("build", "-s", work.resolve("source").toString()));
    command.addAll(List.of("-d", work.resolve(out).toString(), "--trace"));
    Path log = work.resolve(out + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("TZ", "Asia/Tokyo");
    int status = builder.start().waitFor();
    assertThat(status).as(Files.readString(log)).isZero();
  }

  private void write(String path, String text) throws IOException {
    Path file = work.resolve("source").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        byte[] octets = Files.readAllBytes(path);
        files.put(folder.relativize(path).toString(), new String(octets, StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
