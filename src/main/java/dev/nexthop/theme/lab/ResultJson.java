package dev.nexthop.theme.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.nexthop.theme.lab.ResultView.Answer;
import dev.nexthop.theme.lab.ResultView.Attempt;
import dev.nexthop.theme.lab.ResultView.Candidate;
import dev.nexthop.theme.lab.ResultView.Lookup;
import dev.nexthop.theme.lab.ResultView.Mistake;
import dev.nexthop.theme.lab.ResultView.Outcome;
import dev.nexthop.theme.lab.ResultView.Parameter;
import dev.nexthop.theme.lab.ResultView.RelayAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Arranges the result document of an experiment for reading, as {@code result.js} does. */
public final class ResultJson {
  private static final Pattern OUTCOME =
      Pattern.compile("(\\S+) relay=(\\S+) dsn=(\\S+) \\((.*)\\)", Pattern.DOTALL);
  static final Pattern PARAMETER = Pattern.compile("[a-z][a-z0-9_]*");

  private final JsonNode result;
  private final LabText text;
  private final Question question;
  private final Timeline timeline;

  private ResultJson(JsonNode result, LabText text, Question question) {
    this.result = result;
    this.text = text;
    this.question = question;
    this.timeline = new Timeline(result.path("timeline"), text);
  }

  /**
   * The view of a result.
   *
   * @param result the document that the API answers
   * @param recipient the mail's recipient, for the status line
   */
  public static ResultView view(JsonNode result, LabText text, String recipient) {
    return view(result, text, Question.to(recipient));
  }

  /** The view of a result, and of the network that the question describes. */
  public static ResultView view(JsonNode result, LabText text, Question question) {
    return new ResultJson(VisibleText.of(result), text, question).view();
  }

  private ResultView view() {
    List<Candidate> candidates = candidates();
    List<Outcome> outcomes =
        result.path("outcome").properties().stream().map(this::outcome).toList();
    Optional<PathJson> path =
        result.path("path").isObject()
            ? Optional.of(new PathJson(result.path("path"), question, this, text))
            : Optional.empty();
    return new ResultView(
        path.map(PathJson::summary).orElseGet(this::summary),
        Diagram.of(candidates),
        outcomes,
        candidates,
        attempts(),
        array(result.path("lookups")).map(ResultJson::lookup).toList(),
        new ReasonsJson(result, text).groups(),
        array(result.path("messages")).map(JsonNode::asText).filter(this::isNotShown).toList(),
        sampled(),
        array(result.path("problems")).map(this::mistake).toList(),
        relay(result.path("smtpd")),
        path.map(PathJson::view));
  }

  private Mistake mistake(JsonNode problem) {
    String place =
        problem.path("line").asInt() == 0
            ? ""
            : text.with("line", "file", problem.path("file").asText())
                    .replace("{line}", problem.path("line").asText())
                + ": ";
    MistakeWords words = new MistakeWords(problem, text);
    return new Mistake(machine(problem) + place + words.message(), words.hint());
  }

  /** The machine that a problem is about, if there are several. */
  private static String machine(JsonNode problem) {
    String[] pointer = problem.path("pointer").asText().split("/", -1);
    return pointer.length > 3 && pointer[1].equals("machines")
        ? pointer[2].replace("~1", "/").replace("~0", "~") + ": "
        : "";
  }

  /** How this draw ended: the model's last event has no address and is named as the status. */
  private String summary() {
    JsonNode taken = MissingNode.getInstance();
    String status = "";
    for (JsonNode event : result.path("timeline")) {
      status = event.path("event").asText();
      taken = Timeline.isAttempt(event) ? event : taken;
    }
    if (status.equals("sent")) {
      return text.with("doneSent", "relay", Timeline.where(taken)) + tried();
    }
    String done =
        switch (status) {
          case "bounced" -> "doneBounced";
          case "crashed" -> "doneCrashed";
          default -> "doneDeferred";
        };
    return text.get(done) + tried();
  }

  private String tried() {
    long attempts =
        array(result.path("timeline"))
            .filter(Timeline::isAttempt)
            .map(Timeline::where)
            .distinct()
            .count();
    return " " + text.with("afterAttempts", "n", Long.toString(attempts));
  }

