package dev.nexthop.lab.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What an article claims of a lab, held against the model's result.
 *
 * <pre>{@code
 * labs:
 *   expect:
 *     existing-mx:                        # the lab's id without "lab-"
 *       first: {relay1.example.jp: 1/2}   # probability that the order begins with it
 *       order: {…}                        # … that the order is one that begins so
 *       attempts: {…}                     # … that the attempts are
 *       outcome: {sent relay=relay2: 1}   # … that the outcome is
 *       whenDown: {bounced: 1}            # … that the outcome is, if no host answered
 *       log: [text, …]                    # texts in the log or in an answer
 *       notLogged: [text, …]              # texts that are not there
 *       seconds: 30                       # mean duration of a delivery
 *       lookups: [relay1.example.jp A, …] # all that the DNS is asked
 * }</pre>
 */
final class Claims {
  private static final double TOLERANCE = 0.0005;
  private static final double SECONDS_TOLERANCE = 0.1;
  private static final Map<String, String> PARTS =
      Map.of(
          "first", "candidateOrders",
          "order", "candidateOrders",
          "attempts", "attempts",
          "outcome", "outcome",
          "whenDown", "candidateOutcome");

  private Claims() {}

  /** One sentence for each claim that does not hold. */
  static List<String> violated(Object claims, JsonNode result) {
    List<String> violated = new ArrayList<>();
    if (!(claims instanceof Map<?, ?> parts)) {
      return List.of("The claims of a lab must be a map, but are: " + claims);
    }
    parts.forEach(
        (part, claim) -> {
          String name = String.valueOf(part);
          if (name.equals("log") || name.equals("notLogged")) {
            log(claim, name.equals("log"), result, violated);
          } else if (name.equals("seconds")) {
            seconds(String.valueOf(claim), result, violated);
          } else if (name.equals("lookups")) {
            lookups(claim, result, violated);
          } else if (PARTS.containsKey(name) && claim instanceof Map<?, ?> expected) {
            for (Map.Entry<?, ?> one : expected.entrySet()) {
              difference(name, one, result).ifPresent(violated::add);
            }
          } else {
            violated.add("Unknown claim " + name + ": " + claim);
          }
        });
    return violated;
  }

  /** The difference between a claim and the model; empty if the claim holds. */
  private static Optional<String> difference(String part, Map.Entry<?, ?> claim, JsonNode result) {
    JsonNode actual = result.path(PARTS.getOrDefault(part, part));
    String key = String.valueOf(claim.getKey());
    double sum = 0;
    for (Map.Entry<String, JsonNode> each : actual.properties()) {
      if (each.getKey().startsWith(key)) {
        sum += each.getValue().asDouble();
      }
    }
    double slack = Math.max(TOLERANCE, 3 * result.path("exact").path("error").asDouble());
    return Math.abs(sum - number(String.valueOf(claim.getValue()))) <= slack
        ? Optional.empty()
        : Optional.of(
            "The article claims %s of %s “%s”, the model says %.4f: %s"
                .formatted(claim.getValue(), part, key, sum, actual));
  }

  private static double number(String text) {
    String[] parts = text.split("/", 2);
    try {
      double first = Double.parseDouble(parts[0].strip());
      return parts.length == 1 ? first : first / Double.parseDouble(parts[1].strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static void log(Object claim, boolean there, JsonNode result, List<String> violated) {
    String log = logOf(result);
    Iterable<?> texts = claim instanceof Iterable<?> many ? many : List.of(claim);
    for (Object text : texts) {
      if (log.contains(String.valueOf(text)) != there) {
        violated.add(
            "The article claims %s log line “%s”, the log is: %s"
                .formatted(there ? "the" : "no", text, log));
      }
    }
  }

  private static void seconds(String claim, JsonNode result, List<String> violated) {
    double mean = result.path("expected").path("seconds").asDouble(Double.NaN);
    if (!(Math.abs(mean - number(claim)) <= SECONDS_TOLERANCE)) {
      violated.add(
          "The article claims a delivery of %s seconds, the model says %.1f"
              .formatted(claim, mean));
    }
  }

  private static void lookups(Object claim, JsonNode result, List<String> violated) {
    List<String> claimed =
        claim instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of();
    List<String> asked =
        StreamSupport.stream(result.path("lookups").spliterator(), false)
            .map(one -> one.path("name").asText() + " " + one.path("type").asText())
            .toList();
    if (!claimed.equals(asked)) {
      violated.add(
          "The article claims that the DNS is asked %s, the model says %s"
              .formatted(claimed, asked));
    }
  }

  private static String logOf(JsonNode result) {
    StringBuilder log = new StringBuilder();
    result.path("messages").forEach(line -> log.append(line.asText()).append('\n'));
    result.path("outcome").properties().forEach(one -> log.append(one.getKey()).append('\n'));
    StreamSupport.stream(result.path("timeline").spliterator(), false)
        // a program that died has logged no status line
        .filter(event -> !event.path("event").asText().equals("crashed"))
        .map(event -> event.path("log").asText())
        .forEach(line -> log.append(line).append('\n'));
    return log.toString();
  }
}
