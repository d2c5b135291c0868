package dev.nexthop.postfix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.nexthop.postfix.recorder.Recorder;
import dev.nexthop.postfix.recorder.ScenarioGenerator;
import dev.nexthop.testing.Requires;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * New random scenarios, delivered by the real Postfix and by the model. {@code -Dnexthop.seed=}
 * repeats a run, {@code -Dnexthop.scenarios=} makes it longer. Each day has a seed of its own, so
 * that two runs of a day can be compared. A busy machine may fail to record a scenario in time;
 * that is told, and too many of them are a failure.
 */
@Requires(
    programs = {"postfix", "nsd", "ip"},
    root = true)
final class DifferentialIT {

  private static final int SCENARIOS = 30;

  @Test
  void delivers_as_the_real_postfix() throws IOException {
    long seed = Long.getLong("nexthop.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());
    int count = Integer.getInteger("nexthop.scenarios", SCENARIOS);
    System.out.println("DifferentialIT: -Dnexthop.seed=" + seed + " -Dnexthop.scenarios=" + count);
    ArrayNode scenarios = new ScenarioGenerator(seed).scenarios(count);
    ArrayNode truth = Recorder.record(scenarios);
    List<JsonNode> failed = failed(scenarios, truth);
    failed.forEach(record -> System.out.println("DifferentialIT: not recorded: " + record));
    assertThat(failed.size()).as("not recorded, seed %d", seed).isLessThanOrEqualTo(count / 10);
    assertThat(Recordings.compareNew(scenarios, truth)).as("seed %d", seed).isEmpty();
  }

  /** Removes what cannot be recorded; returns what should have been. */
  private static List<JsonNode> failed(ArrayNode scenarios, ArrayNode truth) {
    List<JsonNode> failed = new ArrayList<>();
    for (int i = truth.size() - 1; i >= 0; i--) {
      if (truth.get(i).has("error") || truth.get(i).has("incomplete")) {
        if (!isHeldBack(scenarios.get(i))) {
          failed.add(truth.get(i));
        }
        truth.remove(i);
        scenarios.remove(i);
      }
    }
    return failed;
  }

  /** After a crash or a failed resolver, programs are held back for longer than anyone waits. */
  private static boolean isHeldBack(JsonNode scenario) {
    String outcome =
        new DeliveryModel()
            .run(ExperimentText.read(scenario))
            .candidates()
            .outcome()
            .probabilities()
            .keySet()
            .iterator()
            .next();
    return outcome.startsWith("crashed ") || outcome.contains("address resolver failure");
  }
}