  /** What a machine said to a client; empty if it was not asked. */
  Optional<RelayAnswer> relay(JsonNode smtpd) {
    if (!smtpd.isObject()) {
      return Optional.empty();
    }
    String kind = smtpd.path("kind").asText();
    return Optional.of(
        new RelayAnswer(
            kind,
            text.word("relay-", kind),
            smtpd.path("reply").asText(),
            Stream.of(smtpd.path("decidedBy").asText())
                .filter(name -> PARAMETER.matcher(name).matches())
                .map(Parameter::new)
                .toList()));
  }

  /** The relay in a status line. */
  static String relayOf(String log) {
    int start = log.indexOf(" relay=");
    int end = log.indexOf(", dsn=", start);
    return start < 0 || end < 0 ? "" : log.substring(start + " relay=".length(), end);
  }

  Outcome outcome(Map.Entry<String, JsonNode> entry) {
    Matcher parts = OUTCOME.matcher(entry.getKey());
    if (!parts.matches()) {
      return new Outcome(
          "crashed", text.get("crashed"), entry.getKey(), entry.getValue().asDouble());
    }
    String status = parts.group(1).toLowerCase(Locale.ROOT);
    String log =
        parts.group(2).equals("-")
            ? parts.group(4)
            : "to=<%s>, relay=%s, dsn=%s, status=%s (%s)"
                .formatted(
                    VisibleText.of(question.recipient()),
                    parts.group(2),
                    parts.group(3),
                    parts.group(1),
                    parts.group(4));
    return new Outcome(status, text.word("", status), log, entry.getValue().asDouble());
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (JsonNode candidate : result.path("candidates")) {
      candidates.add(
          new Candidate(
              candidates.size() + 1,
              candidate.path("host").asText(),
              endpoint(candidate),
              candidate.path("address").asText(),
              preference(candidate),
              first(Timeline.where(candidate)),
              timeline.state(candidate)));
    }
    return candidates;
  }

  /** Probability that the whole list begins with it, whichever entry it comes from. */
  private double first(String label) {
    double sum = 0;
    for (Map.Entry<String, JsonNode> order : result.path("candidateOrders").properties()) {
      if (order.getKey().equals(label) || order.getKey().startsWith(label + ", ")) {
        sum += order.getValue().asDouble();
      }
    }
    return sum;
  }

  private String preference(JsonNode candidate) {
    int preference = candidate.path("preference").asInt();
    return array(result.path("lookups"))
            .flatMap(lookup -> array(lookup.path("records")))
            .anyMatch(
                mx ->
                    mx.path("type").asText().equals("MX")
                        && mx.path("preference").asInt() == preference
                        && mx.path("value")
                            .asText()
                            .equalsIgnoreCase(candidate.path("host").asText()))
        ? Integer.toString(preference)
        : "";
  }

  private List<Attempt> attempts() {
    return timeline.rows().stream()
        .map(row -> new Attempt(row.seconds(), row.where(), row.state(), row.log()))
        .toList();
  }

  private boolean isNotShown(String message) {
    return array(result.path("timeline"))
        .map(event -> event.path("log").asText())
        .noneMatch(log -> !log.isEmpty() && message.endsWith(log));
  }

  private static Lookup lookup(JsonNode lookup) {
    return new Lookup(
        lookup.path("name").asText() + " " + lookup.path("type").asText(),
        lookup.path("status").asText(),
        array(lookup.path("records")).map(ResultJson::answer).toList());
  }

  private static Answer answer(JsonNode data) {
    String type = data.path("type").asText();
    String value = data.path("value").asText();
    boolean name = !type.equals("A") && !type.equals("AAAA");
    String preference = type.equals("MX") ? data.path("preference").asText() + " " : "";
    return new Answer(
        data.path("name").asText() + ". " + type + " " + preference + value + (name ? "." : ""),
        data.path("ttl").asText());
  }

  private String sampled() {
    JsonNode exact = result.path("exact");
    if (!exact.isObject()) {
      return "";
    }
    return text.with("sampled", "n", exact.path("samples").asText())
        .replace("{error}", Percent.of(exact.path("error").asDouble()));
  }

  private static String endpoint(JsonNode candidate) {
    return "[" + candidate.path("address").asText() + "]:" + candidate.path("port").asText();
  }

  static Stream<JsonNode> array(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
