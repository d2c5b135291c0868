package dev.nexthop.lab.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.nexthop.lab.article.ArticleHtml.LabPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The machines and the message of a lab that a writer has put in, as the include hands them over:
 * the YAML of the lab's file as JSON, in the attributes {@code data-lab-machines} and {@code
 * data-lab-message}.
 *
 * @param machines in order; the one that the message is handed to first need not be the first
 * @param message {@code server}, {@code client}, {@code sender}, {@code recipient}
 */
record IncludedNetwork(List<NetworkMachine> machines, Map<String, String> message) {
  private static final ObjectMapper JSON = new ObjectMapper();

  IncludedNetwork {
    machines = List.copyOf(machines);
    message = Map.copyOf(message);
  }

  static IncludedNetwork of(LabPlace place) {
    List<NetworkMachine> machines = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : read(place, "data-lab-machines").properties()) {
      machines.add(machine(each.getKey(), each.getValue()));
    }
    Map<String, String> message = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : read(place, "data-lab-message").properties()) {
      if (!each.getValue().isNull()) {
        message.put(each.getKey(), each.getValue().asText());
      }
    }
    return new IncludedNetwork(machines, message);
  }

  private static NetworkMachine machine(String name, JsonNode machine) {
    List<String> addresses = new ArrayList<>();
    JsonNode given = machine.path("addresses");
    if (given.isTextual()) {
      addresses.add(given.asText());
    }
    given.forEach(address -> addresses.add(address.asText()));
    return new NetworkMachine(
        name,
        addresses,
        machine.path("main_cf").asText(),
        machine.path("state").asText("accept"),
        machine.path("place").asText());
  }

  private static JsonNode read(LabPlace place, String attribute) {
    String text = place.attribute(attribute);
    try {
      return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      // not what the include writes: a lab without machines
      return MissingNode.getInstance();
    }
  }
}
