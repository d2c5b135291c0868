package dev.nexthop.lab.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the answers, with their probabilities, off the result of an experiment. */
final class Outcomes {
  /** The answer where there is no host. */
  static final String NONE = "none";

  private static final Pattern OUTCOME =
      Pattern.compile("(\\S+) relay=(\\S+) dsn=(\\S+) \\(.*\\)", Pattern.DOTALL);

  private final JsonNode result;
  private final AskedLab lab;
  private final boolean byAddress;

  Outcomes(JsonNode result, AskedLab lab, boolean byAddress) {
    this.result = result;
    this.lab = lab;
    this.byAddress = byAddress;
  }

  /** Probability by answer; of averages, the average alone. */
  Map<String, Double> of(Ask ask, String before) {
    return switch (ask) {
      case FIRST -> attempts(list -> at(list, 0));
      case SECOND -> attempts(list -> at(list, 1));
      case AFTER -> given(attempts(list -> after(list, before)));
      case TAKES -> outcome(this::relay);
      case OUTCOME -> outcome(Outcomes::status);
      case DSN -> outcome(Outcomes::dsn);
      case ORDER -> shares("candidateOrders", key -> String.join(", ", list(key)));
      case ATTEMPTS -> attempts(list -> Integer.toString(list.size()));
      case SECONDS, AVERAGE_SECONDS -> expected("seconds");
      case AVERAGE_ATTEMPTS -> expected("attempts");
      case PROBABILITY -> Map.of();
    };
  }

  /** Hosts, or addresses, that any order has, with the name by which they are logged. */
  List<String> candidates() {
    return result.path("candidateOrders").properties().stream()
        .flatMap(order -> list(order.getKey()).stream())
        .distinct()
        .toList();
  }

  /** Names of the lab's hosts that no order has under any name. */
  List<String> outsiders() {
    Set<String> inside = new HashSet<>();
    result
        .path("candidateOrders")
        .properties()
        .forEach(
            order ->
                lab.hosts()
                    .forEach(
                        (address, name) -> {
                          if (order.getKey().contains("[" + address + "]")) {
                            inside.add(name);
                          }
                        }));
    return lab.names().stream().filter(name -> !inside.contains(name)).toList();
  }

  /** How many different courses the attempts may take. */
  int courses() {
    return result.path("attempts").size();
  }

  /** How far the probabilities may be off. */
  double error() {
    return result.path("exact").path("error").asDouble();
  }

  /** When the delivery that a result draws ended. */
  static double seconds(JsonNode result) {
    JsonNode timeline = result.path("timeline");
    return timeline.isEmpty() ? 0 : timeline.get(timeline.size() - 1).path("seconds").asDouble();
  }

  /** The attempts of the delivery that a result draws, as the keys of its attempts have them. */
  static String course(JsonNode result) {
    List<String> course = new ArrayList<>();
    for (JsonNode event : result.path("timeline")) {
      String address = event.path("address").asText();
      String label =
          event.path("host").asText() + "[" + address + "]:" + event.path("port").asText();
      if (!address.isEmpty()
          && (course.isEmpty() || !course.get(course.size() - 1).equals(label))) {
        course.add(label);
      }
    }
    return String.join(", ", course);
  }

  /** Probability by answer, from the answer of each course; courses without one do not count. */
  Map<String, Double> byCourse(Map<String, String> answers) {
    return given(shares("attempts", key -> answers.getOrDefault(key, "")));
  }

  /** The status line of the delivery that was drawn. */
  String log() {
    String log = "";
    for (JsonNode event : result.path("timeline")) {
      String line = event.path("log").asText();
      // a program that died has logged no status line
      log = line.isEmpty() || event.path("event").asText().equals("crashed") ? log : line;
    }
    return log.startsWith("QID: ") ? log.substring("QID: ".length()) : log;
  }

  private Map<String, Double> expected(String what) {
    return Map.of(Numbers.plain(result.path("expected").path(what).asDouble()), 1.0);
  }

  private Map<String, Double> attempts(Function<List<String>, String> answer) {
    return shares("attempts", key -> answer.apply(list(key)));
  }

  private Map<String, Double> outcome(Function<String, String> answer) {
    return shares("outcome", answer);
  }

  private Map<String, Double> shares(String part, Function<String, String> answer) {
    Map<String, Double> shares = new LinkedHashMap<>();
    result
        .path(part)
        .properties()
        .forEach(
            one ->
                shares.merge(answer.apply(one.getKey()), one.getValue().asDouble(), Double::sum));
    return shares;
  }

  /** The shares without the mails that never came to the host asked about. */
  private static Map<String, Double> given(Map<String, Double> shares) {
    Map<String, Double> given = new LinkedHashMap<>(shares);
    given.remove("");
    double sum = given.values().stream().mapToDouble(Double::doubleValue).sum();
    given.replaceAll((answer, share) -> share / sum);
    return given;
  }

  private List<String> list(String key) {
    return key.isEmpty()
        ? List.of()
        : java.util.Arrays.stream(key.split(", ")).map(this::host).toList();
  }

  private static String at(List<String> hosts, int index) {
    return index < hosts.size() ? hosts.get(index) : NONE;
  }

  private static String after(List<String> hosts, String before) {
    int last = hosts.lastIndexOf(before);
    return last < 0 ? "" : at(hosts, last + 1);
  }

  /** {@code name[address]:port} by name or address. */
  private String host(String label) {
    int bracket = label.indexOf('[');
    int end = label.lastIndexOf(']');
    if (bracket < 0 || end < bracket) {
      return label;
    }
    String address = label.substring(bracket + 1, end);
    String name = label.substring(0, bracket);
    // a destination that is an address is logged with the address for its name
    return byAddress ? address : name.equals(address) ? lab.hosts().getOrDefault(name, name) : name;
  }

  private String relay(String outcome) {
    Matcher parts = OUTCOME.matcher(outcome);
    boolean taken = parts.matches() && status(outcome).equals("sent");
    return taken ? host(parts.group(2)) : NONE;
  }

  static String status(String outcome) {
    Matcher parts = OUTCOME.matcher(outcome);
    if (!parts.matches()) {
      return "crashed";
    }
    String status = parts.group(1).toLowerCase(Locale.ROOT);
    return status.equals("softbounce") ? "deferred" : status;
  }

  private static String dsn(String outcome) {
    Matcher parts = OUTCOME.matcher(outcome);
    return parts.matches() ? parts.group(3) : NONE;
  }
}
