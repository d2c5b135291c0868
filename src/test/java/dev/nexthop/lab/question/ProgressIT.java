package dev.nexthop.lab.question;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.nexthop.testing.Chromium;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.ServedSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The course's page lists the questions of its articles, and which the reader has answered. */
@Requires(programs = "chromium")
final class ProgressIT {
  private static final String ARTICLE = "/en/sharing-load/";

  @TempDir static Path folder;

  private static Chromium chromium;
  private static ServedSite site;

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

  @AfterEach
  void nothing_went_wrong() {
    assertThat(chromium.errors()).isEmpty();
    assertThat(chromium.requests()).allMatch(url -> url.startsWith("http://localhost:"));
  }

  private static Locator question(Page page, String id) {
    return page.locator(".nexthop-progress-question[href='" + ARTICLE + "#question-" + id + "']");
  }

  private static void answer(Page page, int question, int choice) {
    Locator one = page.locator("nexthop-question").nth(question);
    one.locator("label").nth(choice).click();
    one.locator(".lab-question-check").click();
  }

  @Test
  void what_is_answered_shows_in_the_course() {
    Page page = chromium.page(new Browser.NewContextOptions());
    page.navigate(site.url() + "/en/course/");
    Locator total = page.locator(".nexthop-progress-total [role=status]");
    int questions = page.locator(".nexthop-progress-question").count();
    assertThat(total).hasText("Answered: 0 of " + questions + ", right: 0.");
    Locator second = question(page, "second-mail");
    assertThat(second).hasAttribute("aria-label", java.util.regex.Pattern.compile("not answered"));
    second.focus();
    page.keyboard().press("Enter");
    page.waitForFunction("!!customElements.get('nexthop-question')");
    Locator asked = page.locator("#question-second-mail");
    assertThat(asked).isInViewport();
    asked.locator("label").filter(new Locator.FilterOptions().setHasText("Not certain")).click();
    asked.locator(".lab-question-check").click();
    assertThat(asked).hasClass(java.util.regex.Pattern.compile("is-right"));
    int other =
        asked
                .evaluate("e => [...document.querySelectorAll('nexthop-question')].indexOf(e)")
                .equals(0)
            ? 1
            : 0;
    Locator wrong = page.locator("nexthop-question").nth(other);
    int first =
        (Integer)
            wrong.evaluate(
                "e => e.dataset.key.split('.').findIndex((one) => parseInt(one, 36) % 3 !== 0)");
    answer(page, other, first);
    String id = String.valueOf(wrong.getAttribute("id")).substring("question-".length());
    page.goBack();
    assertThat(total).hasText("Answered: 2 of " + questions + ", right: 1.");
    assertThat(second).hasText(java.util.regex.Pattern.compile("\\d ✓"));
    assertThat(second).hasAttribute("aria-label", java.util.regex.Pattern.compile("\\d: right"));
    assertThat(question(page, id)).hasClass(java.util.regex.Pattern.compile("is-wrong"));
    page.locator(".nexthop-progress button").click();
    assertThat(total).hasText("Forgotten.");
    assertThat(second).hasText(java.util.regex.Pattern.compile("^\\d$"));
    page.context().close();
  }

  @Test
  void without_scripts_the_questions_are_listed_with_links() {
    Page page = chromium.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    for (String course : List.of("/en/course/", "/course/")) {
      page.navigate(site.url() + course);
      Locator articles = page.locator(".nexthop-progress li");
      assertThat(articles).hasCount(6);
      assertThat(page.locator(".nexthop-progress button")).hasCount(0);
      Locator links = articles.nth(4).locator(".nexthop-progress-question");
      int count = links.count();
      links.first().click();
      assertThat(page.locator("nexthop-question")).hasCount(count);
      assertThat(page.locator("nexthop-question").first()).isInViewport();
    }
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"/en/course/, LIGHT, 360", "/course/, DARK, 1440", "/course/, LIGHT, 360"})
  void it_is_sound(String path, ColorScheme colours, int width) {
    Page page =
        chromium.page(
            new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours));
    page.navigate(site.url() + "/en/sharing-load/");
    page.waitForFunction("!!customElements.get('nexthop-question')");
    answer(page, 0, 0);
    answer(page, 1, 1);
    page.navigate(site.url() + path);
    assertThat(page.locator(".nexthop-progress-total")).isVisible();
    Chromium.isSound(page);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "course-" + width + "-" + colours + ".png"))
            .setFullPage(true));
    page.context().close();
  }
}
