package dev.nexthop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small sites in one text file each area, with what Jekyll 4.3.1 does with them: exit codes, and
 * the bytes of every file. src/test/scenarios/record records them again.
 */
final class ScenariosTest {
  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

  @TestFactory
  Stream<DynamicContainer> does(@TempDir Path work) throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files.sorted().toList().stream().map(file -> area(file, work));
    }
  }

  private static DynamicContainer area(Path file, Path work) {
    List<Scenario> scenarios;
    try {
      scenarios = Scenario.of(file);
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
    String area = file.getFileName().toString().replace(".txt", "");
    return DynamicContainer.dynamicContainer(
        area,
        scenarios.stream()
            .map(
                scenario ->
                    DynamicTest.dynamicTest(
                        scenario.name(),
                        () -> compare(scenario, work.resolve(area + "-" + scenario.name())))));
  }

  private static void compare(Scenario scenario, Path root) throws IOException {
    Files.createDirectories(root);
    StringBuilder log = new StringBuilder();
    Scenario.Outcome actual = scenario.run(root, log);
    Scenario.Outcome recorded = scenario.recorded();
    assertThat(actual.exits()).as("%s: %s", scenario.name(), log).isEqualTo(recorded.exits());
    assertThat(actual.site()).as("%s: %s", scenario.name(), log).isEqualTo(recorded.site());
  }
}
