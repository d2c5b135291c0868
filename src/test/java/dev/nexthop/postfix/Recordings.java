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

  /** Of one recording that was made for good. */
  private static final double LEAST_P = 0.001;

  /** A recording holds four distributions, each tested for its keys and for its counts. */
  private static final int TESTS = 8;

  private Recordings() {}

  /** A line for each thing that disagrees with recordings that stay as they are. */
  static List<String> compare(JsonNode scenarios, JsonNode truth) {
    return compare(scenarios, truth, LEAST_P);
  }

  /**
   * A line for each thing that disagrees with new recordings; honest ones do so less than once in
   * 1,000 times, however many there are.
   */
  static List<String> compareNew(JsonNode scenarios, JsonNode truth) {
    return compare(scenarios, truth, LEAST_P / (TESTS * Math.max(1, scenarios.size())));
  }

  private static List<String> compare(JsonNode scenarios, JsonNode truth, double leastP) {
    Map<String, JsonNode> byId = new HashMap<>();
    truth.forEach(record -> byId.put(record.path("id").asText(), record));
    List<String> differences = new ArrayList<>();
    for (JsonNode scenario : scenarios) {
      String id = scenario.path("id").asText();
      JsonNode record = Objects.requireNonNull(byId.get(id), id);
      Result result = new DeliveryModel().run(ExperimentText.read(scenario));
      boolean reported = !scenario.path("sender").asText("").isEmpty();
      new Comparison(id, reported, leastP, differences).of(result, record);
    }
    return differences;
  }

  /**
   * One result against its recording.
   *
   * @param reported whether bounces go to a sender, whose delivery leaves messages as well
   * @param leastP what is less likely does not count as chance
   */
  private record Comparison(String id, boolean reported, double leastP, List<String> differences) {

    void of(Result result, JsonNode record) {
      Result.Candidates candidates = result.candidates();
      keys("candidateOrders", candidates.orders(), record.path("candidateOrders"));
      keys("candidateOutcome", candidates.outcome(), record.path("candidateOutcome"));
      if (certain(candidates.orders(), candidates.outcome())) {
        messages("candidateMessages", candidates.messages(), record.path("candidateMessages"));
      }
      if (record.has("attempts")) {
        Result.Delivery delivery = result.delivery();
        keys("attempts", delivery.attempts(), record.path("attempts"));
        keys("outcome", delivery.outcome(), record.path("outcome"));
        if (certain(delivery.attempts(), delivery.outcome())) {
          messages("messages", delivery.messages(), record.path("messages"));
        }
      }
    }

    private boolean certain(Distribution tried, Distribution outcome) {
      String first = outcome.probabilities().keySet().iterator().next();
      return tried.probabilities().size() == 1
          && outcome.probabilities().size() == 1
          && !(reported && first.startsWith("bounced "));
    }

    private void keys(String what, Distribution stated, JsonNode recorded) {
      Map<String, Integer> counts = new HashMap<>();
      recorded.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
      Set<String> missing = new TreeSet<>(counts.keySet());
      missing.removeAll(stated.probabilities().keySet());
      Set<String> extra = likelyButAbsent(stated, counts);
      if (!stated.exactness().isExact()) {
        missing = unlikely(stated, missing, counts);
      }
      if (!missing.isEmpty() || !extra.isEmpty()) {
        differences.add(
            id + " " + what + ":\n  recorded only: " + missing + "\n  stated only:   " + extra);
      } else if (stated.exactness().isExact()
          && ChiSquare.p(stated.probabilities(), counts) < leastP) {
        differences.add(
            id + " " + what + ": counts do not fit " + stated.probabilities() + ": " + counts);
      }
    }

    /** Keys that would hardly ever be missed by chance. */
    private Set<String> likelyButAbsent(Distribution stated, Map<String, Integer> counts) {
      int total = counts.values().stream().mapToInt(Integer::intValue).sum();
      double error = stated.exactness().isExact() ? 0 : 2 * stated.exactness().error();
      Set<String> absent = new TreeSet<>();
      stated
          .probabilities()
          .forEach(
              (key, probability) -> {
                double least = Math.max(0, probability - error);
                if (!counts.containsKey(key)
                    && Math.pow(1 - least, total) * keys(stated) < leastP) {
                  absent.add(key);
                }
              });
      return absent;
    }

    private static int keys(Distribution stated) {
      return stated.probabilities().size();
    }

    /** A sample misses rare keys; one that was recorded several times is not rare. */
    private static Set<String> unlikely(
        Distribution sampled, Set<String> missing, Map<String, Integer> counts) {
      Set<String> unlikely = new TreeSet<>();
      int total = counts.values().stream().mapToInt(Integer::intValue).sum();
      for (String key : missing) {
        if (counts.getOrDefault(key, 0) > 3 + 2 * sampled.exactness().error() * total) {
          unlikely.add(key);
        }
      }
      return unlikely;
    }

    /** Lines that a process logs once, when it starts, or that come from the TLS library. */
    private static boolean dependsOnTheProcess(String line) {
      return line.startsWith("cleanup: ")
          || line.contains("table lookup problem")
          || line.contains("flush service failure")
          || line.contains("overriding earlier entry")
          || line.contains("DNSSEC validation may be unavailable")
          || line.contains("dnssec_probe")
          || line.contains("skipping inet_interfaces setting")
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
