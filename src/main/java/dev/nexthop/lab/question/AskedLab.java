package dev.nexthop.lab.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lab that questions are about.
 *
 * @param id of its element
 * @param title in the page's language
 * @param experiment its document
 * @param hosts name by address, in the order of the form; an address without a name has itself
 */
public record AskedLab(String id, String title, ObjectNode experiment, Map<String, String> hosts) {
  public AskedLab {
    hosts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
  }

  /** Answers experiments. */
  @FunctionalInterface
  public interface Runner {
    /** The result document of an experiment document. */
    JsonNode run(JsonNode document) throws ProblemException;
  }

  /** The hosts' names, each once. */
  List<String> names() {
    return hosts.values().stream().distinct().toList();
  }

  /** The host that a writer means by its name, its first label, or an address of it; else empty. */
  String host(String meant) {
    String name = meant.strip();
    if (hosts.containsKey(name)) {
      return hosts.getOrDefault(name, name);
    }
    List<String> found =
        names().stream()
            .filter(each -> each.equalsIgnoreCase(name) || isFirstLabel(name, each))
            .toList();
    return found.size() == 1 ? found.get(0) : "";
  }

  private static boolean isFirstLabel(String label, String name) {
    return !label.isEmpty()
        && !label.contains(".")
        && name.regionMatches(true, 0, label + ".", 0, label.length() + 1);
  }

  /** The part of an experiment that has the main.cf of the machine which sends. */
  static ObjectNode sender(ObjectNode experiment) {
    JsonNode machine = experiment.path("machines").path(mail(experiment).path("server").asText());
    return machine instanceof ObjectNode one ? one : experiment;
  }

  /** The part of an experiment that has the recipient. */
  static ObjectNode mail(ObjectNode experiment) {
    return experiment.path("message") instanceof ObjectNode message ? message : experiment;
  }
}
