package dev.nexthop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A build that starts without the option library does what it does with it. */
final class PlainBuildTest {
  private static final List<String> FLAGS =
      List.of(
          "-q -V -D -I -t --quiet --verbose --drafts --incremental --trace --future --unpublished"
              .concat(" --strict --strict_front_matter --disable-disk-cache")
              .split(" ", -1));
  private static final List<String> VALUED =
      List.of("-s", "--source", "-d", "--destination", "-b", "--baseurl");
  private static final List<String> VALUES =
      List.of("a", "/b/c", "../d", "日本語", "x=y", "with space");

  private final Surroundings surroundings =
      new Surroundings(
          new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
          new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
          Path.of("/work"),
          Map.of(),
          Wiring.parts());

  private record Read(Object options, boolean trace, boolean quiet, boolean verbose) {}

  private Read read(BuildCommand command) {
    BuildFlags flags = command.flags();
    return new Read(
        flags.options(surroundings.workingDirectory(), Map.of()),
        flags.trace(),
        flags.quiet(),
        flags.verbose());
  }

  private BuildCommand byLibrary(List<String> arguments) {
    CommandLine line = CommandLineProgram.of(surroundings);
    line.parseArgs(arguments.toArray(String[]::new));
    return line.getParseResult().subcommand().commandSpec().userObject()
            instanceof BuildCommand command
        ? command
        : new BuildCommand(surroundings);
  }

  @Test
  void readsTheSame() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<String> arguments = new ArrayList<>(List.of(random.nextBoolean() ? "build" : "b"));
      for (int i = random.nextInt(5); i > 0; i--) {
        if (random.nextBoolean()) {
          arguments.add(FLAGS.get(random.nextInt(FLAGS.size())));
        } else {
          arguments.add(VALUED.get(random.nextInt(VALUED.size())));
          arguments.add(VALUES.get(random.nextInt(VALUES.size())));
        }
      }
      Optional<BuildCommand> plain =
          BuildCommand.plain(surroundings, arguments.toArray(String[]::new));
      assertThat(plain).as("seed %d: %s", seed, arguments).isPresent();
      assertThat(read(plain.get()))
          .as("seed %d: %s", seed, arguments)
          .isEqualTo(read(byLibrary(arguments)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "build --help",
        "build -sx",
        "build --source=x",
        "build -qV",
        "build --dest x",
        "build -s",
        "build -s -q",
        "build -s @file",
        "build --config a.yml,b.yml",
        "build extra",
        "build --unknown"
      })
  void leavesTheRestToTheLibrary(String line) {
    assertThat(BuildCommand.plain(surroundings, line.split(" ", -1))).isEmpty();
  }
}
