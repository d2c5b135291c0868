package dev.nexthop.theme.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nexthop.theme.lab.ResultView.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arranges {@code path} of a result for reading, as {@code path.js} does. */
final class PathJson {
  private static final Pattern PLACE =
      Pattern.compile("(.*?)\\[([0-9A-Fa-f.:]+)\\]:(\\d+)(?:, |$)", Pattern.DOTALL);

  private final JsonNode path;
  private final Question question;
  private final ResultJson result;
  private final LabText text;
  private final List<Segment> segments = new ArrayList<>();
  private final Map<String, NetworkHost> hosts = new LinkedHashMap<>();

  PathJson(JsonNode path, Question question, ResultJson result, LabText text) {
    this.path = path;
    this.question = question;
    this.result = result;
    this.text = text;
  }

  PathView view() {
    for (NetworkHost each : question.hosts(text)) {
      hosts.put(key(each), each);
    }
    List<PathView.Hop> hops = new ArrayList<>();
    for (JsonNode hop : path.path("hops")) {
      hops.add(hop(hop, hops.isEmpty()));
    }
    List<PathView.End> ends = new ArrayList<>();
    path.path("ends").properties().forEach(end -> ends.add(end(end.getKey(), end.getValue())));
    NetworkDiagram diagram =
        NetworkDiagram.of(List.copyOf(hosts.values()), segments, words(segments));
    return new PathView(diagram, hops, ends);
  }

  private static String key(NetworkHost host) {
    return host.addresses().isEmpty() ? host.name() : host.addresses().get(0);
  }

  private String words(List<Segment> way) {
    List<String> sentences = new ArrayList<>();
    for (Segment each : way) {
      sentences.add(
          text.with(each.state().equals("sent") ? "wentOn" : "wentNot", "from", each.fromName())
              .replace("{to}", each.toName()));
    }
    return String.join(" ", sentences);
  }

  private PathView.Hop hop(JsonNode hop, boolean first) {
    String host = hop.path("host").asText();
    String client = hop.path("client").asText();
    Optional<ResultView.RelayAnswer> answer = result.relay(hop.path("smtpd"));
    JsonNode delivery = hop.path("delivery");
    boolean took = !delivery.isMissingNode();
    if (first && !client.isEmpty()) {
      add(client, client, address(host), host, took);
    }
    String how =
        !client.isEmpty()
            ? text.with("fromClient", "client", client)
            : text.get(first ? "posted" : "loops");
    return new PathView.Hop(
        host,
        how,
        answer,
        took ? attempts(host, delivery) : List.of(),
        delivery.path("outcome").properties().stream().findFirst().map(result::outcome));
  }

  /** The likeliest attempts that lead to the likeliest outcome. */
  private List<PathView.Attempt> attempts(String host, JsonNode delivery) {
    String outcome =
        delivery.path("outcome").properties().stream()
            .findFirst()
            .map(Map.Entry::getKey)
            .orElse("");
    boolean sent = outcome.startsWith("sent ");
    String best = "";
    double share = -1;
    for (Map.Entry<String, JsonNode> each : delivery.path("attempts").properties()) {
      String last = each.getKey().substring(each.getKey().lastIndexOf(", ") + 1).strip();
      boolean fits = !sent || isRelay(last, outcome);
      if (fits && each.getValue().asDouble() > share) {
        best = each.getKey();
        share = each.getValue().asDouble();
      }
    }
    List<PathView.Attempt> attempts = new ArrayList<>();
    Matcher places = PLACE.matcher(best);
    while (places.find()) {
      boolean took = sent && places.end() == best.length();
      int number = add(address(host), host, places.group(2), places.group(1), took);
      String where = places.group(1) + "[" + places.group(2) + "]:" + places.group(3);
      String state = took ? "sent" : "failed";
      attempts.add(new PathView.Attempt(number, where, state, text.get("event-" + state)));
    }
    return attempts;
  }

  /** Whether a status line names an address; before Postfix 2.3 it names no port. */
  private static boolean isRelay(String address, String outcome) {
    return outcome.contains(" relay=" + address + " ")
        || outcome.contains(" relay=" + address.replaceFirst(":\\d+$", "") + " ");
  }

  private int add(String from, String fromName, String to, String toName, boolean sent) {
    String state = sent ? "sent" : "failed";
    int number = segments.size() + 1;
    segments.add(new Segment(number, from, to, fromName, toName, state));
    hosts.replaceAll((key, host) -> host.addresses().contains(to) ? host.in(state) : host);
    return number;
  }

  /** The address of a machine that its lines begin at. */
  private String address(String machine) {
    return hosts.values().stream()
        .filter(each -> each.name().equalsIgnoreCase(machine) && !each.addresses().isEmpty())
        .map(PathJson::key)
        .findFirst()
        .orElse(machine);
  }

  private PathView.End end(String key, JsonNode share) {
    int colon = key.indexOf(": ");
    String host = colon < 0 ? "" : key.substring(0, colon);
    String rest = colon < 0 ? key : key.substring(colon + 2);
    Outcome outcome = result.outcome(Map.entry(rest, share));
    boolean refused = outcome.status().equals("crashed") && !rest.startsWith("crashed ");
    return new PathView.End(
        host,
        refused
            ? new Outcome("refused", text.get("refused"), text.word("", rest), outcome.share())
            : outcome);
  }

  /** How the mail ends on its likeliest way. */
  String summary() {
    int machines = path.path("hops").size();
    String after = " " + text.with("machinesPassed", "n", Integer.toString(machines));
    return path.path("ends").properties().stream()
            .findFirst()
            .map(first -> end(first.getKey(), first.getValue()))
            .map(this::summary)
            .orElse(text.get("doneDeferred"))
        + after;
  }

  private String summary(PathView.End end) {
    return switch (end.outcome().status()) {
      case "sent" -> text.with("doneSent", "relay", ResultJson.relayOf(end.outcome().log()));
      case "bounced" -> text.get("doneBounced");
      case "crashed" -> text.get("doneCrashed");
      case "refused" -> text.with("doneRefused", "host", end.host());
      default -> text.with("doneWaits", "host", end.host());
    };
  }
}
