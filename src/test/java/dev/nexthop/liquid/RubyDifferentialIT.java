package dev.nexthop.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nexthop.liquid.RubyLiquid.Request;
import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.standard.StandardLiquid;
import dev.nexthop.liquid.value.IntRange;
import dev.nexthop.testing.Requires;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Templates made at random render as they do in Ruby's Liquid, error messages included. */
@Requires(programs = "ruby")
final class RubyDifferentialIT {
  private static final int COUNT = Integer.getInteger("nexthop.liquid.templates", 1500);
  private static final long SEED = Long.getLong("nexthop.liquid.seed", 20261124L);
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
    JsonNode answers = RubyLiquid.render(requests);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      String expected = comparable(ruby(answers.get(i)), requests.get(i));
      String actual = comparable(ours(requests.get(i)), requests.get(i));
      if (!expected.equals(actual)) {
        differences.add(difference(requests.get(i), expected, actual));
      }
    }
    assertThat(differences).as("seed " + SEED).isEmpty();
  }

  /** Ruby counts one line too many after a liquid tag of several lines. */
  private static String comparable(String answer, Request request) {
    return request.template().contains("liquid\n")
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
            .errorMode(ErrorMode.valueOf(request.mode().toUpperCase(java.util.Locale.ROOT)))
            .partials(Partials.of(request.partials()))
            .clock(Clock.system(ZoneId.of(RubyLiquid.TIME_ZONE)))
            .build();
    try {
      Template template = environment.parse(request.template());
      Context context =
          Context.builder(environment)
              .data(data())
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

  private static Map<String, Object> data() {
    Map<String, Object> data = jsonData();
    data.put("time", Instant.ofEpochSecond(1_600_000_000).atZone(ZoneId.of("+09:00")));
    data.put("utc", Instant.ofEpochSecond(1_234_567_890).atZone(ZoneOffset.UTC));
    data.put("day", LocalDate.of(2020, 2, 29));
    data.put("range", new IntRange(2, 5));
    return data;
  }

  private static Map<String, Object> jsonData() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("int", 3);
    data.put("neg", -7);
    data.put("big", 123_456_789_012_345L);
    data.put("float", 3.75);
    data.put("tiny", 0.00001);
    data.put("text", "Hello, World");
    data.put("html", "<p class=\"a\">x & y &amp; 'z'</p>\n<!-- c -->\r\n<script>s</script>");
    data.put("words", "  the quick  brown\tfox the end ");
    data.put("unicode", "日本語 ÄÖü ß 😀");
    data.put("digits", "42");
    data.put("decimal", " 12.50 ");
    data.put("empty_text", "");
    data.put("yes", true);
    data.put("no", false);
    data.put("nothing", null);
    data.put("numbers", List.of(3, 1, 2, 3));
    data.put("names", List.of("b", "A", "c", "a"));
    data.put("mixed", java.util.Arrays.asList(1, "x", null, 2.5, List.of(4, List.of("deep"))));
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("name", "first");
    first.put("weight", 2);
    Map<String, Object> second = new LinkedHashMap<>();
    second.put("name", "Second");
    second.put("weight", null);
    second.put("key", 1);
    data.put("objects", List.of(first, second, Map.of("name", "third")));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", "value");
    map.put("a b", 5);
    map.put("name", List.of(1));
    data.put("map", map);
    data.put("nested", Map.of("list", List.of(1, Map.of("deep", "found"))));
    data.put("key", "key");
    data.put("time", Map.of("$time", List.of(1_600_000_000, "+09:00")));
    data.put("utc", Map.of("$utc", 1_234_567_890));
    data.put("day", Map.of("$date", "2020-02-29"));
    data.put("range", Map.of("$range", List.of(2, 5)));
    return data;
  }
}
