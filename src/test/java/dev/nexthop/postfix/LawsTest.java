package dev.nexthop.postfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.postfix.candidate.Candidate;
import dev.nexthop.postfix.json.JsonWriter;
import dev.nexthop.postfix.json.ResultJson;
import dev.nexthop.postfix.outcome.Distribution;
import dev.nexthop.postfix.recorder.ScenarioGenerator;
import dev.nexthop.postfix.trace.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws that hold for every zone and configuration, tried on 2,000 random ones. */
final class LawsTest {

  private static final int COUNT = 2_000;
  private static final long SEED = 20_260_815;
  private static final String GARBAGE = "[]{}$():=,!?# \t\nab1.@/\\<>%\u3042";

  private static final List<String> OTHER_NEXTHOPS =
      List.of(
          "smtp_fallback_relay",
          "fallback_relay",
          "transport_maps",
          "sender_dependent_relayhost_maps",
          "sender_dependent_default_transport_maps",
          "relay_transport",
          "default_transport",
          "virtual_mailbox_domains",
          "virtual_alias_domains",
          "mydestination");

  private final DeliveryModel model = new DeliveryModel();

  private interface Law {
    void check(ObjectNode scenario, Random random);
  }

  private static void forAll(long seed, Law law) {
    ScenarioGenerator generator = new ScenarioGenerator(seed);
    Random random = new Random(seed);
    for (int i = 0; i < COUNT; i++) {
      ObjectNode scenario = generator.next();
      try {
        law.check(scenario, random);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", scenario " + scenario, e);
      }
    }
  }

  @Test
  void never_throws_and_always_ends() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(5),
        () ->
            forAll(
                SEED,
                (scenario, random) -> {
                  Experiment experiment = ExperimentText.read(spoilt(scenario, random));
                  JsonWriter json = new JsonWriter(false).open('{');
                  ResultJson.write(
                      new ResultJson.Asked("x", experiment.version(), 1),
                      model.run(experiment),
                      (lookup, notes) -> {},
                      json);
                  json.close('}');
                  assertThat(json.toString()).startsWith("{").endsWith("}");
                }));
  }

  /** Values with characters changed, names of other versions, lines cut. */
  private static ObjectNode spoilt(ObjectNode scenario, Random random) {
    ObjectNode mainCf = (ObjectNode) scenario.get("mainCf");
    for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> entry :
        List.copyOf(mainCf.properties())) {
      if (random.nextInt(4) == 0) {
        StringBuilder value = new StringBuilder(entry.getValue().asText());
        for (int i = random.nextInt(4); i >= 0; i--) {
          value.insert(
              random.nextInt(value.length() + 1), GARBAGE.charAt(random.nextInt(GARBAGE.length())));
        }
        mainCf.put(entry.getKey(), value.toString());
      }
    }
    int minor = random.nextInt(12);
    scenario.put("postfix", random.nextInt(6) == 0 ? "1.1" : (2 + random.nextInt(2)) + "." + minor);
    scenario.put("roundRobin", random.nextInt(8) == 0);
    StringBuilder text = new StringBuilder();
    mainCf
        .properties()
        .forEach(
            entry ->
                text.append(entry.getKey())
                    .append(" = ")
                    .append(entry.getValue().asText())
                    .append('\n'));
    scenario.put(
        "mainCf", text.append("use_srv_lookup = smtp\n".repeat(random.nextInt(2))).toString());
    return scenario;
  }

  @Test
  void probabilities_add_up_to_one() {
    forAll(
        SEED + 1,
        (scenario, random) -> {
          Result result = model.run(ExperimentText.read(scenario));
          for (Distribution distribution :
              List.of(
                  result.candidates().orders(),
                  result.candidates().outcome(),
                  result.delivery().attempts(),
                  result.delivery().outcome())) {
            double sum = distribution.probabilities().values().stream().mapToDouble(p -> p).sum();
            assertThat(sum).isCloseTo(1, within(1e-9));
          }
          for (Candidate candidate : result.candidates().drawn()) {
            assertThat(candidate.firstProbability()).isBetween(0.0, 1 + 1e-9);
          }
        });
  }

  @Test
  void lower_preference_comes_first() {
    forAll(
        SEED + 2,
        (scenario, random) -> {
          ObjectNode mainCf = (ObjectNode) scenario.get("mainCf");
          mainCf.put("relayhost", "example.jp").remove(OTHER_NEXTHOPS);
          scenario.remove(List.of("mainCfText", "masterCfText"));
          scenario.put("seed", random.nextInt());
          List<Candidate> drawn = model.run(ExperimentText.read(scenario)).candidates().drawn();
          for (int i = 1; i < drawn.size(); i++) {
            assertThat(drawn.get(i).preference())
                .isGreaterThanOrEqualTo(drawn.get(i - 1).preference());
          }
        });
  }

  @Test
  void without_chance_the_seed_does_not_matter() {
    forAll(
        SEED + 3,
        (scenario, random) -> {
          ((ObjectNode) scenario.get("mainCf"))
              .put("smtp_randomize_addresses", "no")
              .put("lmtp_randomize_addresses", "no");
          Result one = model.run(ExperimentText.read(scenario.put("seed", 1)));
          Result other = model.run(ExperimentText.read(scenario.put("seed", random.nextInt())));
          assertThat(one).isEqualTo(other);
          assertThat(one.candidates().orders().probabilities()).hasSize(1);
        });
  }

  @Test
  void a_dead_host_loses_no_mail_except_by_a_limit() {
    forAll(
        SEED + 4,
        (scenario, random) -> {
          Result before = model.run(ExperimentText.read(scenario));
          int preference = 5 + random.nextInt(30);
          scenario.put(
              "zone",
              scenario.get("zone").asText()
                  + "$ORIGIN example.jp.\n@ MX "
                  + preference
                  + " dead\ndead A 10.9.9.9\n");
          Result after = model.run(ExperimentText.read(scenario));
          // Where there was no MX, the domain's own address was used: another rule.
          boolean hadMx =
              before.lookups().stream()
                  .allMatch(
                      lookup ->
                          !lookup.name().equals("example.jp")
                              || !lookup.type().name().equals("MX")
                              || !lookup.answer().records().isEmpty());
          if (hadMx && sent(before) == 1 && before.exactness().isExact() && !limited(after)) {
            assertThat(sent(after)).isCloseTo(1, within(after.exactness().error() + 1e-9));
          }
        });
  }

  private static double sent(Result result) {
    double sent = 0;
    for (Map.Entry<String, Double> entry : result.delivery().outcome().probabilities().entrySet()) {
      sent += entry.getKey().startsWith("sent ") ? entry.getValue() : 0;
    }
    return sent > 1 - 1e-9 ? 1 : sent;
  }

  private static boolean limited(Result result) {
    for (Step step : result.reasons().trace()) {
      if (List.of("address-limit", "address-limit-reached", "balanced", "session-limit")
          .contains(step.rule())) {
        return true;
      }
    }
    return false;
  }
}
