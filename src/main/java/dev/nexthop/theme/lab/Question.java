package dev.nexthop.theme.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a result answers.
 *
 * @param experiment the document
 * @param names of hosts, by address
 * @param places internet, dmz or lan, by name of a machine and by address of a host
 */
public record Question(JsonNode experiment, Map<String, String> names, Map<String, String> places) {
  public Question {
    names = Map.copyOf(names);
    places = Map.copyOf(places);
  }

  /** One mail to a recipient. */
  static Question to(String recipient) {
    return new Question(
        JsonNodeFactory.instance.objectNode().put("recipient", recipient), Map.of(), Map.of());
  }

  /** The mail's recipient. */
  String recipient() {
    JsonNode message = experiment.path("message");
    return (message.isMissingNode() ? experiment : message).path("recipient").asText();
  }

  /** The machines, the hosts, and the client that hands the mail over. */
  List<NetworkHost> hosts(LabText text) {
    List<NetworkHost> hosts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : experiment.path("machines").properties()) {
      List<String> addresses = new ArrayList<>();
      each.getValue()
          .path("addresses")
          .forEach(address -> addresses.add(address.asText().replaceFirst("/.*", "")));
      String state = each.getValue().path("state").asText("accept");
      hosts.add(
          host(each.getKey(), each.getKey(), addresses, isPosted(each.getKey()) ? "" : state));
    }
    for (Map.Entry<String, JsonNode> each : experiment.path("hosts").properties()) {
      // a key with a port is the same host once more
      if (!each.getKey().matches(".*\\]:\\d+|[^:]*:\\d+")) {
        String name = names.getOrDefault(each.getKey(), "");
        hosts.add(host(name, each.getKey(), List.of(each.getKey()), each.getValue().asText()));
      }
    }
    String client = experiment.path("message").path("client").asText();
    if (!client.isEmpty()) {
      boolean isInside =
          client.matches("(?i)10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|f[cd].*");
      String place = isInside ? "lan" : "internet";
      hosts.add(new NetworkHost(text.get("mailer"), List.of(client), place, "untried", ""));
    }
    return hosts;
  }

  /** Whether the message begins at a machine, whatever that would say to a client. */
  private boolean isPosted(String machine) {
    JsonNode message = experiment.path("message");
    return message.path("client").asText().isEmpty()
        && message.path("server").asText().equals(machine);
  }

  private NetworkHost host(String name, String key, List<String> addresses, String behaviour) {
    return new NetworkHost(
        VisibleText.of(name),
        addresses,
        places.getOrDefault(key, "internet"),
        "untried",
        behaviour);
  }
}
