package dev.nexthop.lab.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.nexthop.testing.Chromium;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.ServedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader with an article that configures several machines, and labs of several steps. */
@Requires(programs = "chromium")
final class NetworkLabIT {
  private static final Path SITE = Path.of("src/test/resources/lab/network-site");
  private static final String GATE1 = "[data-address='10.0.0.1']";

  @TempDir static Path folder;

  private static Chromium chromium;
  private static ServedSite site;

  private Page page;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    site = ServedSite.start(source("source"), folder.resolve("site"));
  }

  private static Path source(String name) throws IOException {
    Path source = Files.createDirectories(folder.resolve(name));
    Path include = source.resolve("_includes/nexthop/lab.html");
    Files.createDirectories(include.getParent());
    Files.copy(Path.of("content/_includes/nexthop/lab.html"), include);
    try (var files = Files.walk(SITE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = source.resolve(SITE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return source;
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
  }

  private Locator visit(String path) {
    page.navigate(site.url() + path);
    page.waitForFunction("!!customElements.get('nexthop-lab')");
    return page.locator("#lab-1");
  }

  /** Runs what the form says, and waits for the result. */
  private static void run(Locator lab) {
    lab.evaluate(
        "lab => new Promise((done) => { lab.addEventListener('lab-result', done, {once: true});"
            + " lab.querySelector('.lab-run').click(); })");
  }

  private static void press(Locator lab, String button) {
    lab.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
  }

  private void isSound() {
    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertThat((Integer) overflow).as("horizontal overflow").isLessThanOrEqualTo(0);
    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()))
        .isEmpty();
  }

  private void picture(Locator of, String name) {
    page.evaluate("document.activeElement.blur()");
    of.screenshot(
        new Locator.ScreenshotOptions().setPath(Path.of("target", "lab-" + name + ".png")));
  }

  @Test
  void without_scripts_the_way_is_drawn_and_said() {
    page.context().close();
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(site.url() + "/en.html");
    Locator lab = page.locator("#lab-1");
    assertThat(lab.locator(".lab-network"))
        .hasAttribute(
            "aria-label",
            "Path of the mail: mail.example.jp hands it to gate1.example.jp."
                + " gate1.example.jp hands it to mx.example.com.");
    assertThat(lab.locator(".lab-band-name")).hasText(new String[] {"Internet", "DMZ", "LAN"});
    assertThat(lab.locator(".lab-hops > ol > li")).hasCount(2);
    assertThat(lab.locator(".lab-hops")).containsText("250 2.1.5 Ok");
    assertThat(page.locator(".lab-try a").first()).hasAttribute("href", "#lab-1");
    Locator step = page.locator("#lab-2-step-1");
    assertThat(step).containsText("gate1.example.jp");
    assertThat(step.locator(".lab-step-end")).containsText("took the mail");
    page.locator(".lab-try a[href='#lab-2-step-1']").click();
    assertThat(step).isInViewport();
  }

  @Test
  void a_gate_that_refuses_is_passed_by_with_the_keyboard_alone() {
    Locator lab = visit("/en.html");
    lab.locator(GATE1).focus();
    page.keyboard().press("ArrowDown");
    assertThat(lab.locator(GATE1)).hasValue("refuse");
    lab.locator(".lab-run").focus();
    page.keyboard().press("Enter");
    assertThat(lab.locator("[role=status]")).containsText("mx.example.com[203.0.113.25]:25 took");
    assertThat(lab.locator(".lab-network"))
        .hasAttribute("aria-label", Pattern.compile("cannot hand it to gate1.example.jp"));
    assertThat(lab.locator(".lab-network .is-failed").filter(has("gate1.example.jp"))).hasCount(1);
    assertThat(lab.locator(".lab-network .is-sent").filter(has("gate2.example.jp"))).hasCount(1);
    assertThat(lab.locator(".lab-hop-host"))
        .hasText(new String[] {"mail.example.jp", "gate2.example.jp"});
    picture(lab, "network-refused");
  }

  @Test
  void a_machine_in_the_picture_goes_through_its_states() {
    Locator lab = visit("/en.html");
    Locator gate = lab.locator("g[data-host='10.0.0.1']");
    assertThat(lab.locator("g[role=button]")).hasCount(3);
    assertThat(gate).hasAttribute("aria-label", "gate1.example.jp 10.0.0.1: up");
    assertThat(lab.locator(".lab-box-state")).hasText(new String[] {"up", "up", "up", ""});
    gate.focus();
    page.keyboard().press("Enter");
    assertThat(lab.locator("[role=status]"))
        .containsText("gate1.example.jp 10.0.0.1: refuses the connection. mx.example.com");
    assertThat(lab.locator(GATE1)).hasValue("refuse");
    assertThat(lab.locator(".lab-hop-host"))
        .hasText(new String[] {"mail.example.jp", "gate2.example.jp"});
    assertThat(gate).isFocused();
    for (String state : List.of("timeout", "greet4xx", "greet5xx", "accept")) {
      page.keyboard().press("Space");
      assertThat(lab.locator(GATE1)).hasValue(state);
    }
    assertThat(gate).isFocused();
    lab.locator(GATE1).selectOption("rcpt5xx");
    assertThat(gate).hasAttribute("aria-label", "gate1.example.jp 10.0.0.1: 5xx at RCPT");
    assertThat(gate.locator(".lab-box-state")).hasText("5xx at RCPT");
    gate.click();
    assertThat(lab.locator(GATE1)).hasValue("accept");
    Locator button = lab.locator(".lab-turn").first();
    button.focus();
    page.keyboard().press("Enter");
    assertThat(button).hasText("refuses the connection");
    assertThat(button).isFocused();
    isSound();
    picture(lab, "network-pressed");
    lab.locator(".lab-reset").click();
    assertThat(gate).hasAttribute("aria-label", "gate1.example.jp 10.0.0.1: up");
    assertThat(lab.locator(".lab-turn").first()).hasText("up");
  }

  @Test
  void a_picture_says_how_many_hosts_it_leaves_out() {
    visit("/crowded.html");
    Locator lab = page.locator("#lab-crowded");
    Locator network = lab.locator(".lab-network");
    assertThat(network.locator(".lab-box[data-host]")).hasCount(7);
    assertThat(network.locator(".lab-more")).hasText("3 more");
    assertThat(network.locator("[data-host='203.0.113.9'].is-sent")).hasCount(1);
    String built = drawn(lab);
    run(lab);
    assertThat(drawn(lab)).isEqualTo(built);
    picture(network, "network-crowded");
  }

  @Test
  void each_machine_has_its_seconds_and_log_lines() {
    Locator lab = visit("/en.html");
    lab.locator(GATE1).selectOption("timeout");
    run(lab);
    Locator first = lab.locator(".lab-hops > ol > li").first();
    Locator attempts = first.locator("li");
    assertThat(attempts.first()).containsText("30 s 1 → gate1.example.jp[10.0.0.1]:25 failed");
    assertThat(attempts.first()).containsText("Connection timed out");
    assertThat(attempts.last()).containsText("30 s 2 → gate2.example.jp[10.0.0.2]:25");
    assertThat(attempts.last()).containsText("delay=30, dsn=2.0.0, status=sent");
    Locator second = lab.locator(".lab-hops > ol > li").last();
    assertThat(second.locator("li")).containsText("0 s 3 → mx.example.com[203.0.113.25]:25");
    assertThat(second.locator("samp").last()).containsText("relay=mx.example.com");
    picture(lab, "network-timeline");
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @ParameterizedTest
  @CsvSource({
    "timeout, Connection timed out",
    "greet4xx, refused to talk to me: 421",
    "greet5xx, refused to talk to me: 554",
    "rcpt4xx, said: 4",
    "rcpt5xx, status=bounced"
  })
  void each_state_of_a_machine_has_its_log(String state, String log) {
    Locator lab = visit("/en.html");
    lab.locator(GATE1).selectOption(state);
    run(lab);
    assertThat(lab.locator(".lab-network .is-failed").filter(has("gate1.example.jp"))).hasCount(1);
    assertThat(lab.locator(".lab-hops")).containsText(log);
  }

  /** The form's own field, which the editor keeps up to date. */
  private static Locator mainCf(Locator lab, String machine) {
    return lab.locator("textarea[data-machine='" + machine + "']");
  }

  @Test
  void the_main_cf_of_each_machine_can_be_changed() {
    Locator lab = visit("/en.html");
    lab.locator(".lab-settings summary").click();
    for (String gate : List.of("gate1", "gate2")) {
      mainCf(lab, gate + ".example.jp")
          .fill("myhostname = " + gate + ".example.jp\nmynetworks = 127.0.0.0/8\n");
    }
    run(lab);
    assertThat(lab.locator(".lab-summary")).containsText("stays in the queue of mail");
    assertThat(lab.locator(".lab-outcome")).containsText("454 4.7.1");
    mainCf(lab, "gate1.example.jp").fill("no parameter\n");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-problems")).containsText("gate1.example.jp: main.cf, line 1");
    assertThat(mainCf(lab, "gate1.example.jp")).hasAttribute("aria-invalid", "true");
    lab.locator(".lab-reset").click();
    run(lab);
    assertThat(lab.locator(".lab-summary")).containsText("mx.example.com[203.0.113.25]:25 took");
  }

  @Test
  void a_mail_from_the_internet_is_answered_by_the_gate() {
    Locator lab = visit("/en.html");
    lab.locator(".lab-settings summary").click();
    lab.getByLabel("First machine").selectOption("gate1.example.jp");
    lab.getByLabel("Client’s address").fill("198.51.100.7");
    run(lab);
    assertThat(lab.locator(".lab-summary")).containsText("gate1.example.jp does not take the mail");
    assertThat(lab.locator(".lab-hops .is-rejected")).containsText("Relay access denied");
    assertThat(lab.locator(".lab-network")).containsText("198.51.100.7");
  }

  private static String drawn(Locator lab) {
    return lab.evaluate(
            "e => ['.lab-problems', '.lab-result'].map((part) => e.querySelector(part).innerHTML"
                + ".replace(/>\\s+/g, '>').replace(/\\s+</g, '<').trim()).join('')")
        .toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en.html", "/ja.html", "/included.html"})
  void the_widget_draws_what_the_build_wrote(String path) {
    visit(path);
    for (Locator lab : page.locator("nexthop-lab").all()) {
      String built = drawn(lab);
      run(lab);
      assertThat(drawn(lab)).as(lab.getAttribute("id")).isEqualTo(built);
    }
  }

  @Test
  void a_link_at_a_block_opens_the_lab_with_the_state_up_to_there() {
    visit("/en.html");
    Locator lab = page.locator("#lab-2");
    String built = drawn(lab);
    assertThat(lab.locator("textarea[name=mainCf]")).hasValue(Pattern.compile("example.jp\n"));
    page.locator(".lab-try a[href='#lab-2-step-1']").click();
    assertThat(lab.locator("[aria-current=step]")).containsText("[gate1.example.jp]");
    assertThat(lab.locator("textarea[name=mainCf]"))
        .hasValue(Pattern.compile("relayhost = .gate1.example.jp"));
    assertThat(lab.locator(".lab-order tbody tr")).hasCount(1);
    assertThat(lab.locator("[role=status]")).containsText("took the mail");
    lab.locator(GATE1).selectOption("refuse");
    run(lab);
    String link = String.valueOf(page.evaluate("location.href"));
    Page other = page.context().newPage();
    other.navigate(link);
    Locator shared = other.locator("#lab-2");
    assertThat(shared.locator("[aria-current=step]")).containsText("[gate1.example.jp]");
    assertThat(shared.locator(".lab-summary")).containsText("stays in the queue");
    lab.locator(".lab-reset").click();
    assertThat(lab.locator(".lab-summary")).containsText("took the mail");
    page.locator(".lab-try a[href='#lab-2-step-2']").click();
    assertThat(lab.locator("[aria-current=step]")).containsText("relayhost = example.jp");
    assertThat(drawnLater(lab, built)).isEqualTo(built);
  }

  private String drawnLater(Locator lab, String expected) {
    for (int i = 0; i < 50 && !drawn(lab).equals(expected); i++) {
      page.waitForTimeout(100);
    }
    return drawn(lab);
  }

  @Test
  void a_version_is_compared_by_one_click() {
    visit("/en.html");
    Locator lab = page.locator("#lab-3");
    lab.locator(".lab-tools summary").first().click();
    lab.getByLabel("Version to compare with").selectOption("2.11");
    press(lab, "Compare with this version");
    Locator sides = lab.locator(".lab-side");
    assertThat(sides).hasCount(2);
    assertThat(sides.first().locator(".is-different").first()).containsText("3.7");
    assertThat(sides.last().locator(".is-different").first()).containsText("2.11");
    assertThat(sides.first().locator(".is-different [role=img]").first())
        .hasAttribute("aria-label", "differs");
    assertThat(sides.last()).containsText("fatal: relayhost parameter");
    isSound();
    picture(lab.locator(".lab-tools"), "compare-versions");
    page.setViewportSize(360, 800);
    assertThat((Double) sides.last().evaluate("e => e.getBoundingClientRect().x"))
        .isEqualTo(sides.first().evaluate("e => e.getBoundingClientRect().x"));
    isSound();
  }

  @Test
  void changed_settings_are_compared_with_those_of_the_page() {
    Locator lab = visit("/ja.html");
    lab.locator(GATE1).selectOption("refuse");
    lab.locator(".lab-tools summary").first().click();
    press(lab, "元の設定と比べる");
    Locator sides = lab.locator(".lab-side");
    assertThat(sides.first().locator(".is-different").first()).containsText("接続を拒否");
    assertThat(sides.last().locator(".is-different").first()).containsText("稼働中");
    assertThat(sides.first().locator(".is-different").filter(has("Connection refused")))
        .not()
        .hasCount(0);
    picture(lab.locator(".lab-tools"), "compare-settings");
  }

  @Test
  void a_thousand_mails_are_shared_by_the_order_of_the_dns_server() {
    visit("/en.html");
    Locator lab = page.locator("#lab-4");
    lab.locator(".lab-tools summary").first().click();
    press(lab, "1,000 mails");
    assertThat(lab.locator(".lab-mails tbody tr")).hasCount(1);
    lab.locator(".lab-settings summary").click();
    lab.getByLabel("Order of DNS answers").selectOption("cyclic");
    press(lab, "1,000 mails");
    assertThat(lab.locator(".lab-mails tbody tr")).hasCount(2);
    assertThat(lab.locator(".lab-mails tbody tr").first()).containsText("gate1.example.jp");
    assertThat(lab.locator(".lab-mails tbody td").first()).containsText("500");
  }

  @Test
  void settings_of_all_machines_are_taken_along() {
    Locator lab = visit("/en.html");
    lab.locator(".lab-tools summary").first().click();
    Locator copied = lab.locator(".lab-tool-out textarea");
    press(lab, "Copy as main.cf");
    assertThat(copied).hasValue(Pattern.compile("## gate2.example.jp:/etc/postfix/main.cf\n"));
    press(lab, "Copy commands");
    assertThat(copied)
        .hasValue(Pattern.compile("# gate1.example.jp\nposttls-finger -c -l may '.203.0.113.25"));
  }

  @Test
  void without_a_backend_the_page_follows_the_mail() {
    Locator lab = visit("/en.html");
    String built = drawn(lab);
    page.route("**/api/v1/experiments", route -> route.abort());
    lab.locator(".lab-run").click();
    assertThat(lab.locator("[role=status]")).containsText("took the mail");
    assertThat(drawn(lab)).isEqualTo(built);
    lab.locator(GATE1).selectOption("greet5xx");
    lab.locator(".lab-run").click();
    assertThat(lab.locator(".lab-network .is-failed").filter(has("gate1.example.jp"))).hasCount(1);
    page.locator(".lab-try a[href='#lab-2-step-1']").click();
    assertThat(page.locator("#lab-2 [role=status]")).containsText("took the mail");
  }

  @Test
  void a_lab_of_machines_in_a_file_says_what_smtpd_answers() {
    visit("/included.html");
    Locator lab = page.locator("#lab-answer");
    assertThat(lab.locator(".lab-outcome .is-rejected")).containsText("Relay access denied");
    assertThat(lab.locator(".lab-outcome .is-rejected a"))
        .hasAttribute("href", "https://www.postfix.org/postconf.5.html#reject_unauth_destination");
    lab.locator(".lab-settings summary").click();
    lab.getByLabel("Client’s address").fill("127.0.0.1");
    run(lab);
    assertThat(lab.locator(".lab-outcome .is-accepted")).containsText("250 2.1.5 Ok");
    Locator network = page.locator("#lab-machines");
    assertThat(network.locator(".lab-band-name")).hasText(new String[] {"Internet", "DMZ"});
    assertThat(network.locator(".lab-hops > ol > li")).hasCount(2);
  }

  @ParameterizedTest
  @CsvSource({
    "/en.html, LIGHT, 360",
    "/en.html, DARK, 1440",
    "/ja.html, DARK, 360",
    "/ja.html, LIGHT, 1440",
    "/included.html, LIGHT, 360"
  })
  void axe_finds_nothing(String path, ColorScheme colours, int width) {
    page.context().close();
    open(new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(colours));
    visit(path);
    page.locator(".lab details").all().forEach(one -> one.evaluate("e => { e.open = true }"));
    isSound();
    page.locator(".lab details").all().forEach(one -> one.evaluate("e => { e.open = false }"));
    Locator lab = page.locator("nexthop-lab").nth(path.startsWith("/inc") ? 1 : 0);
    picture(lab, "network-" + width + "-" + path.replaceAll("\\W|html", "") + "-" + colours);
    if (!path.startsWith("/inc")) {
      picture(page.locator("#lab-2"), "steps-" + width + "-" + colours);
    }
  }

  @Test
  void hostile_machines_are_text() {
    visit("/hostile.html");
    Locator lab = page.locator("#lab-hostile");
    assertThat(lab.locator(".lab-hops")).containsText("<img src=x onerror=pwned=1>");
    assertThat(lab.locator(".lab-host-name").first()).containsText("pwned=3\\u{202E}\\u{200B}z");
    assertThat(lab.locator("option").filter(has("u{202E}"))).hasCount(1);
    String built = drawn(lab);
    run(lab);
    assertThat(drawn(lab)).isEqualTo(built);
    assertThat(lab.evaluate("e => /[\\u202e\\u200b]/.test(e.innerText)")).isEqualTo(false);
    lab.locator(".lab-settings summary").click();
    run(lab);
    lab.locator(".lab-tools summary").first().click();
    press(lab, "Compare with this version");
    assertThat(lab.locator(".lab-side")).hasCount(2);
    press(lab, "Copy commands");
    press(lab, "1,000 mails");
    assertThat(lab.locator("script:not([type='application/json']), img, b, iframe")).hasCount(0);
    assertThat(lab.locator("[onerror]")).hasCount(0);
    assertThat(page.evaluate("typeof pwned")).isEqualTo("undefined");
  }

  @Test
  void the_preview_lists_what_was_recognised() {
    visit("/en.html");
    Locator notes = page.locator("nexthop-notes");
    assertThat(notes.locator("summary")).hasText("Labs: 8 of 8 code blocks");
    notes.locator("summary").click();
    assertThat(notes.locator("li").nth(3)).hasText("en.md, line 39: main.cf: lab #lab-2, step 1");
    assertThat(folder.resolve("site/en.html")).content().doesNotContain("nexthop-notes");
  }
}
