package dev.nexthop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of src/test/resources/sites is a small site with what Jekyll 4.3.1 makes of it: the
 * files must be the same byte for byte, and every line that Jekyll says must be said, in its order.
 * src/test/sites/record records them again. What differs on purpose is in EXCEPTIONS.
 */
final class SitesTest {
  private static final Path SITES = Path.of("src/test/resources/sites");

  @TestFactory
  Stream<DynamicTest> buildsWhatJekyllBuilds(@TempDir Path work) throws IOException {
    Set<String> exceptions = exceptions();
    try (Stream<Path> folders = Files.list(SITES)) {
      return folders.filter(Files::isDirectory).sorted().map(RecordedSite::new).toList().stream()
          .map(
              site ->
                  DynamicTest.dynamicTest(
                      site.name(), () -> compare(site, work.resolve(site.name()), exceptions)));
    }
  }

  private static void compare(RecordedSite site, Path work, Set<String> exceptions)
      throws IOException {
    Files.createDirectories(work);
    RecordedSite.Outcome actual = site.build(work);
    RecordedSite.Outcome expected = site.expected();
    if (!exceptions.contains(site.name() + " log")) {
      assertThat(stripped(actual.log())).containsSubsequence(stripped(expected.log()));
    }
    assertThat(actual.files().keySet())
        .as("files of %s, log:%n%s", site.name(), String.join("\n", actual.log()))
        .isEqualTo(expected.files().keySet());
    expected
        .files()
        .forEach(
            (path, text) -> {
              if (!exceptions.contains(site.name() + " " + path)) {
                String made = utf8(actual.files().getOrDefault(path, ""));
                assertThat(path.endsWith(".css.map") ? ComparedSourceMap.of(made) : made)
                    .as("%s in %s", path, site.name())
                    .isEqualTo(
                        path.endsWith(".css.map") ? ComparedSourceMap.of(utf8(text)) : utf8(text));
              }
            });
  }

  private static List<String> stripped(List<String> lines) {
    return lines.stream().map(String::strip).toList();
  }

  private static String utf8(String octets) {
    return new String(
        octets.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Lines of {@code site path reason}. */
  private static Set<String> exceptions() throws IOException {
    Set<String> exceptions = new HashSet<>();
    for (String line : Files.readAllLines(SITES.resolve("EXCEPTIONS"))) {
      List<String> words = List.of(line.split(" ", 3));
      if (!line.startsWith("#") && words.size() == 3) {
        exceptions.add(words.get(0) + " " + words.get(1));
      }
    }
    return exceptions;
  }
}
