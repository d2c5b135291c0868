package dev.nexthop.postfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.postfix.candidate.Candidate;
import dev.nexthop.postfix.config.Remark;
import dev.nexthop.postfix.outcome.Distribution;
import dev.nexthop.postfix.trace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Experiments with what is expected of them. {@code expect} may hold {@code candidateOrders},
 * {@code candidateOutcome}, {@code attempts} and {@code outcome} (probability by key), {@code
 * first} (probability of being tried first by host), {@code exact}, {@code meanAttempts}, {@code
 * meanSeconds}, and what must be among {@code rules}, {@code messages}, {@code problems}, {@code
 * log} (of the timeline) and {@code lookups}.
 */
final class CasesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("src/test/resources/postfix/cases");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        for (JsonNode document : JSON.readTree(file.toFile())) {
          String name = file.getFileName() + ": " + document.path("id").asText();
          tests.add(DynamicTest.dynamicTest(name, () -> check(document)));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static void check(JsonNode document) {
    Result result = new DeliveryModel().run(ExperimentText.read(document));
    JsonNode expect = document.path("expect");
    assertThat(expect.isEmpty()).isFalse();
    compare(expect, "candidateOrders", result.candidates().orders());
    compare(expect, "candidateOutcome", result.candidates().outcome());
    compare(expect, "attempts", result.delivery().attempts());
    compare(expect, "outcome", result.delivery().outcome());
    mean(expect, "meanAttempts", result.delivery().expected().attempts());
    mean(expect, "meanSeconds", result.delivery().expected().seconds());
    if (expect.has("exact")) {
      assertThat(result.exactness().isExact()).isEqualTo(expect.get("exact").asBoolean());
    }
    for (Candidate candidate : result.candidates().drawn()) {
      if (expect.path("first").has(candidate.host())) {
        mean(expect.path("first"), candidate.host(), candidate.firstProbability());
      }
    }
    contains(expect, "rules", result.reasons().trace().stream().map(Step::rule).toList());
    contains(expect, "messages", result.delivery().messages());
    contains(expect, "problems", result.reasons().remarks().stream().map(Remark::code).toList());
    contains(
        expect, "log", result.delivery().timeline().stream().map(event -> event.log()).toList());
    contains(
        expect,
        "lookups",
        result.lookups().stream().map(lookup -> lookup.type() + " " + lookup.name()).toList());
    if (expect.has("nexthop")) {
      assertThat(result.route().nexthop()).isEqualTo(expect.get("nexthop").asText());
    }
  }

  private static void compare(JsonNode expect, String what, Distribution actual) {
    if (!expect.has(what)) {
      return;
    }
    List<String> keys =
        StreamSupport.stream(
                java.util.Spliterators.spliteratorUnknownSize(expect.get(what).fieldNames(), 0),
                false)
            .toList();
    assertThat(actual.probabilities().keySet()).as(what).containsExactlyInAnyOrderElementsOf(keys);
    for (String key : keys) {
      assertThat(actual.probabilities().get(key))
          .as(what + " " + key)
          .isCloseTo(expect.get(what).get(key).asDouble(), within(1e-6));
    }
  }

  private static void mean(JsonNode expect, String what, double actual) {
    if (expect.has(what)) {
      assertThat(actual).as(what).isCloseTo(expect.get(what).asDouble(), within(1e-6));
    }
  }

  private static void contains(JsonNode expect, String what, List<String> actual) {
    for (JsonNode entry : expect.path(what)) {
      String text = entry.asText();
      if (text.startsWith("!")) {
        assertThat(actual).as(what).doesNotContain(text.substring(1));
      } else {
        assertThat(actual).as(what).contains(text);
      }
    }
  }
}
