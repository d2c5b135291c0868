package dev.nexthop.theme.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nexthop.theme.lab.ResultView.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arranges {@code path} of a result for reading, as {@code path.js} does. */
final class PathJson {
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
        Optional.of(delivery.path("drawn").asText())
            .filter(drawn -> !drawn.isEmpty())
            .map(drawn -> result.outcome(Map.entry(drawn, delivery.at("/outcome").path(drawn)))));
  }

  /** What happens there in this draw; each host that is connected to has a line in the picture. */
  private List<PathView.Attempt> attempts(String host, JsonNode delivery) {
    List<PathView.Attempt> attempts = new ArrayList<>();
    String before = "";
    int number = 0;
    for (Timeline.Row row : new Timeline(delivery.path("timeline"), text).rows()) {
      boolean isPlace = !row.where().isEmpty();
      if (isPlace && !row.where().equals(before)) {
        number = add(address(host), host, row.address(), row.host(), row.state().equals("sent"));
      }
      before = row.where();
      String label = isPlace ? text.get("event-" + row.state()) : "";
      attempts.add(
          new PathView.Attempt(
              isPlace ? number : 0, row.seconds(), row.where(), row.state(), label, row.log()));
    }
    return attempts;
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

  /** How the mail ends in this draw. */
  String summary() {
    int machines = path.path("hops").size();
    String end = path.path("end").asText();
    return summary(end(end, path.path("ends").path(end)))
        + " "
        + text.with("machinesPassed", "n", Integer.toString(machines));
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
