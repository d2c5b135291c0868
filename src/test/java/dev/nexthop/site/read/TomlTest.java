package dev.nexthop.site.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations in TOML. */
final class TomlTest {
  @Test
  void readsWhatAConfigurationHas() throws ProblemException, IOException {
    String text = Files.readString(Path.of("src/test/resources/toml/config.toml"));
    assertThat(Toml.parse(text, "_config.toml"))
        .containsEntry("title", "a \"q\" \u00e9")
        .containsEntry("path", "c:\\x")
        .containsEntry("long", "one\ntwo three")
        .containsEntry("n", 1000L)
        .containsEntry("hex", 255L)
        .containsEntry("f", -35.0)
        .containsEntry("yes", true)
        .containsEntry("day", LocalDate.of(2010, 1, 2))
        .containsEntry("list", List.of(1L, "two", List.of(3L)))
        .containsEntry("inline", Map.of("a", 1L, "b c", "d"))
        .containsEntry("dotted", Map.of("key", 5L))
        .containsEntry("table", Map.of("x", 1L, "below", Map.of("y", 2L)))
        .containsEntry("docs", List.of(Map.of("n", 1L), Map.of("n", 2L, "more", Map.of("z", 3L))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title = ",
        "title = x y",
        "title",
        "= 1",
        "a = 1 b = 2",
        "a = [1 2]",
        "a = \"x",
        "a = 'x",
        "a = '''x",
        "a = \"\\q\"",
        "a = 99999999999999999999",
        "a = 2010-13-01",
        "[a",
        "a = {b = 1",
        "a = \"\\uD8\""
      })
  void namesTheLineOfWhatIsNoToml(String text) {
    assertThatThrownBy(() -> Toml.parse("ok = 1\n" + text, "_config.toml"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problems().get(0).place().toString()).startsWith("_config.toml:2"));
  }

  @Test
  void refusesWhatIsSetTwiceAndWhatIsNestedWithoutEnd() {
    for (String text :
        List.of(
            "a = 1\na = 2", "a = 1\n[a.b]\nc = 1", "a = " + "[".repeat(100_000), "a = 1\n[[a]]")) {
      assertThatThrownBy(() -> Toml.parse(text, "x.toml")).isInstanceOf(ProblemException.class);
    }
  }
}
