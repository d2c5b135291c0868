package dev.nexthop.lab.question;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.nexthop.testing.Chromium;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.ServedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader who answers the questions of an article in a browser. */
@Requires(programs = "chromium")
final class QuestionIT {
  private static final String ARTICLE = "/en/sharing-load/";
  private static final String EVIL =
      "<script>pwned=1</script><img src=x onerror='pwned=2'>\\\"onerror=\\\"pwned=3 \u202Ecod.exe\u200B";

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

  private Locator question(String id) {
    return page.locator("#question-" + id);
  }

  private Locator choice(Locator question, String text) {
    return question.locator("label", new Locator.LocatorOptions().setHasText(text));
  }

  private Locator status(Locator question) {
    return question.locator(".lab-question-status");
  }

  private void visit(String path) {
    page.navigate(site.url() + path);
    page.waitForFunction("!!customElements.get('nexthop-question')");
  }

  @Test
  void an_answer_is_checked_and_explained() {
    visit(ARTICLE);
    Locator question = question("second-mail");
    Locator check = question.locator(".lab-question-check");
    check.click();
    assertThat(status(question)).hasText("Choose an answer first.");
    choice(question, "relay2").click();
    check.click();
    assertThat(status(question)).containsText("Not so.");
    assertThat(choice(question, "relay2")).hasClass("is-wrong");
    assertThat(question.locator(".lab-question-answer")).not().hasAttribute("open", "");
    choice(question, "Not certain").click();
    assertThat(status(question)).isEmpty();
    check.click();
    assertThat(status(question)).hasText("Right.");
    assertThat(choice(question, "Not certain")).hasClass("is-right");
    assertThat(question.locator(".lab-question-answer")).hasAttribute("open", "");
    assertThat(question.locator(".lab-question-shares")).containsText("50%");
    assertThat(question.locator(".lab-question-answer ol")).containsText("random order");
    // the build has answered: no backend is needed
    assertThat(chromium.requests()).noneMatch(url -> url.contains("/api/"));
  }

  @Test
  void hints_come_one_by_one() {
    visit("/en/two-sites/");
    Locator question = question("preference-down");
    Locator hints = question.locator("ol.lab-question-hints li");
    assertThat(hints).hasCount(0);
    Locator button = question.locator(".lab-question-actions button").nth(1);
    assertThat(button).hasText("Show a hint (1 of 2)");
    button.click();
    assertThat(hints).hasCount(1);
    assertThat(button).hasText("Show a hint (2 of 2)");
    button.click();
    assertThat(hints).hasCount(2);
    assertThat(button).isHidden();
    assertThat(question.locator(".lab-question-check")).isFocused();
  }

  @Test
  void progress_is_kept_in_the_browser_and_can_be_forgotten() {
    visit(ARTICLE);
    Locator progress = page.locator(".lab-question-progress");
    assertThat(progress).isHidden();
    choice(question("second-mail"), "relay1").click();
    question("second-mail").locator(".lab-question-check").click();
    assertThat(progress).containsText("1 of 3 answered, 0 right.");
    choice(question("ipv4-only"), "50%").click();
    question("ipv4-only").locator(".lab-question-check").click();
    assertThat(progress).containsText("2 of 3 answered, 1 right.");
    page.reload();
    page.waitForFunction("!!customElements.get('nexthop-question')");
    assertThat(progress).containsText("2 of 3 answered, 1 right.");
    assertThat(choice(question("ipv4-only"), "50%").locator("input")).isChecked();
    assertThat(question("ipv4-only").locator(".lab-question-answer"))
        .not()
        .hasAttribute("open", "");
    progress.locator("button").click();
    assertThat(progress).containsText("Forgotten.");
    assertThat(choice(question("ipv4-only"), "50%").locator("input")).not().isChecked();
    page.reload();
    page.waitForFunction("!!customElements.get('nexthop-question')");
    assertThat(progress).isHidden();
  }

