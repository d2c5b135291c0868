package dev.nexthop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A browser that remembers what went wrong in its pages and what they asked for. */
public final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> errors = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private Chromium(Playwright playwright) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Program.find("chromium").orElseThrow())
                    .setArgs(List.of("--no-sandbox")));
  }

  public static Chromium start() {
    return new Chromium(
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
  }

  /** A page with a profile of its own. */
  public Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    page.onPageError(errors::add);
    page.onRequest(request -> requests.add(request.url()));
    page.setDefaultTimeout(15_000);
    return page;
  }

  /** Scripts' exceptions since the last call. */
  public List<String> errors() {
    List<String> seen = List.copyOf(errors);
    errors.clear();
    return seen;
  }

  /** Forgets which addresses were asked for. */
  public void forget() {
    requests.clear();
  }

  /** The addresses asked for, oldest first. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Asserts that axe finds nothing in a page and that it needs no scrolling sideways. */
  public static void isSound(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("horizontal overflow")
        .isLessThanOrEqualTo(0);
    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()))
        .isEmpty();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
