package dev.nexthop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.nexthop.testing.Cases;
import dev.nexthop.testing.Chromium;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.Shared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The compiled model answers in a browser, to the byte, what it answers here. */
@Requires(programs = "chromium")
final class ModelIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FIXTURES = Path.of("src/test/resources/postfix");
  private static final int LARGEST = 150 * 1024;

  private static Chromium chromium;
  private static Page page;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    page = chromium.page(new Browser.NewContextOptions());
    byte[] script = script();
    page.route(
        "**/*",
        route ->
            route.fulfill(
                route.request().url().endsWith(".js")
                    ? new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBodyBytes(script)
                    : new Route.FulfillOptions().setContentType("text/html").setBody("")));
    page.navigate("http://localhost/");
    page.evaluate("async () => { self.model = await import('/model.js') }");
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  private static byte[] script() throws IOException {
    try (InputStream in = Model.class.getResourceAsStream("/widgets/model.js")) {
      return Objects.requireNonNull(in, "the build has made no model.js").readAllBytes();
    }
  }

  private static void compare(List<String> documents) {
    assertThat(documents).isNotEmpty();
    Object answers = page.evaluate("texts => texts.map(text => model.run(text))", documents);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      if (!Model.run(documents.get(i)).equals(((List<?>) answers).get(i))) {
        different.add(documents.get(i));
      }
    }
    assertThat(different).isEmpty();
  }

  private static List<String> documents(Path file) throws IOException {
    List<String> documents = new ArrayList<>();
    for (JsonNode document : JSON.readTree(file.toFile())) {
      ((ObjectNode) document).remove("expect");
      documents.add(document.toString());
    }
    return documents;
  }

  @Test
  @Requires(shared = "postfix/scenarios/open.json")
  void every_scenario_has_the_same_bytes() throws IOException {
    compare(documents(Shared.path("postfix/scenarios/open.json")));
  }

  @Test
  void every_fixture_has_the_same_bytes() throws IOException {
    List<String> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file : files.sorted().toList()) {
        boolean recorded = file.endsWith("scenarios.json");
        boolean expected = file.startsWith(FIXTURES.resolve("cases"));
        if (recorded || (expected && file.toString().endsWith(".json"))) {
          documents.addAll(documents(file));
        }
      }
    }
    compare(documents);
  }

  @Test
  void every_draw_has_the_same_bytes() throws IOException {
    List<String> documents = new ArrayList<>();
    for (String text : documents(FIXTURES.resolve("cases/probabilities.json"))) {
      for (long seed : new long[] {0, -1, 2, 3, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE}) {
        documents.add(((ObjectNode) JSON.readTree(text)).put("seed", seed).toString());
      }
    }
    compare(documents);
  }

  @Test
  void every_mistake_is_explained_in_the_same_bytes() {
    List<String> documents = new ArrayList<>(List.of("", "{", "{\"recipient\":\"a\u0000@b\"}"));
    for (Cases.Case mistake : Cases.in("lab/documents")) {
      documents.add(mistake.input());
    }
    for (String folder : List.of("dns/mistakes", "dns/answers")) {
      for (Cases.Case zone : Cases.in(folder)) {
        documents.add(
            JSON.createObjectNode()
                .put("recipient", "user@example.jp")
                .put("zone", zone.input())
                .toString());
      }
    }
    compare(documents);
  }

  /**
   * Machines in every state, mail from every machine and from outside, in every old and new log.
   */
  @Test
  void every_way_over_machines_has_the_same_bytes() throws IOException {
    JsonNode network =
        JSON.readTree(Path.of("src/test/resources/lab/documents/network.json").toFile());
    List<String> documents = new ArrayList<>();
    for (String state : List.of("accept", "refuse", "timeout", "greet4xx", "rcpt5xx")) {
      for (String version : List.of("1.1", "2.2", "2.11", "3.4", "3.7")) {
        for (String order : List.of("fixed", "cyclic", "random")) {
          ObjectNode document = network.deepCopy();
          document.put("postfix", version).put("dnsOrder", order);
          document.withObject("/machines/gate1.example.jp").put("state", state);
          documents.add(document.toString());
          document
              .withObject("/message")
              .put("server", "gate2.example.jp")
              .put("client", "198.51.100.7");
          documents.add(document.toString());
        }
      }
    }
    compare(documents);
  }

  @Test
  void a_live_experiment_is_refused() {
    assertThat(page.evaluate("() => model.run('{\"recipient\":\"u@example.jp\",\"live\":true}')"))
        .asString()
        .contains("live-off");
  }

  @Test
  void the_script_is_small_enough_to_be_loaded_on_demand() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write(script());
    }
    assertThat(compressed.size()).isLessThan(LARGEST);
  }
}