  @Test
  void a_browser_that_keeps_nothing_checks_all_the_same() {
    page.context()
        .addInitScript(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })");
    visit(ARTICLE);
    choice(question("ipv4-only"), "50%").click();
    question("ipv4-only").locator(".lab-question-check").click();
    assertThat(status(question("ipv4-only"))).hasText("Right.");
    assertThat(page.locator(".lab-question-progress")).containsText("1 of 3 answered");
  }

  @Test
  void the_keyboard_is_enough() {
    visit("/ja/sharing-load/");
    Locator question = question("second-mail");
    question.locator("input").first().focus();
    page.keyboard().press("ArrowDown");
    assertThat(choice(question, "relay2").locator("input")).isChecked();
    page.keyboard().press("Enter");
    assertThat(status(question)).containsText("違います。");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Tab");
    assertThat(question.locator(".lab-question-check")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    assertThat(question.locator("ol.lab-question-hints")).containsText("覚えているでしょうか");
    assertThat(question.locator(".lab-question-check")).isFocused();
    page.keyboard().press("Enter");
    assertThat(status(question)).hasText("正解です。");
    page.keyboard().press("Tab");
    assertThat(question.locator(".lab-question-answer summary")).isFocused();
    page.keyboard().press("Enter");
    assertThat(question.locator(".lab-question-answer")).not().hasAttribute("open", "");
  }

  @Test
  void what_was_asked_can_be_tried_in_the_lab() {
    visit(ARTICLE);
    Locator question = question("limit-of-six");
    question.locator(".lab-question-answer summary").click();
    question.locator(".lab-question-try a").click();
    Locator lab = page.locator("#lab-limit");
    assertThat(lab.locator(".lab-summary")).containsText("The mail stays in the queue");
    assertThat(lab.locator("textarea[name=mainCf]"))
        .hasValue(java.util.regex.Pattern.compile("smtp_mx_address_limit = 6\\n"));
  }

  @Test
  void without_scripts_the_answer_is_folded_below_the_question() {
    page.context().close();
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 800));
    page.navigate(site.url() + ARTICLE);
    Locator question = question("second-mail");
    assertThat(question.locator("legend")).containsText("Who gets the second mail?");
    assertThat(question.locator("button:visible")).hasCount(0);
    assertThat(question.locator(".lab-question-try")).isHidden();
    assertThat(question.locator(".lab-question-is")).isHidden();
    question.locator(".lab-question-answer summary").click();
    assertThat(question.locator(".lab-question-is")).containsText("it varies from mail to mail");
    question.locator(".lab-question-hints summary").click();
    assertThat(question.locator(".lab-question-hints li")).isVisible();
    question.screenshot(
        new Locator.ScreenshotOptions().setPath(Path.of("target", "question-no-script.png")));
  }

  @Test
  void only_pages_with_questions_load_the_script() {
    visit(ARTICLE);
    assertThat(chromium.requests()).anyMatch(url -> url.endsWith("/question.js"));
    chromium.forget();
    page.navigate(site.url() + "/en/");
    page.waitForFunction("!!customElements.get('nexthop-lab')");
    assertThat(chromium.requests()).noneMatch(url -> url.contains("/question."));
  }

  @ParameterizedTest
  @CsvSource({
    "/ja/sharing-load/, LIGHT, 360",
    "/en/sharing-load/, DARK, 1440",
    "/ja/two-sites/, DARK, 360",
    "/en/authors/, LIGHT, 1440"
  })
  void axe_finds_nothing(String path, ColorScheme colours, int width) {
    page.context().close();
    open(new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours));
    visit(path);
    for (Locator question : page.locator("nexthop-question").all()) {
      question.locator("label").first().click();
      question.locator(".lab-question-check").click();
      question.locator(".lab-question-answer").evaluate("e => { e.open = true }");
    }
    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertThat((Integer) overflow).as("horizontal overflow").isLessThanOrEqualTo(0);
    assertThat(
            new AxeBuilder(page)
                .include("nexthop-question").analyze().getViolations().stream()
                    .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()))
        .isEmpty();
    page.locator("nexthop-question")
        .last()
        .screenshot(
            new Locator.ScreenshotOptions()
                .setPath(Path.of("target", "question-" + colours + "-" + width + ".png")));
  }

  @Test
  void hostile_texts_stay_texts() throws IOException {
    Path source = Files.createDirectories(folder.resolve("hostile"));
    Files.writeString(source.resolve("_config.yml"), "title: T\nlabs: auto\n");
    Files.writeString(
        source.resolve("index.md"),
        """
        ---
        lang: en
        ---

        ```zone
        example.jp. IN MX 10 \\060script\\062.example.jp.
        \\060script\\062.example.jp. IN A 192.0.2.1
        example.jp. IN MX 10 b\\"onerror=.example.jp.
        b\\"onerror=.example.jp. IN A 192.0.2.2
        ```

        ```cfg
        relayhost = example.jp
        ```
        {: #evil data-lab-title="<script>pwned=5</script>"}

        ```yaml
        - question: "EVIL"
          id: "EVIL"
          ask: outcome
          several: true
          choices: {sent: "EVIL", deferred: "`EVIL`"}
          hints: ["EVIL"]
          explain: "EVIL"
          when: {smtp_helo_name: "EVIL", all: up}
        - question: first?
          ask: first-tried
        ```
        {: .lab-question}
        """
            .replace("EVIL", EVIL));
    try (ServedSite evil = ServedSite.start(source, folder.resolve("hostile-out"))) {
      page.navigate(evil.url() + "/");
      page.waitForFunction("!!customElements.get('nexthop-question')");
      Locator all = page.locator("nexthop-question");
      assertThat(all).hasCount(2);
      assertThat(all.first().locator("legend")).containsText("<script>pwned=1</script>");
      assertThat(all.first().locator("label")).hasCount(2);
      assertThat(all.first().locator("input[type=checkbox]")).hasCount(2);
      all.first().locator(".lab-question-actions button").nth(1).click();
      assertThat(all.first().locator("ol.lab-question-hints")).containsText("<img src=x");
      // no host name of this zone is one, so the mail waits
      all.first().locator("label").last().click();
      all.first().locator(".lab-question-check").click();
      assertThat(status(all.first())).containsText("Right");
      assertThat(all.locator("script, img, b, iframe, [onerror]")).hasCount(0);
      assertThat(page.evaluate("typeof pwned")).isEqualTo("undefined");
    }
  }

  @Test
  void a_picture_of_questions() {
    page.context().close();
    open(new Browser.NewContextOptions().setViewportSize(1200, 900).setDeviceScaleFactor(2));
    visit("/ja/sharing-load/");
    Locator question = question("second-mail");
    choice(question, "決まっていない").click();
    question.locator(".lab-question-check").click();
    page.evaluate("document.activeElement.blur()");
    question.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "question.png")));
  }
}
