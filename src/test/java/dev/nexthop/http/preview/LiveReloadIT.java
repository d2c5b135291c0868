package dev.nexthop.http.preview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.nexthop.http.Binding;
import dev.nexthop.http.Hosts;
import dev.nexthop.http.HttpServer;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.testing.Program;
import dev.nexthop.testing.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a writer sees in the browser when builds succeed and fail. */
@Requires(programs = "chromium")
final class LiveReloadIT {
  @TempDir Path folder;
  private Path site;
  private Preview preview;
  private HttpServer server;
  private Playwright playwright;
  private Page page;

  @BeforeEach
  void start() throws Exception {
    site = Files.createDirectories(folder.resolve("_site"));
    write("index.html", page("first"));
    write("style.css", "p{color:rgb(1, 2, 3)}");
    Files.writeString(folder.resolve("index.md"), "one\n{% bogus <b> %}\nthree\n");
    preview = new Preview(new Preview.Settings(folder, site, "", true), new Hosts(Set.of()));
    server = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(preview));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Program.find("chromium").orElseThrow())
                    .setArgs(List.of("--no-sandbox")));
    page = browser.newPage();
    page.navigate(server.url() + "/");
    page.waitForFunction(
        "() => performance.getEntriesByName(location.origin + '/__nexthop/live.js').length > 0");
    awaitConnection();
  }

  /** The page has received its first event when a build that fails is shown. */
  private void awaitConnection() {
    Locator shown = page.locator("nexthop-problems");
    preview.built(BuildReport.failed(List.of(problem())));
    assertThat(shown).hasCount(1);
    preview.built(BuildReport.built(List.of(), Set.of()));
    assertThat(shown).hasCount(0);
  }

  @AfterEach
  void stop() {
    playwright.close();
    server.close();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(site.resolve(name), text);
  }

  private static String page(String text) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>t</title>"
        + "<link rel=\"stylesheet\" href=\"/style.css\"></head><body><p id=\"text\">"
        + text
        + "</p><input id=\"field\"><div style=\"height:5000px\"></div></body></html>";
  }

  private static Problem problem() {
    return Problem.error(
        "liquid-tag-unknown",
        new Place("index.md", 2, 4),
        "Unknown tag `bogus`.",
        "Did you mean `break`?");
  }

  @Test
  void a_changed_page_is_reloaded_where_it_was() throws IOException {
    page.evaluate("scrollTo(0, 1234)");
    write("index.html", page("second"));
    preview.built(BuildReport.built(List.of(), Set.of("index.html")));
    assertThat(page.locator("#text")).hasText("second");
    page.waitForFunction("() => scrollY === 1234");
  }

  @Test
  void a_changed_style_sheet_is_replaced_without_a_reload() throws IOException {
    page.locator("#field").fill("typed");
    write("style.css", "p{color:rgb(4, 5, 6)}");
    preview.built(BuildReport.built(List.of(), Set.of("style.css")));
    assertThat(page.locator("#text")).hasCSS("color", "rgb(4, 5, 6)");
    assertThat(page.locator("#field")).hasValue("typed");
    assertThat(page.locator("link")).hasCount(1);
  }

  @Test
  void a_failed_build_is_shown_over_the_last_good_page_until_it_is_mended() throws IOException {
    preview.built(BuildReport.failed(List.of(problem())));
    Locator box = page.locator("nexthop-problems [role=alert]");
    assertThat(box).containsText("index.md:2:4");
    assertThat(box).containsText("Unknown tag `bogus`.");
    assertThat(box).containsText("Did you mean `break`?");
    assertThat(box).containsText("    2 > {% bogus <b> %}");
    assertThat(page.locator("#text")).hasText("first");
    page.reload();
    assertThat(box).containsText("index.md:2:4");
    write("index.html", page("mended"));
    preview.built(BuildReport.built(List.of(), Set.of("index.html")));
    assertThat(page.locator("#text")).hasText("mended");
    assertThat(page.locator("nexthop-problems")).hasCount(0);
  }

  @Test
  void several_problems_are_shown_at_once() {
    Problem other =
        Problem.error("front-matter", new Place("about.md", 1, 1), "No end of front matter.", "");
    preview.built(BuildReport.failed(List.of(problem(), other)));
    Locator box = page.locator("nexthop-problems [role=alert]");
    assertThat(box).containsText("The build found 2 problems");
    assertThat(box).containsText("index.md:2:4");
    assertThat(box).containsText("about.md:1:1");
    assertThat(page.locator("#text")).hasText("first");
  }

  @Test
  void a_page_whose_files_are_the_same_stays_as_it_is() throws IOException {
    page.locator("#field").fill("typed");
    write("other.html", page("other"));
    preview.built(BuildReport.built(List.of(), Set.of("other.html", "other.css", "feed.xml")));
    page.waitForTimeout(300);
    assertThat(page.locator("#field").inputValue()).isEqualTo("typed");
    write("index.html", page("second"));
    preview.built(BuildReport.built(List.of(), Set.of("index.html")));
    assertThat(page.locator("#text")).hasText("second");
  }

  @Test
  void the_state_of_a_lab_and_the_place_stay_after_a_reload() throws IOException {
    page.evaluate("location.hash = 'lab1=v1.abc'");
    page.evaluate("scrollTo(0, 1234)");
    write("index.html", page("second"));
    preview.built(BuildReport.built(List.of(), Set.of("index.html")));
    assertThat(page.locator("#text")).hasText("second");
    assertThat(page.evaluate("location.hash")).isEqualTo("#lab1=v1.abc");
    page.waitForFunction("() => scrollY === 1234");
  }

  @Test
  void a_missing_page_appears_when_it_is_written() throws IOException {
    page.navigate(server.url() + "/later");
    awaitConnection();
    write("later.html", page("here"));
    preview.built(BuildReport.built(List.of(), Set.of("later.html")));
    assertThat(page.locator("#text")).hasText("here");
  }

  @Test
  void pages_go_to_the_edited_page_if_that_is_wanted() throws Exception {
    Preview leading =
        new Preview(
            new Preview.Settings(folder, site, "", Preview.Following.NAVIGATE),
            new Hosts(Set.of()));
    write("other.html", page("edited"));
    BuildReport report =
        new BuildReport(BuildReport.Outcome.BUILT, List.of(), Set.of(), Optional.of("/other.html"));
    try (HttpServer second =
        HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(leading))) {
      page.navigate(second.url() + "/");
      Locator shown = page.locator("nexthop-problems");
      leading.built(BuildReport.failed(List.of(problem())));
      assertThat(shown).hasCount(1);
      leading.built(report);
      assertThat(page).hasURL(second.url() + "/other.html");
      assertThat(page.locator("#text")).hasText("edited");
      leading.close();
    }
  }

  @Test
  void the_problems_can_be_hidden() {
    preview.built(BuildReport.failed(List.of(problem())));
    page.locator("nexthop-problems button").click();
    assertThat(page.locator("nexthop-problems")).hasCount(0);
  }

  @Test
  void a_build_that_changes_nothing_leaves_the_page_alone() {
    page.locator("#field").fill("typed");
    preview.built(BuildReport.built(List.of(), Set.of()));
    page.waitForTimeout(300);
    assertThat(page.locator("#field").inputValue()).isEqualTo("typed");
  }
}
