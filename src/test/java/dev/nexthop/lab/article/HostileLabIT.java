package dev.nexthop.lab.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.nexthop.cli.Wiring;
import dev.nexthop.http.Binding;
import dev.nexthop.http.Hosts;
import dev.nexthop.http.HttpServer;
import dev.nexthop.http.api.Api;
import dev.nexthop.http.api.Origins;
import dev.nexthop.http.preview.Preview;
import dev.nexthop.lab.experiment.Experiments;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.testing.Program;
import dev.nexthop.testing.Requires;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Labs whose texts try to become markup, in pages of Nexthop and in pages of Jekyll that load the
 * widget.
 */
@Requires(programs = "chromium")
final class HostileLabIT {
  private static final String EVIL =
      "<script>pwned=1</script><img src=x onerror='pwned=2'>\"onerror=\"pwned=3";
  private static final String INVISIBLE = "\u202Ecod.exe\u200B";
  private static final String ZONE =
      "example.jp. IN MX 10 \\060script\\062.example.jp.\n"
          + "\\060script\\062.example.jp. IN A 192.0.2.1\n"
          + "example.jp. IN MX 20 b\\\"onerror=.example.jp.\n"
          + "b\\\"onerror=.example.jp. IN A 192.0.2.2\n"
          + "example.jp. IN MX 30 c.example.jp.\n"
          + "c.example.jp. IN A 192.0.2.3\n";

  @TempDir Path folder;
  private Path source;
  private Playwright playwright;
  private Page page;
  private final List<String> errors = new ArrayList<>();
  private Optional<HttpServer> server = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    source = Files.createDirectories(folder.resolve("source"));
    for (String part : List.of("_includes/nexthop", "_data/labs", "_labs", "assets/nexthop")) {
      Files.createDirectories(source.resolve(part));
    }
    Files.writeString(
        source.resolve("_config.yml"),
        "title: T\nmarkdown: kramdown\nlabs: {widget: /assets/nexthop}\n");
    Files.copy(
        Path.of("content/_includes/nexthop/lab.html"),
        source.resolve("_includes/nexthop/lab.html"));
    Files.writeString(source.resolve("_data/labs/evil.yml"), lab(EVIL + INVISIBLE));
    Files.writeString(source.resolve("_labs/kept.yml"), lab("Kept in _labs"));
    Files.writeString(
        source.resolve("index.md"),
        "---\nlang: en\n---\n\nBefore.\n\n{% include nexthop/lab.html id=\"evil\" %}\n\n"
            + "{% include nexthop/lab.html id=\"kept\" title=\"Kept <b>\" %}\n\nAfter.\n");
    for (Map.Entry<String, String> asset : WidgetData.files().entrySet()) {
      Files.writeString(source.resolve(asset.getKey()), asset.getValue());
    }
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
    page.onPageError(errors::add);
  }

  @AfterEach
  void stop() {
    playwright.close();
    server.ifPresent(HttpServer::close);
    assertThat(errors).isEmpty();
  }

  private static String lab(String title) {
    return "title: |-\n  %s\nmain_cf: |\n  # %s\n  relayhost = example.jp\nzone: |\n%s\nrecipient: |-\n  u%s@example.com\n"
        .formatted(title, title, ZONE.indent(2), "<b>");
  }

  private String serve(Path site) throws Exception {
    Api api =
        new Api(new Api.Settings(new Experiments(Optional.empty()), new Origins(Set.of()), "test"));
    Preview preview =
        new Preview(new Preview.Settings(source, site, "", false), new Hosts(Set.of()));
    server =
        Optional.of(HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(api, preview)));
    return server.get().url();
  }

  private void isOnlyText(Locator lab) {
    assertThat(lab.locator("script:not(.lab-document), img, b, iframe")).hasCount(0);
    assertThat(lab.locator("[onerror]")).hasCount(0);
    assertThat(page.evaluate("typeof pwned")).isEqualTo("undefined");
  }

  private void tryOut(String url) {
    page.navigate(url + "/");
    Locator lab = page.locator("nexthop-lab#lab-evil");
    lab.waitFor();
    assertThat(lab.locator(".lab-title")).containsText(EVIL + "\\u{202E}cod.exe\\u{200B}");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-summary")).containsText("192.0.2.3");
    assertThat(lab.locator(".lab-lookups")).containsText("script");
    isOnlyText(lab);

    String changes =
        "{\"m\":\"relayhost = %1$s\\n\",\"z\":\"%1$s\\n\",\"r\":\"%1$s\",\"v\":\"%1$s\",\"h\":{\"%1$s\":\"accept\"},\"s\":7}"
            .formatted(EVIL.replace("\"", "\\\""));
    String data =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(changes.getBytes(StandardCharsets.UTF_8));
    page.evaluate("data => { location.hash = '#lab=1.lab-evil.p' + data }", data);
    assertThat(lab.locator(".lab-problems")).containsText("<script>");
    isOnlyText(lab);
  }

  @Test
  void nexthop_shows_them_as_text_and_reads_labs_of_both_folders() throws Exception {
    Path out = folder.resolve("out");
    new SiteBuild(Wiring.parts()).build(BuildOptions.of(source, out), entry -> {});
    String url = serve(out);
    page.navigate(url + "/");
    assertThat(page.locator("nexthop-lab#lab-kept .lab-title")).containsText("Kept in _labs");
    assertThat(page.locator("nexthop-lab#lab-kept .lab-summary")).containsText("192.0.2.3");
    tryOut(url);
  }

  @Test
  @Requires(programs = "jekyll")
  void jekyll_keeps_the_page_readable_and_loads_the_widget() throws Exception {
    Path out = folder.resolve("jekyll");
    Process jekyll =
        new ProcessBuilder(
                Program.find("jekyll").orElseThrow().toString(),
                "build",
                "--quiet",
                "--disable-disk-cache",
                "--source",
                source.toString(),
                "--destination",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("jekyll.log").toFile())
            .start();
    assertThat(jekyll.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(jekyll.exitValue()).as(Files.readString(folder.resolve("jekyll.log"))).isZero();
    String url = serve(out);
    Page plain =
        page.context()
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
            .newPage();
    plain.navigate(url + "/");
    assertThat(plain.locator("[data-lab-id=evil] pre").first())
        .containsText("relayhost = example.jp");
    assertThat(plain.locator("[data-lab-id=kept]")).containsText("Kept <b>");
    tryOut(url);
    assertThat(page.locator("nexthop-lab#lab-evil")).hasCSS("border-top-width", "3px");
    assertThat(page.locator("div[data-lab-id=kept]")).containsText("Kept <b>");
    page.locator("nexthop-lab#lab-evil")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "lab-on-jekyll.png"))
            .setFullPage(true));
  }
}
