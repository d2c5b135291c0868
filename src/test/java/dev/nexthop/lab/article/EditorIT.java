package dev.nexthop.lab.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The editing fields of a lab, in a real browser. */
@Requires(programs = "chromium")
final class EditorIT {
  private static final String ARTICLE = "/en/sharing-load/";
  private static final String LAB = "#lab-equal";

  @TempDir static Path folder;
  private static Chromium chromium;
  private static ServedSite site;

  @SuppressWarnings("NullAway.Init") // every test opens its page first
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

  @AfterEach
  void nothing_went_wrong() {
    page.context().close();
    assertThat(chromium.errors()).isEmpty();
    assertThat(chromium.requests()).allMatch(url -> url.startsWith("http://localhost:"));
  }

  private Locator open(String path, String lab, Browser.NewContextOptions options) {
    page = chromium.page(options);
    page.navigate(site.url() + path);
    page.waitForFunction("!!customElements.get('nexthop-lab')");
    Locator opened = page.locator(lab);
    edit(opened);
    return opened;
  }

  private Locator open() {
    return open(
        ARTICLE, LAB, new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en"));
  }

  /** Unfolds the settings, and waits until their fields are there. */
  private static void edit(Locator lab) {
    lab.locator(".lab-settings summary").click();
    assertThat(lab.locator(".cm-content")).hasCount(2);
  }

  private static Locator field(Locator lab, String name) {
    return lab.getByRole(
        com.microsoft.playwright.options.AriaRole.TEXTBOX,
        new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator mainCf(Locator lab) {
    return field(lab, "main.cf");
  }

  /** Replaces what a field holds, as a reader does it. */
  private void type(Locator field, String text) {
    field.click();
    page.keyboard().press("Control+a");
    page.keyboard().press("Delete");
    page.keyboard().type(text);
  }

  @Test
  void the_editor_comes_when_somebody_edits() {
    page = chromium.page(new Browser.NewContextOptions());
    int before = chromium.requests().size();
    page.navigate(site.url() + ARTICLE);
    page.waitForFunction("!!customElements.get('nexthop-lab')");
    page.locator(LAB + " .lab-run").click();
    assertThat(page.locator(LAB + " [role=status]").first()).containsText("took the mail");
    assertThat(asked(before)).noneMatch(url -> url.contains("/edit") || url.contains("parameters"));
    edit(page.locator(LAB));
    assertThat(asked(before)).anyMatch(url -> url.endsWith("/editor.js"));
  }

  /** CodeMirror with its words, the parameters with their sentences: what editing loads. */
  @Test
  void it_is_not_larger_than_it_has_to_be() throws IOException {
    page = chromium.page(new Browser.NewContextOptions());
    int packed = 0;
    for (String name : List.of("editor.js", "editing.js", "editing-words.js", "parameters.js")) {
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(bytes)) {
        gzip.write(java.nio.file.Files.readAllBytes(folder.resolve("site/assets/nexthop/" + name)));
      }
      packed += bytes.size();
    }
    assertThat(packed).isBetween(50 * 1024, 150 * 1024);
  }

  private static List<String> asked(int from) {
    return chromium.requests().subList(from, chromium.requests().size());
  }

  @Test
  void what_was_selected_before_the_editor_came_is_selected_in_it() {
    page = chromium.page(new Browser.NewContextOptions());
    page.route(
        "**/editor.js",
        route -> {
          page.locator(LAB + " textarea[name=mainCf]").focus();
          page.keyboard().press("Control+A");
          route.resume();
        });
    page.navigate(site.url() + ARTICLE);
    page.waitForFunction("!!customElements.get('nexthop-lab')");
    Locator lab = page.locator(LAB);
    edit(lab);
    assertThat(mainCf(lab)).isFocused();
    page.keyboard().type("relayhost = [a.example.com]");
    assertThat(lab.locator("textarea[name=mainCf]")).hasValue("relayhost = [a.example.com]");
  }

  @Test
  void what_is_typed_is_what_runs() {
    Locator lab = open();
    type(mainCf(lab), "relayhost = [relay2.example.com]");
    assertThat(lab.locator("textarea[name=mainCf]")).hasValue("relayhost = [relay2.example.com]");
    page.keyboard().press("Control+Enter");
    assertThat(lab.locator(".lab-summary")).containsText("relay2.example.com[192.0.2.2]:25 took");
    assertThat(String.valueOf(page.evaluate("location.hash"))).startsWith("#lab=1.");
  }

  @Test
  void what_the_lab_sets_is_shown() {
    Locator lab = open();
    String first = mainCf(lab).textContent();
    type(mainCf(lab), "relayhost =");
    lab.locator(".lab-reset").click();
    assertThat(mainCf(lab)).hasText(first);
    lab.locator("textarea[name=mainCf]").fill("relayhost = [filled.example.com]");
    assertThat(mainCf(lab)).hasText("relayhost = [filled.example.com]");
    lab.locator("label").filter(new Locator.FilterOptions().setHasText("main.cf")).first().click();
    assertThat(mainCf(lab)).isFocused();
  }

  @Test
  void mistakes_stand_at_their_line_in_words() {
    Locator lab = open();
    type(field(lab, "DNS (zone text)"), "example.com. IN MX 5 relay1.example.com.\nbroken\n");
    Locator mistakes = lab.locator(".lab-mistakes").last();
    assertThat(mistakes).containsText("Mistake, line 2: ");
    assertThat(lab.locator(".cm-lint-marker-error")).hasCount(1);
    assertThat(lab.locator(".cm-lintRange-error")).hasText("broken");
    assertThat(field(lab, "DNS (zone text)")).hasAttribute("aria-invalid", "true");
    type(field(lab, "DNS (zone text)"), "example.com. IN MX 5 relay1.example.com.\n");
    assertThat(mistakes).isEmpty();
    assertThat(lab.locator(".cm-lint-marker-error")).hasCount(0);
    type(mainCf(lab), "relayhost = [a.example.com]\nrelayhots = b");
    assertThat(lab.locator(".lab-mistakes").first()).containsText("Note, line 2: ");
  }

  @Test
  void names_are_completed_with_their_documentation() {
    Locator lab = open();
    type(mainCf(lab), "smtp_rand");
    Locator offered = lab.locator(".cm-tooltip-autocomplete");
    assertThat(offered.locator("[aria-selected]")).containsText("smtp_randomize_addresses");
    assertThat(lab.locator(".cm-completionInfo")).containsText("preference");
    assertThat(lab.locator(".cm-completionInfo")).containsText("Default: yes");
    page.waitForTimeout(150);
    page.keyboard().press("Enter");
    assertThat(mainCf(lab)).hasText("smtp_randomize_addresses = ");
    page.keyboard().type("n");
    assertThat(offered.locator("[aria-selected]")).hasText("no");
  }

  @Test
  void documentation_is_in_the_language_of_the_page() {
    Locator lab = open("/ja/sharing-load/", LAB, new Browser.NewContextOptions());
    type(mainCf(lab), "relayho");
    assertThat(lab.locator(".cm-completionInfo"))
        .containsText(Pattern.compile("[\\u3040-\\u30ff].*既定値: （空）", Pattern.DOTALL));
  }

  @Test
  void mistakes_are_told_in_the_language_of_the_page() {
    Locator lab = open("/ja/sharing-load/", LAB, new Browser.NewContextOptions());
    type(mainCf(lab), "relayhost = [a.example.com]\nrelayhots = b");
    Locator mistakes = lab.locator(".lab-mistakes");
    assertThat(mistakes.first())
        .hasText(
            "注意 2 行目: Postfix にはこの名前のパラメーターがなく、どこからも使われていません"
                + "（unused parameter: relayhots=b）。 「relayhost」の書き間違いではありませんか。");
    type(field(lab, "DNS（ゾーンの記述）"), "example.com. IN MX 5 relay1.example.com.\nbroken\n");
    assertThat(mistakes.last()).containsText("誤り 2 行目: レコードが型の前で終わっています。");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-problems").first()).containsText("レコードが型の前で終わっています。");
  }

  @Test
  void the_keyboard_leaves_the_field_as_it_came() {
    Locator lab = open();
    mainCf(lab).focus();
    page.keyboard().press("Tab");
    assertThat(field(lab, "DNS (zone text)")).isFocused();
    page.keyboard().press("Tab");
    assertThat(lab.locator("input[name=recipient]")).isFocused();
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Shift+Tab");
    assertThat(mainCf(lab)).isFocused();
    page.keyboard().type("re");
    assertThat(lab.locator(".cm-tooltip-autocomplete")).isVisible();
    page.keyboard().press("Escape");
    assertThat(lab.locator(".cm-tooltip-autocomplete")).hasCount(0);
    page.keyboard().press("Tab");
    assertThat(field(lab, "DNS (zone text)")).isFocused();
    assertThat(mainCf(lab)).hasAccessibleDescription(Pattern.compile("Tab leaves the field"));
  }

  /** As an input method does it: marked text that changes, then the text that it becomes. */
  @Test
  void japanese_is_typed_with_an_input_method() {
    Locator lab = open();
    type(mainCf(lab), "# ");
    CDPSession devtools = page.context().newCDPSession(page);
    for (String marked : List.of("に", "にほ", "にほんご")) {
      devtools.send("Input.imeSetComposition", json("text", marked));
    }
    devtools.send("Input.insertText", json("text", "日本語"));
    page.keyboard().type(" ok");
    assertThat(lab.locator("textarea[name=mainCf]")).hasValue("# 日本語 ok");
  }

  private static com.google.gson.JsonObject json(String name, String value) {
    com.google.gson.JsonObject object = new com.google.gson.JsonObject();
    object.addProperty(name, value);
    object.addProperty("selectionStart", value.length());
    object.addProperty("selectionEnd", value.length());
    return object;
  }

  @Test
  void where_the_editor_cannot_be_loaded_the_text_area_stays() {
    page = chromium.page(new Browser.NewContextOptions());
    page.route("**/editor.js", Route::abort);
    page.navigate(site.url() + ARTICLE);
    page.waitForFunction("!!customElements.get('nexthop-lab')");
    Locator lab = page.locator(LAB);
    lab.locator(".lab-settings summary").click();
    assertThat(lab.locator(".cm-editor")).hasCount(0);
    type(lab.locator("textarea[name=mainCf]"), "relayhost = [relay2.example.com]");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-summary")).containsText("relay2.example.com[192.0.2.2]:25 took");
  }

  @Test
  void without_a_backend_the_page_finds_the_mistakes() {
    page = chromium.page(new Browser.NewContextOptions());
    page.route("**/api/v1/experiments", Route::abort);
    page.navigate(site.url() + ARTICLE);
    page.waitForFunction("!!customElements.get('nexthop-lab')");
    Locator lab = page.locator(LAB);
    edit(lab);
    type(field(lab, "DNS (zone text)"), "broken");
    assertThat(lab.locator(".lab-mistakes").last()).containsText("Mistake, line 1: ");
  }

  /** A strict policy forbids styles in elements and attributes, data addresses and eval. */
  @Test
  void a_strict_content_security_policy_is_kept() {
    page = chromium.page(new Browser.NewContextOptions());
    List<String> said = new ArrayList<>();
    page.onConsoleMessage(message -> said.add(message.text()));
    page.route(
        "**" + ARTICLE,
        route -> {
          com.microsoft.playwright.APIResponse response = route.fetch();
          java.util.Map<String, String> headers = new java.util.HashMap<>(response.headers());
          headers.put("content-security-policy", "default-src 'self'");
          route.fulfill(new Route.FulfillOptions().setResponse(response).setHeaders(headers));
        });
    page.navigate(site.url() + ARTICLE);
    page.waitForFunction("!!customElements.get('nexthop-lab')");
    Locator lab = page.locator(LAB);
    edit(lab);
    type(field(lab, "DNS (zone text)"), "broken");
    assertThat(lab.locator(".lab-mistakes").last()).containsText("Mistake, line 1: ");
    type(mainCf(lab), "smtp_rand");
    assertThat(lab.locator(".cm-tooltip-autocomplete")).isVisible();
    assertThat(said.stream().filter(text -> text.contains("Content Security Policy"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ja, LIGHT, 360", "en, DARK, 360", "en, LIGHT, 1440", "ja, DARK, 1440"})
  void it_is_sound_and_looks_well(String language, ColorScheme colours, int width) {
    Locator lab =
        open(
            "/" + language + "/sharing-load/",
            LAB,
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
    Locator zone = lab.locator(".cm-content").last();
    type(zone, "example.com. IN MX 5 relay1.example.com.\nbroken\n; note\n");
    assertThat(lab.locator(".lab-mistake")).not().hasCount(0);
    type(
        lab.locator(".cm-content").first(),
        "# my own\nmyhostname = a.$mydomain\nrelayhost = [relay1.example.com]:587\nsmtp_conn");
    assertThat(lab.locator(".cm-completionInfo")).isVisible();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "editor-" + language + "-" + width + ".png")));
    Chromium.isSound(page);
  }
}
