package dev.nexthop.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.Converted;
import dev.nexthop.markdown.Markdown;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConversionCacheTest {
  private static final String LONG = "\u65e5\u672c ".repeat(200);

  @TempDir Path folder;
  private final List<String> converted = new ArrayList<>();
  private final Markdown dialect =
      (text, file) -> {
        converted.add(text);
        return new Converted("<p>" + text + "</p>", List.of());
      };

  private Path file() {
    return folder.resolve("conversions");
  }

  /** Converts texts in one build; returns which of them the dialect was asked for. */
  private List<String> build(String version, String... texts) {
    converted.clear();
    try (ConversionCache cache = ConversionCache.open(file(), version).orElseThrow()) {
      for (String text : texts) {
        assertThat(cache.before(dialect).convert(text, "a.md").html())
            .isEqualTo("<p>" + text + "</p>");
      }
    }
    return List.copyOf(converted);
  }

  @Test
  void a_text_is_converted_once() {
    assertThat(build("1", LONG + "a", LONG + "b", LONG + "a")).hasSize(2);
    assertThat(build("1", LONG + "a", LONG + "b")).isEmpty();
    assertThat(build("1", LONG + "a", LONG + "c")).containsExactly(LONG + "c");
    assertThat(build("1", LONG + "a", LONG + "b", LONG + "c")).isEmpty();
  }

  @Test
  void another_program_begins_anew() throws IOException {
    build("1", LONG + "a");
    assertThat(build("2", LONG + "a")).hasSize(1);
    assertThat(build("1", LONG + "a")).hasSize(1);
  }

  @Test
  void short_texts_are_not_kept() {
    build("1", "short");
    assertThat(build("1", "short")).hasSize(1);
  }

  @Test
  void what_there_is_something_to_say_about_is_said_each_time() {
    Problem problem = Problem.warning("w", Place.line("a.md", 1), "Odd.", "");
    Markdown odd = (text, file) -> new Converted(text, List.of(problem));
    for (int i = 0; i < 2; i++) {
      try (ConversionCache cache = ConversionCache.open(file(), "1").orElseThrow()) {
        assertThat(cache.before(odd).convert(LONG, "a.md").problems()).containsExactly(problem);
      }
    }
  }

  @Test
  void a_damaged_file_is_no_harm() throws IOException {
    build("1", LONG + "a", LONG + "b");
    byte[] whole = Files.readAllBytes(file());
    for (int at = 0; at < whole.length; at += 97) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(file(), damaged);
      build("1", LONG + "a", LONG + "b");
      Files.write(file(), java.util.Arrays.copyOf(whole, at));
      build("1", LONG + "a", LONG + "b");
      assertThat(build("1", LONG + "a", LONG + "b")).isEmpty();
    }
    Files.writeString(file(), "junk", StandardOpenOption.TRUNCATE_EXISTING);
    build("1", LONG + "a");
    Files.delete(file());
    assertThat(build("1", LONG + "a")).hasSize(1);
  }

  @Test
  void what_is_out_of_use_goes() throws IOException {
    String[] many = IntStream.range(0, 3000).mapToObj(i -> LONG + i).toArray(String[]::new);
    build("1", many);
    long size = Files.size(file());
    assertThat(size).isGreaterThan(2 << 20);
    build("1", LONG + "5");
    assertThat(Files.size(file())).isLessThan(size / 100);
    assertThat(build("1", LONG + "5")).isEmpty();
  }

  @Test
  void two_builds_at_once_do_not_share_it() {
    try (ConversionCache first = ConversionCache.open(file(), "1").orElseThrow()) {
      assertThat(ConversionCache.open(file(), "1")).isEmpty();
      assertThat(first.before(dialect).convert(LONG, "").html()).contains(LONG);
    }
    Optional<ConversionCache> later = ConversionCache.open(file(), "1");
    assertThat(later).isPresent();
    later.orElseThrow().close();
  }

  @Test
  void where_nothing_can_be_written_there_is_none() throws IOException {
    Files.createDirectory(file());
    assertThat(ConversionCache.open(file(), "1")).isEmpty();
  }
}
