package dev.nexthop.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.standard.StandardLiquid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Templates and what Ruby's Liquid 5.4 makes of them in mode warn, by area, in {@code
 * liquid/cases}. With {@code -Dupdate} and Ruby they are recorded again.
 */
final class RecordedCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/liquid");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicNode> cases() throws IOException, InterruptedException {
    List<DynamicNode> areas = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve("cases"))) {
      for (Path file : files.sorted().toList()) {
        if (System.getProperty("update") != null) {
          record(file);
        }
        areas.add(
            DynamicContainer.dynamicContainer(
                file.getFileName().toString(),
                read(file).stream()
                    .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)))));
      }
    }
    return areas.stream();
  }

  private static void check(Case recorded) throws IOException {
    assertThat(render(recorded.template())).as(recorded.template()).isEqualTo(recorded.output());
  }

  private static String render(String text) throws IOException {
    Environment environment =
        StandardLiquid.builder()
            .errorMode(ErrorMode.WARN)
            .partials(Partials.of(partials()))
            .clock(Clock.system(ZoneId.of(RubyLiquid.TIME_ZONE)))
            .build();
    try {
      Template template = environment.parse(text);
      String output = template.render(TestData.values(data()));
      return output + warnings(template.warnings().stream().map(Throwable::getMessage).toList());
    } catch (LiquidException e) {
      return e.getMessage();
    }
  }

  private static String warnings(List<String> messages) {
    return messages.isEmpty() ? "" : "\nwarning: " + String.join("\nwarning: ", messages);
  }

  private static void record(Path file) throws IOException, InterruptedException {
    List<Case> cases = read(file);
    List<RubyLiquid.Request> requests =
        cases.stream().map(each -> request(each.template())).toList();
    JsonNode answers = RubyLiquid.render(requests);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cases.size(); i++) {
      JsonNode answer = answers.get(i);
      List<String> warnings = new ArrayList<>();
      answer.path("warnings").forEach(warning -> warnings.add(warning.asText()));
      String output =
          answer.has("syntax")
              ? answer.get("syntax").asText()
              : answer.get("output").asText() + warnings(warnings);
      text.append("=== ").append(cases.get(i).name()).append('\n');
      text.append(cases.get(i).template()).append("\n--->\n").append(output).append('\n');
    }
    Files.writeString(file, text);
  }

  private static RubyLiquid.Request request(String template) {
    try {
      return new RubyLiquid.Request(template, data(), partials(), "warn", false);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Case> read(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    String all = Files.readString(file);
    String text = all.endsWith("\n") ? all.substring(0, all.length() - 1) : all;
    for (String block : ("\n" + text).split("\n=== ")) {
      if (!block.isEmpty()) {
        int line = block.indexOf('\n');
        int arrow = block.indexOf("\n--->\n");
        cases.add(
            new Case(
                block.substring(0, line),
                block.substring(line + 1, Math.max(line + 1, arrow)),
                block.substring(arrow + "\n--->\n".length())));
      }
    }
    return cases;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> data() throws IOException {
    return JSON.readValue(FOLDER.resolve("data.json").toFile(), Map.class);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> partials() throws IOException {
    return JSON.readValue(FOLDER.resolve("partials.json").toFile(), Map.class);
  }

  private record Case(String name, String template, String output) {}
}
