package dev.nexthop.postfix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The model against deliveries recorded from the real Postfix. */
final class RecordingsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SETS = List.of("rules", "corners", "random", "more", "aliases");
  private static final Path OWN = Path.of("src/test/resources/postfix/recorded");

  @Test
  @Requires(shared = {"postfix/scenarios/open.json", "postfix/truth/open.json"})
  void agrees_with_every_recorded_delivery() throws IOException {
    JsonNode scenarios = JSON.readTree(Shared.path("postfix/scenarios/open.json").toFile());
    JsonNode truth = JSON.readTree(Shared.path("postfix/truth/open.json").toFile());
    assertThat(Recordings.compare(scenarios, truth)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> agrees_with_recordings_of_our_own() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String set : SETS) {
      JsonNode scenarios = JSON.readTree(OWN.resolve(set).resolve("scenarios.json").toFile());
      JsonNode truth = JSON.readTree(OWN.resolve(set).resolve("truth.json").toFile());
      assertThat(scenarios).hasSameSizeAs(truth);
      for (int i = 0; i < scenarios.size(); i++) {
        JsonNode scenario = scenarios.get(i);
        ArrayNode one = JSON.createArrayNode().add(scenario);
        ArrayNode its = JSON.createArrayNode().add(truth.get(i));
        tests.add(
            DynamicTest.dynamicTest(
                set + ": " + scenario.path("id").asText(),
                () -> assertThat(Recordings.compare(one, its)).isEmpty()));
      }
    }
    return tests.stream();
  }
}
