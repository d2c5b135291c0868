package dev.nexthop.lab.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.nexthop.testing.Chromium;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.ServedSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader with a browser and the project's own articles, served by the program. */
@Requires(programs = "chromium")
final class LabIT {
  private static final String ARTICLE = "/en/relayhost-availability/";
  private static final String RELAY1 = "[data-address='192.0.2.1']";

  @TempDir static Path folder;

  private static Chromium chromium;
  private static ServedSite site;

  private Page page;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    site = ServedSite.start(Path.of("content"), folder.resolve("site"));
  }

  @AfterAll
  static void stop() {
    site.close();
    chromium.close();
  }

  @BeforeEach
  void open() {
    chromium.forget();
    open(new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  private void open(Browser.NewContextOptions options) {
    page = chromium.page(options);
  }

  @AfterEach
  void nothing_went_wrong() {
    page.context().close();
    assertThat(chromium.errors()).isEmpty();
    assertThat(chromium.requests()).allMatch(url -> url.startsWith("http://localhost:"));
  }

  private Locator lab(String id) {
    return page.locator("#lab-" + id);
  }

  private void visit(String path) {
    page.navigate(site.url() + path);
    page.waitForFunction(
        "!document.querySelector('nexthop-lab') || !!customElements.get('nexthop-lab')");
  }

  @Test
  void when_relay1_refuses_relay2_takes_the_mail() {
    visit("/en/sharing-load/");
    Locator lab = lab("equal");
    lab.locator(RELAY1).selectOption("refuse");
    lab.locator(".lab-run").click();
    assertThat(lab.locator("[role=status]"))
        .containsText("relay2.example.com[192.0.2.2]:25 took the mail.");
    assertThat(lab.locator(".lab-outcome")).containsText("relay=relay2.example.com[192.0.2.2]:25");
    assertThat(lab.locator(".lab-outcome li")).hasCount(1);
    assertThat(lab.locator(".lab-order")).containsText("50%");
    assertThat(lab.locator(".lab-diagram .is-sent")).containsText("relay2.example.com");
  }

  /** The elements of a text, without what the link and the fold state add. */
  private static String drawn(Locator lab) {
    return lab.evaluate(
            "e => ['.lab-problems', '.lab-result'].map((part) => e.querySelector(part).innerHTML"
                + ".replace(/>\\s+/g, '>').replace(/\\s+</g, '<').trim()).join('')")
        .toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/relayhost-availability/",
        "/ja/relayhost-availability/",
        "/en/sharing-load/",
        "/ja/sharing-load/",
        "/en/what-relayhost-means/",
        "/ja/what-relayhost-means/",
        "/en/relay-lists/",
        "/ja/relay-lists/",
        "/en/next-host/",
        "/ja/next-host/",
        "/en/two-sites/",
        "/ja/two-sites/",
        "/"
      })
  void the_widget_draws_what_the_build_wrote(String path) {
    visit(path);
    for (Locator lab : page.locator("nexthop-lab").all()) {
      String built = drawn(lab);
      lab.locator(".lab-run").click();
      assertThat(lab.locator("[role=status]")).hasText(lab.locator(".lab-summary").textContent());
      assertThat(drawn(lab)).as(lab.getAttribute("id")).isEqualTo(built);
    }
  }

  @Test
  void the_keyboard_is_enough() {
    visit(ARTICLE);
    Locator lab = lab("one-host");
    lab.locator(RELAY1).focus();
    page.keyboard().press("ArrowDown");
    assertThat(lab.locator(RELAY1)).hasValue("refuse");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(lab.locator("summary").first()).isFocused();
    page.keyboard().press("Enter");
    assertThat(lab.locator("textarea").first()).isVisible();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(lab.locator(".lab-run")).isFocused();
    page.keyboard().press("Enter");
    assertThat(lab.locator("[role=status]")).containsText("The mail stays in the queue.");
  }

  @Test
  void the_skip_link_leads_to_the_content() {
    visit(ARTICLE);
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#content")).isFocused();
  }

  @Test
  void a_link_shares_the_experiment() {
    visit(ARTICLE);
    Locator lab = lab("existing-mx");
    lab.locator(RELAY1).selectOption("accept");
    lab.locator(".lab-settings summary").click();
    lab.locator("textarea[name=mainCf]").fill("relayhost = [relay2.example.com]\n");
    lab.locator(".lab-run").click();
    assertThat(lab.locator("[role=status]")).containsText("Addresses tried: 1.");
    String link = String.valueOf(page.evaluate("location.href"));
    assertThat(link).contains("#lab=1.lab-existing-mx.z");

    Page other = page.context().newPage();
    other.navigate(link);
    Locator shared = other.locator("#lab-existing-mx");
    assertThat(shared.locator("[role=status]")).containsText("relay2.example.com[192.0.2.2]:25");
    assertThat(shared.locator(RELAY1)).hasValue("accept");
    assertThat(shared.locator("textarea[name=mainCf]"))
        .hasValue("relayhost = [relay2.example.com]\n");
  }

  @Test
  void a_broken_link_is_explained() {
    visit(ARTICLE + "#lab=1.lab-existing-mx.zbroken");
    assertThat(lab("existing-mx").locator("[role=status]")).containsText("cannot be read");
  }

  @Test
  void reset_brings_back_what_the_page_said() {
    visit(ARTICLE);
    Locator lab = lab("existing-mx");
    String built = drawn(lab);
    lab.locator(RELAY1).selectOption("greet5xx");
    lab.locator(".lab-settings summary").click();
    lab.locator("textarea[name=zone]")
        .fill(
            "example.com. IN MX 5 relay1.example.com.\n" + "relay1.example.com. IN A 192.0.2.99\n");
    lab.locator("textarea[name=zone]").blur();
    assertThat(lab.locator("[data-address='192.0.2.99']")).hasValue("accept");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-summary")).containsText("192.0.2.99");
    lab.locator(".lab-reset").click();
    assertThat(drawn(lab)).isEqualTo(built);
    assertThat(lab.locator(RELAY1)).hasValue("refuse");
    assertThat(String.valueOf(page.evaluate("location.hash"))).isEmpty();
  }

  @Test
  void drawing_again_shows_other_orders() {
    visit("/en/sharing-load/");
    Locator lab = lab("equal");
    List<String> firsts = new ArrayList<>();
    for (int draw = 2; draw <= 13; draw++) {
      lab.locator(".lab-again").click();
      assertThat(lab.locator("[role=status]")).containsText("draw " + draw);
      firsts.add(lab.locator(".lab-order tbody th").first().textContent());
    }
    assertThat(firsts.stream().distinct()).hasSize(2);
  }

  @Test
  void two_results_are_compared_with_their_differences_marked() {
    visit("/en/sharing-load/");
    Locator lab = lab("equal");
    lab.locator(".lab-tools summary").focus();
    page.keyboard().press("Enter");
    lab.getByText("Keep this result to compare").press("Enter");
    assertThat(lab.locator("[role=status]")).containsText("Kept.");
    lab.locator(RELAY1).selectOption("refuse");
    lab.locator(".lab-run").click();
    assertThat(lab.locator("[role=status]")).containsText("Differences: ");
    Locator sides = lab.locator(".lab-side");
    assertThat(sides.last().locator(".is-different").filter(row("192.0.2.1")).first())
        .containsText("refuses the connection");
    assertThat(sides.first().locator(".is-different").first()).containsText("up");
    isSound();
    lab.locator(".lab-tools")
        .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "lab-compare.png")));
  }

  private static Locator.FilterOptions row(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private void isSound() {
    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()))
        .isEmpty();
  }

  @Test
  void a_thousand_mails_are_counted_exactly_and_drawn() {
    page.setViewportSize(360, 800);
    visit("/en/sharing-load/");
    Locator lab = lab("equal");
    lab.locator(".lab-tools summary").click();
    lab.getByText("1,000 mails").click();
    Locator rows = lab.locator(".lab-tool-out tbody tr");
    assertThat(rows).hasCount(2);
    assertThat(rows.first().locator("td").first()).hasText("500");
    int drawn = 0;
    for (Locator row : rows.all()) {
      int share = Integer.parseInt(row.locator("td").last().textContent().strip());
      assertThat(share).isBetween(400, 600);
      drawn += share;
    }
    assertThat(drawn).isEqualTo(1000);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .isLessThanOrEqualTo(0);
    isSound();
  }

  @Test
  void an_experiment_is_taken_along() {
    visit("/en/sharing-load/");
    Locator lab = lab("equal");
    lab.locator(".lab-tools summary").click();
    Locator copied = lab.locator(".lab-tool-out textarea");
    lab.getByText("Copy as main.cf").click();
    assertThat(copied).hasValue(java.util.regex.Pattern.compile("relayhost = "));
    lab.getByText("Copy as zone").click();
    assertThat(copied).hasValue(java.util.regex.Pattern.compile(" IN MX 10 relay1"));
    lab.getByText("Copy commands").click();
    assertThat(copied)
        .hasValue(
            java.util.regex.Pattern.compile(
                "^postconf -n[^~]*dig .noall .answer [^ ]+ MX[^~]*posttls-finger -c -l may '.192"));
  }

  @Test
  void a_mistake_is_shown_with_its_line() {
    visit(ARTICLE);
    Locator lab = lab("existing-mx");
    String built = lab.locator(".lab-summary, .lab-attempts").allInnerTexts().toString();
    lab.locator(".lab-settings summary").click();
    lab.locator("textarea[name=zone]").fill("example.com. IN MX 5 relay1.example.com.\nbroken\n");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-problems")).containsText("zone, line 2");
    assertThat(lab.locator("textarea[name=zone]")).hasAttribute("aria-invalid", "true");
    assertThat(lab.locator(".lab-summary, .lab-attempts").allInnerTexts().toString())
        .isEqualTo(built);
  }

  @Test
  void when_the_backend_is_gone_the_last_result_stays() throws IOException {
    ServedSite other = ServedSite.start(Path.of("content"), folder.resolve("other"));
    try {
      page.navigate(other.url() + ARTICLE);
      Locator lab = lab("existing-mx");
      lab.locator(RELAY1).selectOption("accept");
      lab.locator(".lab-run").click();
      assertThat(lab.locator(".lab-summary")).containsText("relay1.example.com[192.0.2.1]:25 took");
      String last = drawn(lab);
      other.close();
      lab.locator(".lab-again").click();
      assertThat(lab.locator("[role=status]")).containsText("does not answer");
      assertThat(lab.locator("[role=status]")).containsText("nexthop serve");
      assertThat(drawn(lab)).isEqualTo(last);
    } finally {
      other.close();
    }
  }

  /** As on static hosting: an error page, or nothing at all. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void where_there_is_no_backend_the_page_computes(boolean answers) {
    visit(ARTICLE);
    assertThat(chromium.requests()).noneMatch(url -> url.endsWith("/model.js"));
    page.route(
        "**/api/v1/experiments",
        route -> {
          if (answers) {
            route.fulfill(
                new Route.FulfillOptions().setStatus(405).setBody("<h1>Method Not Allowed</h1>"));
          } else {
            route.abort();
          }
        });
    Locator lab = lab("existing-mx");
    lab.locator(RELAY1).selectOption("accept");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-summary")).containsText("relay1.example.com[192.0.2.1]:25 took");
    lab.locator(RELAY1).selectOption("refuse");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-summary")).containsText("relay2.example.com[192.0.2.2]:25 took");
    assertThat(chromium.requests().stream().filter(url -> url.endsWith("/experiments"))).hasSize(1);
    lab.locator(".lab-settings summary").click();
    lab.locator("textarea[name=zone]").fill("broken\n");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-problems")).containsText("zone, line 1");
  }

  @Test
  void without_scripts_the_result_is_there() {
    page.context().close();
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(site.url() + ARTICLE);
    Locator lab = lab("existing-mx");
    assertThat(lab.locator(".lab-summary")).containsText("relay2.example.com[192.0.2.2]:25 took");
    assertThat(lab.locator(".lab-form .lab-note")).containsText("needs JavaScript");
    assertThat(lab.locator(".lab-run")).isHidden();
    assertThat(lab.locator(RELAY1)).isDisabled();
  }

  @ParameterizedTest
  @CsvSource({
    "/ja/sharing-load/, LIGHT, 360",
    "/en/sharing-load/, DARK, 1440",
    "/ja/two-sites/, DARK, 360",
    "/en/next-host/, LIGHT, 360",
    "/ja/what-relayhost-means/, LIGHT, 1440",
    "/ja/relay-lists/, DARK, 1440",
    "/course/, LIGHT, 360",
    "/, DARK, 360",
    "/en/, LIGHT, 1440",
    "/tags/, LIGHT, 1440",
    "/authors/, DARK, 360"
  })
  void axe_finds_nothing(String path, ColorScheme colours, int width) {
    page.context().close();
    open(new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours));
    visit(path);
    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertThat((Integer) overflow).as("horizontal overflow").isLessThanOrEqualTo(0);
    page.locator(".lab-settings").all().forEach(one -> one.evaluate("e => { e.open = true }"));
    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()))
        .isEmpty();
  }

  @Test
  void the_reader_chooses_the_colours() {
    visit("/en/");
    Locator button = page.locator(".site-colours");
    assertThat(button).hasAttribute("aria-pressed", "false");
    Object light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    button.click();
    assertThat(button).hasAttribute("aria-pressed", "true");
    page.reload();
    assertThat(button).hasAttribute("aria-pressed", "true");
    assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        .isNotEqualTo(light);
  }

  @Test
  void a_picture_of_the_lab() {
    visit("/en/sharing-load/");
    Locator lab = lab("one-down");
    lab.locator(".lab-run").click();
    assertThat(lab.locator("[role=status]")).containsText("took the mail");
    page.evaluate("document.activeElement.blur()");
    lab.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "lab.png")));
  }
}
