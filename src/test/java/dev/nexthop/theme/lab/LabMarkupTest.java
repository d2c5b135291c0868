package dev.nexthop.theme.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.theme.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lab's HTML for a result; {@code -Dupdate=true} rewrites what is expected. */
final class LabMarkupTest {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "dev", "nexthop", "theme", "lab");

  private final LabMarkup markup = new LabMarkup(new Templates());

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void shows_form_and_result(String lang) throws IOException {
    String html = markup.html(lab(lang, Files.readString(FOLDER.resolve("two-relays.json")), "v"));
    Path expected = FOLDER.resolve("two-relays." + lang + ".html");
    if (Boolean.getBoolean("update")) {
      Files.writeString(expected, html);
    }
    assertThat(html).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</textarea><img src=x onerror=alert(1)>",
        "</script><script>alert(1)</script>",
        "\" onmouseover=\"alert(1)",
        "' onmouseover='alert(1)",
        "<!-- <script>",
        "${7*7}",
        "\u202e\u200b<svg/onload=alert(1)>",
        "javascript:alert(1)"
      })
  void hostile_text_stays_text(String hostile) throws IOException {
    String json = Files.readString(FOLDER.resolve("two-relays.json"));
    String quoted = new ObjectMapper().writeValueAsString(hostile);
    String inJson = quoted.substring(1, quoted.length() - 1);
    String bad =
        json.replace("relay1.example.jp", inJson)
            .replace("Connection refused", inJson)
            .replace("\"relayhost\"", quoted)
            .replace("dns/dns_rr.c", inJson)
            .replace("NODATA", inJson);
    Document plain = Jsoup.parse(markup.html(lab("en", json, "v")));
    Document attacked = Jsoup.parse(markup.html(lab("en", bad, hostile)));
    assertThat(elements(attacked)).isSubsetOf(elements(plain));
    assertThat(attacked.select("script")).hasSize(1);
    assertThat(attacked.select("textarea").stream().map(Element::wholeText))
        .containsExactly(hostile, hostile);
  }

  @Test
  void invisible_characters_of_hosts_and_logs_are_shown() throws IOException {
    String json = Files.readString(FOLDER.resolve("two-relays.json"));
    String bad =
        json.replace("relay1.example.jp", "\u202Erelay\u200B1.example.jp")
            .replace("Connection refused", "\uFEFFrefused\u2066\uDB40\uDC01");
    Element result = Jsoup.parse(markup.html(lab("en", bad, "\u202Ev"))).expectFirst(".lab-result");
    assertThat(result.text())
        .contains("\\u{202E}relay\\u{200B}1.example.jp", "\\u{FEFF}refused\\u{2066}\\u{E0001}")
        .doesNotContainPattern("[\\p{Cf}]");
  }

  /** Each element with the names of its attributes. */
  private static List<String> elements(Document document) {
    return document.getAllElements().stream().map(LabMarkupTest::describe).toList();
  }

  private static String describe(Element element) {
    return element.normalName()
        + element.attributes().asList().stream().map(a -> a.getKey()).toList();
  }

  @Test
  void an_empty_result_is_still_a_lab() throws IOException {
    Document empty = Jsoup.parse(markup.html(lab("en", "{}", "v")));
    assertThat(empty.select(".lab-order td").text()).isEqualTo("There is no host to try.");
    assertThat(empty.select(".lab-diagram .lab-nowhere")).hasSize(1);
    assertThat(empty.select(".lab-lookups").text()).contains("The DNS was not asked.");
  }

  @Test
  void more_hosts_than_the_picture_holds_are_counted() throws IOException {
    StringBuilder candidates = new StringBuilder("{\"candidates\": [");
    for (int i = 1; i <= 9; i++) {
      candidates.append(i > 1 ? "," : "");
      candidates.append("{\"host\": \"h%d\", \"address\": \"192.0.2.%d\"}".formatted(i, i));
    }
    Document many = Jsoup.parse(markup.html(lab("en", candidates + "]}", "v")));
    assertThat(many.select(".lab-box")).hasSize(6);
    assertThat(many.select(".lab-more").text()).isEqualTo("3 more");
    assertThat(many.select(".lab-order tbody tr")).hasSize(9);
  }

  private static LabView lab(String lang, String json, String text) throws IOException {
    JsonNode result = new ObjectMapper().readTree(json);
    LabText words = LabText.in(lang);
    LabView.Settings settings =
        new LabView.Settings(
            text,
            text,
            text,
            "3.7",
            List.of("3.7", "3.4"),
            List.of(new LabView.Host(text, "192.0.2.1", "refuse")),
            List.of("accept", "refuse"),
            LabView.More.NONE);
    String document = new ObjectMapper().writeValueAsString(java.util.Map.of("mainCf", text));
    return new LabView(
        "lab-two-relays",
        text,
        "/assets/nexthop",
        "",
        false,
        true,
        settings,
        document,
        words,
        ResultJson.view(result, words, text),
        LabView.Steps.NONE);
  }
}
