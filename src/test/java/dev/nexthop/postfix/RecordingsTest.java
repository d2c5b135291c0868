package dev.nexthop.postfix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model against deliveries recorded from the real Postfix. */
final class RecordingsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path OWN = Path.of("src/test/resources/postfix/recorded");

  @Test
  @Requires(shared = {"postfix/scenarios/open.json", "postfix/truth/open.json"})
  void agrees_with_every_recorded_delivery() throws IOException {
    JsonNode scenarios = JSON.readTree(Shared.path("postfix/scenarios/open.json").toFile());
    JsonNode truth = JSON.readTree(Shared.path("postfix/truth/open.json").toFile());
    assertThat(Recordings.compare(scenarios, truth)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules", "corners", "random"})
  void agrees_with_recordings_of_our_own(String set) throws IOException {
    JsonNode scenarios = JSON.readTree(OWN.resolve(set).resolve("scenarios.json").toFile());
    JsonNode truth = JSON.readTree(OWN.resolve(set).resolve("truth.json").toFile());
    assertThat(scenarios).hasSameSizeAs(truth);
    assertThat(Recordings.compare(scenarios, truth)).isEmpty();
  }
}
