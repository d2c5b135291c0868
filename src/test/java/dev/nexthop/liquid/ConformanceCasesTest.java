package dev.nexthop.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.standard.StandardLiquid;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.Shared;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of the golden-liquid suite that Ruby's Liquid 5.4 passes: in its strict mode, but for
 * those whose markup only the lenient parser reads.
 */
@Requires(shared = "liquid/cases.json")
final class ConformanceCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    JsonNode cases = JSON.readTree(Shared.path("liquid/cases.json").toFile()).get("tests");
    return StreamSupport.stream(cases.spliterator(), false)
        .map(node -> DynamicTest.dynamicTest(node.get("name").asText(), () -> check(node)));
  }

  private static void check(JsonNode node) {
    String template = node.get("template").asText();
    if (node.path("invalid").asBoolean()) {
      assertThatThrownBy(() -> render(node, template, ErrorMode.STRICT))
          .isInstanceOf(LiquidException.class);
      return;
    }
    List<String> allowed = new ArrayList<>();
    node.path("results").forEach(result -> allowed.add(result.asText()));
    if (node.has("result")) {
      allowed.add(node.get("result").asText());
    }
    assertThat(render(node, template, modeFor(template))).as(template).isIn(allowed);
  }

  private static ErrorMode modeFor(String template) {
    Environment warning = StandardLiquid.builder().errorMode(ErrorMode.WARN).build();
    return warning.parse(template).warnings().isEmpty() ? ErrorMode.STRICT : ErrorMode.LAX;
  }

  @SuppressWarnings("unchecked")
  private static String render(JsonNode node, String template, ErrorMode mode) {
    Map<String, Object> data =
        node.has("data") ? JSON.convertValue(node.get("data"), Map.class) : Map.of();
    Map<String, String> partials =
        node.has("templates") ? JSON.convertValue(node.get("templates"), Map.class) : Map.of();
    return StandardLiquid.builder()
        .errorMode(mode)
        .partials(Partials.of(partials))
        .build()
        .parse(template)
        .renderOrThrow(data);
  }
}
