package dev.nexthop.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.liquid.RubyLiquid.Request;
import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.standard.StandardLiquid;
import dev.nexthop.testing.Requires;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Templates made at random render as they do in Ruby's Liquid, error messages included. */
@Requires(programs = "ruby")
final class RubyDifferentialIT {
  private static final int COUNT = Integer.getInteger("nexthop.liquid.templates", 1500);
  private static final long SEED = Long.getLong("nexthop.liquid.seed", 20261124L);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> PARTIALS =
      Map.of("part", "[{{ x }}{{ part }}{{ y }}{{ forloop.index }}{{ int }}]");

  enum Kind {
    WELL_FORMED(TemplateGenerator::wellFormed),
    BROKEN(TemplateGenerator::broken),
    SOUP(TemplateGenerator::soup);

    private final Function<TemplateGenerator, String> writer;

    Kind(Function<TemplateGenerator, String> writer) {
      this.writer = writer;
    }
  }

  @ParameterizedTest
  @EnumSource
  void rendersAsRuby(Kind kind) throws IOException, InterruptedException {
    assumeTrue(RubyLiquid.isInstalled(), "Ruby's liquid 5.4.0 is not installed");
    TemplateGenerator generator = new TemplateGenerator(SEED + kind.ordinal());
    Random random = new Random(SEED);
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      String mode = List.of("lax", "warn", "strict").get(random.nextInt(3));
      requests.add(
          new Request(
              kind.writer.apply(generator), jsonData(), PARTIALS, mode, random.nextInt(5) == 0));
    }
    compare(requests);
  }

  private static void compare(List<Request> requests) throws IOException, InterruptedException {
    JsonNode answers = RubyLiquid.render(requests);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      String expected = comparable(ruby(answers.get(i)), requests.get(i));
      String actual = comparable(ours(requests.get(i)), requests.get(i));
      if (!expected.equals(actual)) {
        differences.add(difference(requests.get(i), expected, actual));
      }
    }
    assertThat(differences).as("seed " + SEED).isEmpty();
  }

  @Test
  void readsAndWritesTimesAsRuby() throws IOException, InterruptedException {
    assumeTrue(RubyLiquid.isInstalled(), "Ruby's liquid 5.4.0 is not installed");
    TimeGenerator generator = new TimeGenerator(SEED);
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      Map<String, Object> data = jsonData();
      data.put("written", generator.time());
      data.put("format", generator.format());
      String template =
          "{{ written | date: '%Y-%m-%dT%H:%M:%S.%N%z %Z' }}|{{ time | date: format }}"
              + "|{{ utc | date: format }}|{{ day | date: format }}";
      requests.add(new Request(template, data, PARTIALS, "lax", false));
    }
    compare(requests);
  }

  /** Ruby counts one line too many after a liquid tag of several lines. */
  private static String comparable(String answer, Request request) {
    return request.template().contains("liquid")
        ? answer.replaceAll("\\(line \\d+\\)", "(line)")
        : answer;
  }

  private static String difference(Request request, String expected, String actual) {
    return "\n"
        + request.mode()
        + (request.strict() ? " strict " : " ")
        + request.template()
        + "\n  ruby: "
        + expected
        + "\n  ours: "
        + actual;
  }

  private static String ruby(JsonNode answer) {
    if (answer.has("foreign")) {
      return "raises a foreign error";
    }
    if (answer.has("syntax")) {
      return "raises " + answer.get("syntax").asText();
    }
    List<String> warnings = new ArrayList<>();
    answer.get("warnings").forEach(warning -> warnings.add(warning.asText()));
    List<String> errors = new ArrayList<>();
    answer.get("errors").forEach(error -> errors.add(error.asText()));
    return answer.get("output").asText() + warnings + errors;
  }

  private static String ours(Request request) {
    Environment environment =
        StandardLiquid.builder()
            .errorMode(ErrorMode.valueOf(request.mode().toUpperCase(Locale.ROOT)))
            .partials(Partials.of(request.partials()))
            .clock(Clock.system(ZoneId.of(RubyLiquid.TIME_ZONE)))
            .build();
    try {
      Template template = environment.parse(request.template());
      Context context =
          Context.builder(environment)
              .data(TestData.values(request.data()))
              .strictFilters(request.strict())
              .strictVariables(request.strict())
              .build();
      String output = template.render(context);
      return output
          + template.warnings().stream().map(LiquidException::getMessage).toList()
          + context.errors().stream().map(RubyDifferentialIT::message).toList();
    } catch (LiquidException e) {
      return e.kind() == ErrorKind.FOREIGN ? "raises a foreign error" : "raises " + e.getMessage();
    }
  }

  private static String message(LiquidException error) {
    return error.kind() == ErrorKind.FOREIGN ? "internal" : error.getMessage();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> jsonData() {
    try {
      return JSON.readValue(
          Path.of("src/test/resources/liquid/random-data.json").toFile(), Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
