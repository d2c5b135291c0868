package dev.nexthop.lab.article;

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
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.testing.Chromium;
import dev.nexthop.testing.Nsd;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.ServedSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A static site on one port, the API of its labs on another. */
@Requires(programs = {"chromium", "nsd"})
final class CrossOriginIT {
  private static final String WORLD =
      """
      $ORIGIN nexthop-sample.jp.
      @      300 MX 10 relay1
      relay1 60  A 192.0.2.1
      """;

  @TempDir Path folder;
  private Nsd nsd;
  private HttpServer site;
  private Chromium chromium;
  private Page page;

  @BeforeEach
  void start() throws Exception {
    nsd = Nsd.start(WORLD, List.of());
    Files.createDirectories(folder.resolve("source"));
    Files.createDirectories(folder.resolve("site"));
    Preview preview =
        new Preview(
            new Preview.Settings(folder.resolve("source"), folder.resolve("site"), "", false),
            new Hosts(Set.of()));
    site = HttpServer.start(new Binding("127.0.0.1", 0, false), List.of(preview));
    chromium = Chromium.start();
    page = chromium.page(new Browser.NewContextOptions());
  }

  @AfterEach
  void stop() throws Exception {
    chromium.close();
    site.close();
    nsd.close();
  }

  private ServedSite api(String origin) throws Exception {
    String resolver = "127.0.0.1:" + nsd.address().getPort();
    return ServedSite.api("--allow-origin", origin, "--live", "--resolver", resolver);
  }

  /** Builds the site for an API, and opens its page. */
  private Locator visit(ServedSite api) throws Exception {
    Path source = folder.resolve("source");
    Files.writeString(
        source.resolve("_config.yml"),
        "title: T\ntheme: nexthop\nlang: en\nlabs: {auto: true, live: true, api: '"
            + api.url()
            + "/'}\n");
    Files.writeString(
        source.resolve("index.md"),
        """
        ---
        layout: default
        ---

        ```zone
        example.jp. IN MX 10 a.example.jp.
        example.jp. IN MX 20 b.example.jp.
        a.example.jp. IN A 192.0.2.8
        b.example.jp. IN A 192.0.2.9
        ```

        ```cfg
        relayhost =
        ```
        {: #far data-lab-recipient="user@example.jp"}
        """);
    new SiteBuild(Wiring.parts())
        .build(BuildOptions.of(source, folder.resolve("site")), entry -> {});
    page.navigate(site.url() + "/");
    page.waitForFunction("!!customElements.get('nexthop-lab')");
    return page.locator("#lab-far");
  }

  private static void refuse(Locator lab, String address) {
    lab.locator("select[data-address='" + address + "']").selectOption("refuse");
    lab.locator(".lab-run").click();
  }

  private static void lookUp(Locator lab) {
    lab.locator("summary").filter(new Locator.FilterOptions().setHasText("Look up")).click();
    lab.locator("input[name=domain]").fill("nexthop-sample.jp");
    lab.locator("input[name=domain]").press("Enter");
  }

  private boolean isComputedInThePage() {
    return chromium.requests().stream().anyMatch(url -> url.endsWith("/model.js"));
  }

  @SuppressWarnings("try") // the API stops before the page does
  @Test
  void an_api_that_allows_the_site_answers_and_may_stop_in_the_middle() throws Exception {
    ServedSite api = api(site.url());
    try {
      Locator lab = visit(api);
      refuse(lab, "192.0.2.8");
      assertThat(lab.locator(".lab-summary")).containsText("b.example.jp[192.0.2.9]:25 took");
      lookUp(lab);
      assertThat(lab.locator(".lab-found .lab-lookups")).containsText("MX 10 relay1");
      assertThat(isComputedInThePage()).isFalse();
      api.close();
      refuse(lab, "192.0.2.9");
      assertThat(lab.locator(".lab-summary")).containsText("stays in the queue");
      assertThat(isComputedInThePage()).isTrue();
      lab.locator("input[name=domain]").press("Enter");
      assertThat(lab.locator(".lab-found"))
          .containsText("the one at " + api.url() + " does not answer");
      lab.locator(".lab-reset").click();
      refuse(lab, "192.0.2.8");
      assertThat(lab.locator(".lab-summary")).containsText("b.example.jp[192.0.2.9]:25 took");
    } finally {
      api.close();
    }
    assertThat(chromium.errors()).isEmpty();
  }

  @Test
  void an_api_that_refuses_the_site_is_named_and_the_page_computes() throws Exception {
    try (ServedSite api = api("https://www.example.com")) {
      Locator lab = visit(api);
      refuse(lab, "192.0.2.8");
      assertThat(lab.locator(".lab-summary")).containsText("b.example.jp[192.0.2.9]:25 took");
      assertThat(lab.locator("[role=status]"))
          .hasText(
              "The backend at %s takes no requests from pages of %s; its owner allows them with nexthop api --allow-origin %s. This page has computed the result itself."
                  .formatted(api.url(), site.url(), site.url()));
      assertThat(lab.locator("[role=status]")).hasCSS("opacity", "1");
      refuse(lab, "192.0.2.9");
      assertThat(lab.locator(".lab-summary")).containsText("stays in the queue");
      lookUp(lab);
      assertThat(lab.locator(".lab-found")).containsText("takes no requests from pages of");
    }
    assertThat(chromium.errors()).isEmpty();
  }
}
