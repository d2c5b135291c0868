package dev.nexthop.postfix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.postfix.dns.IpAddress;
import dev.nexthop.postfix.smtpd.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the real smtpd answered, by {@code postfix/relay/recorded.json}, the model answers as well.
 */
final class RelayModelTest {

  @TestFactory
  Stream<DynamicTest> answersAsRecorded() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (var in = RelayModelTest.class.getResourceAsStream("/postfix/relay/recorded.json")) {
      for (JsonNode scenario : new ObjectMapper().readTree(in)) {
        for (JsonNode request : scenario.path("relay")) {
          String name =
              scenario.path("id").asText()
                  + ": "
                  + request.path("client").asText()
                  + " to "
                  + request.path("recipient").asText();
          tests.add(DynamicTest.dynamicTest(name, () -> check(scenario, request)));
        }
      }
    }
    return tests.stream();
  }

  private static void check(JsonNode scenario, JsonNode request) {
    RelayResult result =
        new RelayModel()
            .run(
                ExperimentText.read(scenario),
                new Request(
                    IpAddress.parse(request.path("client").asText()).orElseThrow(),
                    request.path("login").asText(""),
                    request.path("sender").asText(""),
                    request.path("recipient").asText()));
    assertThat(result.verdict().reply()).isEqualTo(request.path("reply").asText());
    assertThat(result.trace()).isNotEmpty();
  }
}
