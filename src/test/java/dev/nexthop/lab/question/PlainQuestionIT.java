package dev.nexthop.lab.question;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.nexthop.cli.Wiring;
import dev.nexthop.http.Binding;
import dev.nexthop.http.Hosts;
import dev.nexthop.http.HttpServer;
import dev.nexthop.http.preview.Preview;
import dev.nexthop.lab.article.LabHook;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.testing.Chromium;
import dev.nexthop.testing.Program;
import dev.nexthop.testing.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labs and questions in pages that Jekyll built, without a backend: the page computes. */
@Requires(programs = {"chromium", "jekyll"})
final class PlainQuestionIT {
  private static final Path SITE = Path.of("src/test/resources/lab/plain-site");
  private static final String READ =
      "() => [...document.querySelectorAll('nexthop-question')].map((one) => ["
          + "one.querySelector('legend').innerText.replace(/\\s+/g, ' '),"
          + "[...one.querySelectorAll('.lab-question-when li')].map((li) => li.innerText),"
          + "[...one.querySelectorAll('label')].map((label) => label.innerText.trim()),"
          + "one.dataset.key.split('.').map((part) => parseInt(part, 36) % 3 === 0),"
          + "[...one.querySelectorAll('.lab-question-answer ol li')].map((li) => li.textContent.replace(/\\s+/g, ' ').trim())"
          + "].map((part) => JSON.stringify(part)).join(' ')).join('\\n')";

  @TempDir static Path folder;
  private static Chromium chromium;
  private static HttpServer jekyll;
  private static HttpServer nexthop;

  private Page page;

  @BeforeAll
  static void start() throws Exception {
    Path source = source();
    new SiteBuild(Wiring.parts())
        .build(BuildOptions.of(source, folder.resolve("nexthop")), entry -> {});
    Process build =
        new ProcessBuilder(
                Program.find("jekyll").orElseThrow().toString(),
                "build",
                "--quiet",
                "--disable-disk-cache",
                "--source",
                source.toString(),
                "--destination",
                folder.resolve("jekyll").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("jekyll.log").toFile())
            .start();
    assertThat(build.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(build.exitValue()).as(Files.readString(folder.resolve("jekyll.log"))).isZero();
    jekyll = serve(source, folder.resolve("jekyll"));
    nexthop = serve(source, folder.resolve("nexthop"));
    chromium = Chromium.start();
  }

  private static Path source() throws Exception {
    Path source = folder.resolve("source");
    try (var files = Files.walk(SITE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, source.resolve(SITE.relativize(file).toString()));
      }
    }
    for (String include : List.of("lab.html", "lookup.html")) {
      copy(
          Path.of("content/_includes/nexthop", include),
          source.resolve("_includes/nexthop").resolve(include));
    }
    for (Map.Entry<String, String> asset : LabHook.widget().entrySet()) {
      Files.createDirectories(source.resolve(asset.getKey()).getParent());
      Files.writeString(source.resolve(asset.getKey()), asset.getValue());
    }
    return source;
  }

  private static void copy(Path file, Path to) throws Exception {
    Files.createDirectories(to.getParent());
    Files.copy(file, to);
  }

  private static HttpServer serve(Path source, Path site) throws Exception {
    Preview preview =
        new Preview(new Preview.Settings(source, site, "", false), new Hosts(Set.of()));
    return HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(preview));
  }

  @AfterAll
  static void stop() {
    chromium.close();
    jekyll.close();
    nexthop.close();
  }

  @BeforeEach
  void open() {
    page = chromium.page(new Browser.NewContextOptions().setViewportSize(360, 800));
  }

  @AfterEach
  void nothing_went_wrong() {
    page.context().close();
    assertThat(chromium.errors()).isEmpty();
  }

  private String asked(HttpServer site) {
    page.navigate(site.url() + "/");
    assertThat(page.locator("nexthop-question")).hasCount(22);
    return page.evaluate(READ).toString();
  }

  @Test
  void the_page_finds_the_answers_that_the_build_finds() {
    String built = asked(nexthop);
    assertThat(asked(jekyll)).isEqualTo(built);
    assertThat(page.locator("p.lab-question")).hasCount(0);
  }

  @Test
  void an_answer_is_checked_explained_and_kept() {
    page.navigate(jekyll.url() + "/");
    Locator question = page.locator("#lab-asked-question-7");
    assertThat(question.locator(".lab-question-mark")).hasText("Question 7 of 22");
    question.getByLabel("relay1.example.com").check();
    question.locator(".lab-question-check").click();
    assertThat(question.locator(".lab-question-status")).containsText("Not");
    question.getByLabel("relay3.example.com").check();
    question.locator(".lab-question-check").focus();
    page.keyboard().press("Enter");
    assertThat(question).hasClass(java.util.regex.Pattern.compile("is-right"));
    assertThat(question.locator(".lab-question-is")).hasText("Answer: relay3.example.com ");
    Locator progress = page.locator(".lab-question-progress");
    assertThat(progress.locator("[role=status]")).hasText("1 of 22 answered, 1 right.");
    question.locator(".lab-question-try a").click();
    Locator lab = page.locator("#lab-asked");
    assertThat(lab.locator(".lab-summary")).containsText("relay3.example.com[192.0.2.3]:25 took");
    Chromium.isSound(page);
    page.locator("#lab-asked-question-4")
        .screenshot(
            new Locator.ScreenshotOptions().setPath(Path.of("target", "question-on-jekyll.png")));
    page.reload();
    assertThat(page.locator("#lab-asked-question-7"))
        .hasClass(java.util.regex.Pattern.compile("is-right"));
    progress.locator("button").click();
    assertThat(page.locator(".is-right")).hasCount(0);
  }

  @Test
  void a_look_up_says_that_it_needs_a_backend() {
    page.navigate(jekyll.url() + "/");
    page.getByLabel("Domain", new Page.GetByLabelOptions().setExact(true)).fill("example.com");
    page.getByLabel("Domain", new Page.GetByLabelOptions().setExact(true)).press("Enter");
    assertThat(page.locator("nexthop-lookup .lab-found")).containsText("does not answer");
  }

  @Test
  void a_lab_of_several_machines_works() {
    page.navigate(jekyll.url() + "/");
    Locator lab = page.locator("nexthop-lab#lab-two-machines");
    assertThat(lab.locator(".lab-summary")).containsText("mx.example.org[203.0.113.9]:25 took");
    assertThat(lab.locator(".lab-band-name")).hasText(new String[] {"Internet", "DMZ"});
    assertThat(lab.locator(".lab-hops > ol > li")).hasCount(2);
    Locator smart = lab.locator("g[data-host='198.51.100.1']");
    smart.click();
    assertThat(lab.locator(".lab-summary")).containsText("stays in the queue of out.example.jp");
    assertThat(smart)
        .hasAttribute("aria-label", "smart.example.net 198.51.100.1: refuses the connection");
    lab.locator(".lab-reset").click();
    lab.locator(".lab-settings summary").click();
    lab.locator("textarea[data-machine='smart.example.net']").fill("mynetworks = 127.0.0.1\n");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-outcome")).containsText("Relay access denied");
    assertThat(chromium.requests()).anyMatch(url -> url.endsWith("/model.js"));
  }
}
