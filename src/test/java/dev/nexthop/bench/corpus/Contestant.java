package dev.nexthop.bench.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A generator in a comparison.
 *
 * @param generator what builds
 * @param java home of the Java that Nexthop runs on; empty for the one that runs the comparison
 * @param launcher {@code bin/nexthop} of an unpacked distribution; empty for {@code
 *     target/nexthop.jar}
 */
record Contestant(Generator generator, Optional<Path> java, Optional<Path> launcher) {

  /** Reads {@code hugo}, {@code nexthop} or {@code nexthop:/usr/lib/jvm/java-17}. */
  static Contestant named(String text, Optional<Path> launcher) {
    String[] parts = text.split(":", 2);
    return new Contestant(
        Generator.named(parts[0]),
        parts.length == 1 ? Optional.empty() : Optional.of(Path.of(parts[1])),
        launcher);
  }

  /** How tables call it. */
  String label() {
    String name = generator.toString();
    return java.map(home -> name + " (" + home.getFileName() + ")").orElse(name);
  }

  /** A folder name of its own. */
  String folder() {
    return label().replaceAll("[^A-Za-z0-9.-]+", "_");
  }

  /** The command that builds {@code site} into {@code output}. */
  List<String> build(Path site, Path output) {
    if (generator != Generator.NEXTHOP) {
      return generator.build(site, output);
    }
    Path home = java.orElse(Path.of(System.getProperty("java.home")));
    List<String> command = new ArrayList<>();
    if (launcher.isPresent()) {
      command.addAll(List.of("env", "JAVA_HOME=" + home, "NEXTHOP_ARCHIVE=now"));
      command.add(launcher.get().toAbsolutePath().toString());
    } else {
      command.add(home.resolve("bin/java").toString());
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
      command.add(Path.of("target", "nexthop.jar").toAbsolutePath().toString());
    }
    command.addAll(List.of("build", "-q", "-s", site.toString(), "-d", output.toString()));
    return command;
  }
}
