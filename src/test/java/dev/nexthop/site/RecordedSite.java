package dev.nexthop.site;

import dev.nexthop.cli.CommandLineProgram;
import dev.nexthop.cli.Surroundings;
import dev.nexthop.cli.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One folder of src/test/resources/sites: a source and what Jekyll makes of it. */
record RecordedSite(Path folder) {
  private static final Instant MODIFIED = Instant.parse("2024-02-03T04:05:06Z");

  /** What a build left behind: the log with the exit code as last line, and the files. */
  record Outcome(List<String> log, Map<String, String> files) {}

  String name() {
    return folder.getFileName().toString();
  }

  /** Builds a copy of the source in a folder. */
  Outcome build(Path work) throws IOException {
    copy(folder.resolve("source"), work.resolve("source"));
    if (Files.isDirectory(folder.resolve("gems"))) {
      copy(folder.resolve("gems"), work.resolve("gems"));
    }
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(log, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(stream, stream, work, environment(work), Wiring.parts());
    List<String> arguments = new ArrayList<>(List.of("build", "-s", "source", "-d", "out"));
    arguments.addAll(words(folder.resolve("args")));
    int status = CommandLineProgram.run(surroundings, arguments.toArray(String[]::new));
    List<String> lines = normalized(log.toString(StandardCharsets.UTF_8), work);
    lines.add("exit " + status);
    return new Outcome(lines, files(work.resolve("out")));
  }

  /** What Jekyll left behind. */
  Outcome expected() throws IOException {
    return new Outcome(
        Files.readAllLines(folder.resolve("expected.log")), files(folder.resolve("expected")));
  }

  private Map<String, String> environment(Path work) throws IOException {
    Map<String, String> environment = new HashMap<>(Map.of("TZ", "UTC"));
    environment.put("GEM_PATH", work.resolve("gems").toString());
    for (String variable : words(folder.resolve("env"))) {
      String[] parts = variable.split("=", 2);
      environment.put(parts[0], parts[1]);
    }
    return environment;
  }

  private static List<String> words(Path file) throws IOException {
    return Files.exists(file) ? List.of(Files.readString(file).strip().split("\\s+")) : List.of();
  }

  private static List<String> normalized(String log, Path work) {
    List<String> lines = new ArrayList<>();
    for (String line : log.split("\n")) {
      lines.add(
          line.replace(work.toString(), "ROOT")
              .replaceAll("\u001b\\[[0-9;]*m", "")
              .replaceAll("done in .*", "done in N seconds.")
              .replaceAll("Nexthop [0-9][-0-9.A-Za-z]*", "PROGRAM"));
    }
    return lines;
  }

  /** All files below a folder; what is no UTF-8 by its octets. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(path).toString(),
            new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, LinkOption.NOFOLLOW_LINKS);
          if (!Files.isSymbolicLink(target)) {
            Files.setLastModifiedTime(target, FileTime.from(MODIFIED));
          }
        }
      }
    }
  }
}
