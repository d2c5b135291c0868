package dev.nexthop.http.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nexthop.http.Binding;
import dev.nexthop.http.Browser;
import dev.nexthop.http.EventStream;
import dev.nexthop.http.Hosts;
import dev.nexthop.http.HttpServer;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PreviewTest {
  @TempDir Path folder;
  private Path site;
  private Preview preview;
  private HttpServer server;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    site = Files.createDirectories(folder.resolve("_site"));
    write("index.html", "<html><body><p>home</p></body></html>");
    write("about.html", "<p>about</p>");
    write("docs/index.html", "<body>docs</body>");
    write("both.html", "the page");
    write("both/index.html", "the folder");
    write("only.html", "only the page");
    write("only/picture.png", "png");
    write("style.css", "body{}");
    write("feed.xml", "<feed/>");
    write("日本.html", "<body>日本</body>");
    write("data.bin", "0123456789");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    open("");
  }

  private void open(String baseurl) throws ProblemException {
    preview =
        new Preview(
            new Preview.Settings(folder, site, baseurl, true), new Hosts(Set.of("lab.lan")));
    server = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(preview));
    browser = new Browser(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void write(String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html;charset=utf-8, home",
    "/index.html, text/html;charset=utf-8, home",
    "/about.html, text/html;charset=utf-8, about",
    "/about, text/html;charset=utf-8, about",
    "/docs/, text/html;charset=utf-8, docs",
    "/only, text/html;charset=utf-8, only the page",
    "/style.css, text/css;charset=utf-8, body{}",
    "/feed.xml, application/xml;charset=utf-8, <feed/>",
    "/only/picture.png, image/png, png",
    "/data.bin, application/octet-stream, 0123456789",
    "/%E6%97%A5%E6%9C%AC.html, text/html;charset=utf-8, 日本",
    "/about?x=../y, text/html;charset=utf-8, about",
  })
  void serves(String path, String type, String part) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").map(found -> found.replace(" ", "")))
        .hasValue(type);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.body()).contains(part);
  }

  @ParameterizedTest
  @CsvSource({"/docs, /docs/", "/docs?a=b, /docs/?a=b", "/both, /both/"})
  void a_folder_is_reached_with_its_slash(String path, String location) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue(location);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nosuch", "/nosuch.html", "/about/", "/only/", "/about.html/", "//about"})
  void what_is_not_there_is_404(String path) {
    assertThat(browser.rawGet(path, "localhost")).startsWith("HTTP/1.1 404").contains("Not found");
  }

  @Test
  void the_404_page_of_the_site_is_used() throws IOException {
    write("404.html", "<body>gone fishing</body>");
    HttpResponse<String> answer = browser.get("/nosuch");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("gone fishing").contains("/__nexthop/live.js");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/docs/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%2fsecret.txt",
        "/docs/%2E%2E/%2E%2E/secret.txt",
        "/%252e%252e/secret.txt",
        "/..;/secret.txt",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "/link.txt",
        "/linked/secret.txt",
        "/linked/",
        "/secret.txt%00.html",
        "/%c0%ae%c0%ae/secret.txt",
        "/%",
        "/%zz",
      })
  void no_path_leads_out_of_the_folder(String path) throws IOException {
    Files.createSymbolicLink(site.resolve("link.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(site.resolve("linked"), folder);
    assertThat(browser.rawGet(path, "localhost"))
        .matches("(?s)HTTP/1.1 40[04].*")
        .doesNotContain("\nsecret");
  }

  @Test
  void a_link_within_the_folder_is_followed() throws IOException {
    Files.createSymbolicLink(site.resolve("alias.html"), site.resolve("about.html"));
    assertThat(browser.get("/alias").body()).contains("about");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:4000",
        "",
        "localhost.evil.example",
        "127.0.0.1.evil.example"
      })
  void foreign_host_headers_are_refused(String host) {
    assertThat(browser.rawGet("/", host)).matches("(?s)HTTP/1.1 4(21|00).*").doesNotContain("home");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:4000",
        "127.0.0.1:4000",
        "[::1]:4000",
        "site.localhost",
        "LAB.lan:4000"
      })
  void own_host_headers_are_answered(String host) {
    assertThat(browser.rawGet("/", host)).startsWith("HTTP/1.1 200");
  }

  @Test
  void an_unchanged_file_is_not_sent_again() throws IOException {
    HttpResponse<String> first = browser.get("/style.css");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = browser.get("/style.css", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    write("style.css", "body{color:red}");
    HttpResponse<String> third = browser.get("/style.css", "If-None-Match", tag);
    assertThat(third.statusCode()).isEqualTo(200);
    assertThat(third.body()).contains("red");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-3 | 206 | 0123 | bytes 0-3/10",
        "bytes=8- | 206 | 89 | bytes 8-9/10",
        "bytes=-2 | 206 | 89 | bytes 8-9/10",
        "bytes=5-99 | 206 | 56789 | bytes 5-9/10",
        "bytes=-99 | 206 | 0123456789 | bytes 0-9/10",
        "bytes=10- | 416 | '' | bytes */10",
        "bytes=-0 | 416 | '' | bytes */10",
        "bytes=3-1 | 200 | 0123456789 | ",
        "bytes=0-1,4-5 | 200 | 0123456789 | ",
        "lines=1-2 | 200 | 0123456789 | ",
      })
  void ranges(String range, int status, String body, String contentRange) {
    HttpResponse<String> answer = browser.get("/data.bin", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.headers().firstValue("Content-Range").orElse(null)).isEqualTo(contentRange);
  }

  @Test
  void a_range_of_a_changed_file_is_the_whole_file() {
    HttpResponse<String> answer =
        browser.send(
            "/data.bin",
            request -> request.header("Range", "bytes=0-3").header("If-Range", "\"old\""));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
  }

  @Test
  void large_files_are_streamed_with_ranges_and_tags() throws IOException {
    write("large.bin", "x".repeat(3 << 20) + "end");
    HttpResponse<String> end = browser.get("/large.bin", "Range", "bytes=-5");
    assertThat(end.statusCode()).isEqualTo(206);
    assertThat(end.body()).isEqualTo("xxend");
    HttpResponse<String> whole = browser.get("/large.bin");
    assertThat(whole.body()).hasSize((3 << 20) + 3);
    String tag = whole.headers().firstValue("ETag").orElseThrow();
    assertThat(browser.get("/large.bin", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void head_has_the_length_and_no_body() {
    HttpResponse<String> answer =
        browser.send("/data.bin", request -> request.method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Length")).hasValue("10");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void nothing_but_reading_is_allowed() {
    HttpResponse<String> answer = browser.post("/about", "{}");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void the_script_is_in_pages_only() {
    assertThat(browser.get("/").body())
        .contains("<script src=\"/__nexthop/live.js\" async></script></body>");
    assertThat(browser.get("/feed.xml").body()).isEqualTo("<feed/>");
    assertThat(browser.get("/style.css").body()).isEqualTo("body{}");
    assertThat(browser.get("/__nexthop/live.js").headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
  }

  @Test
  void without_live_reload_pages_are_as_built() throws Exception {
    Preview plain = new Preview(new Preview.Settings(folder, site, "", false), new Hosts(Set.of()));
    try (HttpServer second = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(plain))) {
      Browser other = new Browser(second.port());
      assertThat(other.get("/").body()).isEqualTo("<html><body><p>home</p></body></html>");
      assertThat(other.get("/__nexthop/events").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_baseurl_is_before_every_path() throws Exception {
    server.close();
    open("/blog/");
    assertThat(browser.get("/blog/about").body()).contains("about");
    assertThat(browser.get("/about").statusCode()).isEqualTo(404);
    assertThat(browser.get("/blogabout").statusCode()).isEqualTo(404);
    assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/blog/");
    assertThat(browser.get("/blog").headers().firstValue("Location")).hasValue("/blog/");
    assertThat(browser.get("/blog/docs").headers().firstValue("Location")).hasValue("/blog/docs/");
    assertThat(browser.get("/__nexthop/live.js").statusCode()).isEqualTo(200);
  }

  @Test
  void pages_hear_of_builds() throws IOException {
    try (EventStream events = new EventStream(server.port())) {
      JsonNode first = events.next();
      preview.built(BuildReport.built(List.of(), Set.of("style.css")));
      JsonNode second = events.next();
      assertThat(second.get("build")).isNotEqualTo(first.get("build"));
      assertThat(second.get("changed").toString()).isEqualTo("[\"style.css\"]");
      preview.built(BuildReport.built(List.of(), Set.of()));
      assertThat(events.next().get("build")).isEqualTo(second.get("build"));
    }
  }

  @Test
  void a_failed_build_is_shown_with_its_lines_until_it_is_mended() throws IOException {
    Files.writeString(
        folder.resolve("page.md"), "---\ntitle: x\n---\none\n{% bogus %}\nthree <script>\n");
    Problem problem =
        Problem.error(
            "liquid-tag-unknown",
            new Place("page.md", 5, 4),
            "Unknown tag `bogus`.",
            "Did you mean `break`?");
    try (EventStream events = new EventStream(server.port())) {
      events.next();
      preview.built(BuildReport.failed(List.of(problem)));
      JsonNode failed = events.next();
      assertThat(failed.get("failed").asBoolean()).isTrue();
      JsonNode shown = failed.get("problems").get(0);
      assertThat(shown.get("place").asText()).isEqualTo("page.md:5:4");
      assertThat(shown.get("hint").asText()).isEqualTo("Did you mean `break`?");
      assertThat(shown.get("firstLine").asInt()).isEqualTo(2);
      assertThat(shown.get("lines").toString())
          .isEqualTo("[\"title: x\",\"---\",\"one\",\"{% bogus %}\",\"three <script>\"]");
      try (EventStream later = new EventStream(server.port())) {
        assertThat(later.next().get("failed").asBoolean()).isTrue();
      }
      assertThat(browser.get("/").body()).contains("home");
      preview.built(BuildReport.built(List.of(), Set.of("page.html")));
      JsonNode mended = events.next();
      assertThat(mended.get("failed").asBoolean()).isFalse();
      assertThat(mended.get("problems")).isEmpty();
    }
  }
}
