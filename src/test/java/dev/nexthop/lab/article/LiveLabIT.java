package dev.nexthop.lab.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.nexthop.testing.Nsd;
import dev.nexthop.testing.Program;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.ServedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader looks up a domain in the live DNS, answered by a real name server. */
@Requires(programs = {"chromium", "nsd"})
final class LiveLabIT {
  private static final String WORLD =
      """
      $ORIGIN nexthop-sample.jp.
      @      300 MX 10 relay1
      @      300 MX 20 relay2
      relay1 60  A 192.0.2.1
      relay2 60  A 192.0.2.2
      """;

  @TempDir Path folder;
  private Nsd nsd;
  private ServedSite site;
  private Playwright playwright;
  private Page page;

  @BeforeEach
  void start() throws IOException {
    nsd = Nsd.start(WORLD, List.of("broken.jp."));
    Path source = Files.createDirectories(folder.resolve("source"));
    Files.writeString(
        source.resolve("_config.yml"),
        "title: T\ntheme: nexthop\nlabs: {auto: true, live: true, resolvers: ['127.0.0.1:"
            + nsd.address().getPort()
            + "']}\n");
    for (String lang : List.of("en", "ja")) {
      Files.writeString(
          source.resolve(lang + ".md"),
          """
          ---
          layout: default
          lang: %s
          ---

          ```zone
          example.jp. IN MX 10 a.example.jp.
          a.example.jp. IN A 192.0.2.9
          ```

          ```cfg
          relayhost =
          ```
          {: #live data-lab-recipient="user@example.jp"}
          """
              .formatted(lang));
    }
    Path include = source.resolve("_includes/nexthop/lookup.html");
    Files.createDirectories(include.getParent());
    Files.copy(Path.of("content/_includes/nexthop/lookup.html"), include);
    for (String lang : List.of("en", "ja")) {
      Files.writeString(
          source.resolve("find-" + lang + ".md"),
          "---\nlayout: page\ntitle: T\nlang: "
              + lang
              + "\n---\n\n{% include nexthop/lookup.html %}\n");
    }
    site = ServedSite.start(source, folder.resolve("out"));
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
  }

  @AfterEach
  void stop() throws IOException {
    playwright.close();
    site.close();
    nsd.close();
  }

  private Locator ask(String lang, String recipient) {
    page.navigate(site.url() + "/" + lang + ".html");
    page.waitForFunction("!!customElements.get('nexthop-lab')");
    Locator lab = page.locator("#lab-live");
    lab.locator(".lab-settings summary").click();
    lab.locator("select[name=dns]").selectOption("live");
    lab.locator("input[name=recipient]").fill(recipient);
    lab.locator(".lab-run").click();
    return lab;
  }

