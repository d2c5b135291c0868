package dev.nexthop.postfix.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Records scenarios with the real Postfix. Needs root, iproute2, postfix and nsd; nothing needs to
 * be running or configured, and nothing outside the namespace is touched.
 *
 * <p>From the command line: {@code Recorder SCENARIOS.json TRUTH.json}.
 */
public final class Recorder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Recorder() {}

  /** Records scenarios from a file into a file. */
  public static void main(String[] args) throws IOException {
    if (args.length == 3 && args[0].equals("--inside")) {
      recordInside(Path.of(args[1]), Path.of(args[2]));
      return;
    }
    JsonNode scenarios = JSON.readTree(Path.of(args[0]).toFile());
    JSON.writerWithDefaultPrettyPrinter().writeValue(Path.of(args[1]).toFile(), record(scenarios));
  }

  /**
   * Records an array of scenarios, in a namespace made for it and removed afterwards.
   *
   * @return an array of records in the same order; one with {@code error} where recording failed
   */
  public static ArrayNode record(JsonNode scenarios) throws IOException {
    String namespace = "nexthop-" + ProcessHandle.current().pid();
    Path input = Files.createTempFile("nexthop-scenarios", ".json");
    Path output = Files.createTempFile("nexthop-truth", ".json");
    Shell.run("ip", "netns", "add", namespace);
    try {
      JSON.writeValue(input.toFile(), scenarios);
      // Java looks for IPv6 when it starts, and there is none before an interface is up.
      Shell.run("ip", "-n", namespace, "link", "set", "lo", "up");
      Shell.run(
          "ip",
          "netns",
          "exec",
          namespace,
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          System.getProperty("java.class.path"),
          Recorder.class.getName(),
          "--inside",
          input.toString(),
          output.toString());
      return (ArrayNode) JSON.readTree(output.toFile());
    } finally {
      Shell.run("ip", "netns", "del", namespace);
      Files.delete(input);
      Files.delete(output);
    }
  }

  private static void recordInside(Path input, Path output) throws IOException {
    Path folder = Files.createTempDirectory("nexthop-recorder");
    Shell.run("chmod", "755", folder.toString());
    List<ObjectNode> records = new ArrayList<>();
    try (TestNetwork network = new TestNetwork(folder)) {
      for (JsonNode scenario : JSON.readTree(input.toFile())) {
        records.add(recordOne(network, folder, scenario));
      }
    } finally {
      delete(folder);
    }
    JSON.writeValue(output.toFile(), records);
  }

  private static ObjectNode recordOne(TestNetwork network, Path folder, JsonNode scenario) {
    try {
      return new ScenarioRun(network, folder, scenario).record();
    } catch (IllegalStateException | IllegalArgumentException | java.io.UncheckedIOException e) {
      return JSON.createObjectNode()
          .put("id", scenario.path("id").asText())
          .put("error", String.valueOf(e.getMessage()));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
