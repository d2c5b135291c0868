package dev.nexthop.postfix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nexthop.postfix.outcome.Distribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares results of the model with recorded deliveries. */
final class Recordings {

  private static final double LEAST_P = 0.001;

  private Recordings() {}

  /** A line for each thing that disagrees. */
  static List<String> compare(JsonNode scenarios, JsonNode truth) {
    Map<String, JsonNode> byId = new HashMap<>();
    truth.forEach(record -> byId.put(record.path("id").asText(), record));
    List<String> differences = new ArrayList<>();
    for (JsonNode scenario : scenarios) {
      String id = scenario.path("id").asText();
      JsonNode record = Objects.requireNonNull(byId.get(id), id);
      Result result = new DeliveryModel().run(ExperimentText.read(scenario));
      new Comparison(id, differences).of(result, record);
    }
    return differences;
  }

  /** One result against its recording. */
  private record Comparison(String id, List<String> differences) {

    void of(Result result, JsonNode record) {
      Result.Candidates candidates = result.candidates();
      keys("candidateOrders", candidates.orders(), record.path("candidateOrders"));
      keys("candidateOutcome", candidates.outcome(), record.path("candidateOutcome"));
      if (certain(candidates.orders()) && certain(candidates.outcome())) {
        messages("candidateMessages", candidates.messages(), record.path("candidateMessages"));
      }
      if (record.has("attempts")) {
        Result.Delivery delivery = result.delivery();
        keys("attempts", delivery.attempts(), record.path("attempts"));
        keys("outcome", delivery.outcome(), record.path("outcome"));
        if (certain(delivery.attempts()) && certain(delivery.outcome())) {
          messages("messages", delivery.messages(), record.path("messages"));
        }
      }
    }

    private static boolean certain(Distribution distribution) {
      return distribution.probabilities().size() == 1;
    }

    private void keys(String what, Distribution stated, JsonNode recorded) {
      Map<String, Integer> counts = new HashMap<>();
      recorded.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
      Set<String> missing = new TreeSet<>(counts.keySet());
      missing.removeAll(stated.probabilities().keySet());
      int total = counts.values().stream().mapToInt(Integer::intValue).sum();
      Set<String> extra = new TreeSet<>();
      stated
          .probabilities()
          .forEach(
              (key, probability) -> {
                // A key that would hardly ever be missed by chance.
                boolean likely = Math.pow(1 - probability, total) < LEAST_P;
                if (!counts.containsKey(key) && likely) {
                  extra.add(key);
                }
              });
      if (!missing.isEmpty() || !extra.isEmpty()) {
        differences.add(
            id + " " + what + ":\n  recorded only: " + missing + "\n  stated only:   " + extra);
      } else if (ChiSquare.p(stated.probabilities(), counts) < LEAST_P) {
        differences.add(
            id + " " + what + ": counts do not fit " + stated.probabilities() + ": " + counts);
      }
    }

    /** Lines that a process logs once, when it starts, or that come from the TLS library. */
    private static boolean dependsOnTheProcess(String line) {
      return line.startsWith("cleanup: ")
          || line.contains("table lookup problem")
          || line.contains("flush service failure")
          || line.contains("overriding earlier entry")
          || line.contains("DNSSEC validation may be unavailable")
          || line.contains("dnssec_probe")
          || line.contains("TLS library problem")
          || line.contains("is unavailable. ")
          || line.contains("connect to transport")
          || line.contains("expected format: key whitespace value")
          || line.contains(" returns an empty string result")
          || line.contains(" should return NO RESULT ")
          || line.contains(" lookup error for ");
    }

    private void messages(String what, List<String> stated, JsonNode recorded) {
      Set<String> expected = new TreeSet<>();
      recorded.fieldNames().forEachRemaining(expected::add);
      Set<String> actual = new TreeSet<>(stated);
      expected.removeIf(Comparison::dependsOnTheProcess);
      actual.removeIf(Comparison::dependsOnTheProcess);
      if (!expected.equals(actual)) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        actual.removeAll(expected);
        differences.add(
            id + " " + what + ":\n  recorded only: " + missing + "\n  stated only:   " + actual);
      }
    }
  }
}