  @Test
  void any_domain_is_looked_up() {
    page.navigate(site.url() + "/en.html");
    Locator lab = page.locator("#lab-live");
    lab.getByText("Look up a domain in the real DNS").click();
    Locator domain = lab.locator("input[name=domain]");
    domain.fill("nexthop-sample.jp");
    domain.press("Enter");
    Locator found = lab.locator(".lab-found");
    assertThat(found.locator(".lab-order tbody tr")).hasCount(2);
    assertThat(found.locator(".lab-order")).containsText("not tried");
    assertThat(found.locator(".lab-lookups")).containsText("relay1.nexthop-sample.jp. A 192.0.2.1");
    assertThat(found.locator(".lab-lookups")).containsText("Answered by 127.0.0.1");
    assertThat(
            new com.deque.html.axecore.playwright.AxeBuilder(page)
                .include("#lab-live")
                .analyze()
                .getViolations())
        .isEmpty();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "lab-lookup.png"))
            .setFullPage(true));
    for (String evil :
        List.of("<script>pwned=1</script>", "\\060script\\062.jp", "\"onerror=.jp")) {
      domain.fill(evil);
      domain.press("Enter");
      assertThat(found.locator(".lab-note, .lab-problems li").first())
          .containsText(java.util.regex.Pattern.compile("\\S"));
      assertThat(found.locator(".lab-order")).containsText("no host");
      assertThat(found.locator("script, img, [onerror]")).hasCount(0);
    }
  }

  @Test
  void a_page_without_a_lab_looks_a_domain_up() {
    page.setViewportSize(360, 800);
    page.navigate(site.url() + "/find-ja.html");
    Locator field = page.getByLabel("ドメイン", new Page.GetByLabelOptions().setExact(true));
    field.focus();
    page.keyboard().type("someone@nexthop-sample.jp");
    page.keyboard().press("Enter");
    Locator found = page.locator("nexthop-lookup .lab-found");
    assertThat(found.locator(".lab-order tbody tr")).hasCount(2);
    assertThat(found.locator(".lab-lookups")).containsText("relay1.nexthop-sample.jp. A 192.0.2.1");
    dev.nexthop.testing.Chromium.isSound(page);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "lookup-page-360.png"))
            .setFullPage(true));
    field.fill("printer.local");
    field.press("Enter");
    assertThat(found).containsText("「local」の下の名前は公開の DNS に存在しない");
    page.navigate(site.url() + "/find-en.html");
    page.route("**/api/v1/experiments", route -> route.abort());
    page.getByLabel("Domain", new Page.GetByLabelOptions().setExact(true))
        .fill("nexthop-sample.jp");
    page.getByLabel("Domain", new Page.GetByLabelOptions().setExact(true)).press("Enter");
    assertThat(found).containsText("takes a backend, and the one at " + site.url());
  }

  @Test
  void without_scripts_the_page_says_what_a_look_up_needs() {
    Page plain =
        page.context()
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
            .newPage();
    plain.navigate(site.url() + "/find-en.html");
    assertThat(plain.locator("nexthop-lookup"))
        .containsText("Looking a domain up needs JavaScript, and a backend");
    plain.navigate(site.url() + "/find-ja.html");
    assertThat(plain.locator("nexthop-lookup")).containsText("JavaScript と、実際の DNS に");
  }

  @Test
  void a_domain_is_shown_with_its_ttls_its_resolver_and_the_time() {
    Locator lab = ask("en", "user@nexthop-sample.jp");
    assertThat(lab.locator(".lab-order tbody tr")).hasCount(2);
    assertThat(lab.locator(".lab-summary")).containsText("relay1.nexthop-sample.jp[192.0.2.1]:25");
    lab.locator(".lab-lookups").evaluate("e => { e.open = true }");
    Locator lookups = lab.locator(".lab-lookups");
    assertThat(lookups).containsText("nexthop-sample.jp. MX 10 relay1.nexthop-sample.jp.");
    assertThat(lookups.locator("td").nth(1)).hasText("300");
    assertThat(lookups.locator("p"))
        .containsText("Answered by 127.0.0.1:" + nsd.address().getPort() + ", ");
    assertThat(lookups.locator("p").textContent()).containsPattern(":\\d\\d:\\d\\d");
    lab.locator("[data-address='192.0.2.1']").selectOption("refuse");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-summary")).containsText("relay2.nexthop-sample.jp[192.0.2.2]:25");
    lab.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "lab-live.png")));
  }

  @Test
  void a_name_that_is_not_asked_is_explained() {
    assertThat(ask("en", "user@printer.local").locator(".lab-problems"))
        .containsText("Names under “local” do not exist in the public DNS");
    assertThat(ask("ja", "user@printer.local").locator(".lab-problems"))
        .containsText("「local」の下の名前は公開の DNS に存在しない");
    assertThat(ask("ja", "user@nosuch.nexthop-sample.jp").locator(".lab-lookups"))
        .containsText("名前が存在しない");
  }

  @Test
  void a_resolver_that_does_not_answer_is_explained() throws IOException {
    assertThat(ask("ja", "user@a.broken.jp").locator(".lab-problems"))
        .containsText("リゾルバーから答えが得られませんでした");
    nsd.close();
    assertThat(ask("en", "user@other.jp").locator(".lab-problems"))
        .containsText("No resolver gave an answer: it is offline or out of order.");
  }
}
