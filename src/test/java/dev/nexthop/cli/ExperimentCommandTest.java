package dev.nexthop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.Shared;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ExperimentCommandTest {
  @TempDir Path folder;

  /** What a run left behind. */
  private record Run(int exitCode, String out, String err) {
    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(out);
    }
  }

  private Run run(String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            Map.of(),
            Wiring.parts());
    int exitCode =
        new CommandLine(
                new ExperimentCommand(
                    surroundings, new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8))))
            .execute(args);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_document_gives_a_result() throws IOException {
    Files.writeString(
        folder.resolve("lab.json"),
        """
        {"id": "日本", "recipient": "user@example.jp",
         "zone": "example.jp. MX 10 relay1.example.jp.\\nrelay1.example.jp. A 10.0.0.1",
         "hosts": {"10.0.0.1": "accept"}}
        """);
    Run run = run("", "lab.json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.json().get("id").asText()).isEqualTo("日本");
    assertThat(run.json().get("route").get("nexthop").asText()).isEqualTo("example.jp");
    assertThat(run.json().get("attempts").get("relay1.example.jp[10.0.0.1]:25").asDouble())
        .isEqualTo(1.0);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run("", "--pretty", "lab.json").out().lines()).hasSizeGreaterThan(20);
  }

  @Test
  void an_array_gives_an_array_and_unusable_entries_their_problems() throws IOException {
    Run run =
        run(
            "[{\"id\": \"a\", \"recipient\": \"u@d.jp\"},\n"
                + " {\"id\": \"b\", \"recipient\": \"u@d.jp\", \"zone\": \"x\"}, 3]",
            "-");
    assertThat(run.exitCode()).isZero();
    assertThat(run.json()).hasSize(3);
    assertThat(run.json().at("/0/route/class").asText()).isEqualTo("default");
    assertThat(run.json().at("/1/id").asText()).isEqualTo("b");
    assertThat(run.json().at("/1/problems/0/file").asText()).isEqualTo("zone");
    assertThat(run.json().at("/2/problems/0/code").asText()).isEqualTo("wrong-kind");
    assertThat(run.err()).contains("b: zone:1:1: error: ");
  }

  @Test
  void an_unusable_document_ends_with_its_problems() {
    Run zone = run("{\"recipient\": \"u@d.jp\", \"zone\": \"\\nd.jp. MX ten a.jp.\"}", "-");
    assertThat(zone.exitCode()).isEqualTo(1);
    assertThat(zone.out()).isEmpty();
    assertThat(zone.err()).startsWith("zone:2:10: error: ").contains("hint: Write a preference");
    Run mainCf = run("{\"recipient\": \"u@d.jp\", \"mainCf\": \"a = b\\nrelayhost\"}", "-");
    assertThat(mainCf.exitCode()).isEqualTo(1);
    assertThat(mainCf.err()).startsWith("main.cf:2:").contains("  hint: ");
    Run key = run("{\"recipient\": \"u@d.jp\",\n \"zoen\": \"\"}", "-");
    assertThat(key.exitCode()).isEqualTo(1);
    assertThat(key.err()).startsWith("experiment:2:2: error: ").contains("Did you mean `zone`?");
    assertThat(run("relayhost = x", "-").err()).startsWith("experiment:1:1: error: ");
    assertThat(run("{\"recipient\": \"u@d.jp\", \"live\": true}", "-").err())
        .contains("Live DNS lookups are switched off");
  }

  @Test
  void a_missing_file_is_said_to_be_missing() {
    Run run = run("", "nosuch.json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("There is no file nosuch.json");
  }

  @Test
  void a_resolver_that_is_no_address_is_refused() {
    assertThat(run("{}", "--live", "--resolver", "dns.example.jp", "-").exitCode()).isEqualTo(2);
  }

  @Test
  @Requires(shared = {"postfix/scenarios/open.json", "postfix/truth/open.json"})
  void recorded_deliveries_have_the_candidates_that_postfix_tried() throws IOException {
    Run run = run("", Shared.path("postfix/scenarios/open.json").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<String, JsonNode> results = byId(run.json());
    Map<String, JsonNode> truth =
        byId(new ObjectMapper().readTree(Files.readString(Shared.path("postfix/truth/open.json"))));
    StringBuilder differences = new StringBuilder();
    int compared = 0;
    for (JsonNode recorded : truth.values()) {
      String id = recorded.get("id").asText();
      if (!id.matches("(rh|list)-.*")
          || recorded.get("candidateOutcome").toString().contains("crashed")) {
        continue;
      }
      compared++;
      Set<String> expected = names(recorded.get("candidateOrders"));
      Set<String> actual =
          names(results.getOrDefault(id, recorded.path("missing")).path("candidateOrders"));
      if (!actual.equals(expected)) {
        differences.append("%s: %s, recorded %s%n".formatted(id, actual, expected));
      }
    }
    assertThat(differences.toString()).isEmpty();
    assertThat(compared).isGreaterThan(40);
  }

  private static Map<String, JsonNode> byId(JsonNode array) {
    Map<String, JsonNode> byId = new HashMap<>();
    array.forEach(entry -> byId.put(entry.get("id").asText(), entry));
    return byId;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
