package dev.nexthop.site;

import dev.nexthop.cli.CommandLineProgram;
import dev.nexthop.cli.Surroundings;
import dev.nexthop.cli.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One scenario of src/test/resources/scenarios; its form is told in src/test/scenarios/record. */
record Scenario(String name, List<String> lines) {

  /** All scenarios of a file. */
  static List<Scenario> of(Path file) throws IOException {
    List<Scenario> scenarios = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("## ")) {
        scenarios.add(new Scenario(line.substring(3), new ArrayList<>()));
      } else if (!line.isEmpty() && !scenarios.isEmpty()) {
        scenarios.get(scenarios.size() - 1).lines().add(line);
      }
    }
    return scenarios;
  }

  /** How the runs ended, and the files of the site after them unless the last failed. */
  record Outcome(List<String> exits, Map<String, String> site) {}

  /** What Jekyll did. */
  Outcome recorded() throws IOException {
    Outcome outcome = new Outcome(new ArrayList<>(), new TreeMap<>());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    String path = "";
    for (String line : lines) {
      if (line.startsWith("exit ")) {
        outcome.exits().add(line);
      } else if (line.startsWith("> ")) {
        path = line.substring(2);
        text.reset();
        outcome.site().put(path, "");
      } else if (!path.isEmpty()) {
        add(line, text);
        outcome.site().put(path, text.toString(StandardCharsets.ISO_8859_1));
      }
    }
    return outcome;
  }

  /** What the program does in that folder. */
  Outcome run(Path root, StringBuilder log) throws IOException {
    Outcome outcome = new Outcome(new ArrayList<>(), new TreeMap<>());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    String path = "";
    int status = 0;
    for (String line : lines) {
      if (line.startsWith("= ") && line.contains(" -> ")) {
        String[] link = line.substring(2).split(" -> ");
        Files.createDirectories(root.resolve(link[0]).getParent());
        Files.createSymbolicLink(root.resolve(link[0]), Path.of(link[1]));
      } else if (line.startsWith("= ")) {
        path = line.substring(2);
        text.reset();
        write(root.resolve(path), text);
      } else if (line.startsWith("$ ")) {
        status = run(root, line.substring(2), log);
        outcome.exits().add("exit " + status);
      } else if (line.startsWith("> ")) {
        break;
      } else if (!line.startsWith("exit ")) {
        add(line, text);
        write(root.resolve(path), text);
      }
    }
    outcome.site().putAll(status == 0 ? files(root) : Map.of());
    return outcome;
  }

  private static int run(Path root, String command, StringBuilder log) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(stream, stream, root, Map.of("TZ", "UTC"), Wiring.parts());
    int status = CommandLineProgram.run(surroundings, command.split("\\s+"));
    log.append(said.toString(StandardCharsets.UTF_8));
    return status;
  }

  private static void write(Path file, ByteArrayOutputStream text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.toByteArray());
  }

  private static void add(String line, ByteArrayOutputStream text) throws IOException {
    String rest = line.substring(1);
    switch (line.charAt(0)) {
      case '|' -> text.write((rest + "\n").getBytes(StandardCharsets.UTF_8));
      case '!' -> text.write(rest.getBytes(StandardCharsets.UTF_8));
      default -> text.write(HexFormat.of().parseHex(rest));
    }
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path site = root.resolve("_site");
    if (!Files.isDirectory(site)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(site)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(path).toString();
        if (!name.endsWith(".css.map")) {
          files.put(name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
