package dev.nexthop.site.read;

import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A target for Jazzer: no text ends in anything but front matter, none, or a problem. The tests go
 * through the files in {@code yaml/fuzz} and through random changes of them. To search for more,
 * with the class path of the tests:
 *
 * <pre>
 * java -cp … com.code_intelligence.jazzer.Jazzer \
 *   --target_class=dev.nexthop.site.read.FrontMatterFuzzTest \
 *   --instrumentation_includes=dev.nexthop.site.read.** src/test/resources/yaml/fuzz
 * </pre>
 */
public final class FrontMatterFuzzTest {
  private static final Path SEEDS = Path.of("src/test/resources/yaml/fuzz");
  private static final List<String> PIECES =
      List.of(
          "---\n",
          "...",
          ": ",
          "- ",
          "[",
          "]",
          "{",
          "}",
          "&a ",
          "*a",
          "<<: ",
          "!ruby/object:X ",
          "'",
          "\"",
          "|\n",
          ">-\n",
          "\t",
          "\n",
          "#",
          "1:30",
          "0o17",
          "2024-02-30",
          "~",
          "\u0000",
          "\uFEFF",
          "日本",
          "? ",
          "%YAML 1.1\n",
          "!!binary ",
          "\\x");

  @TestFactory
  Stream<DynamicTest> seeds() throws IOException {
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> fuzzerTestOneInput(Files.readAllBytes(file))));
  }

  @Test
  void random_changes_of_the_seeds() throws IOException {
    long seed = Long.getLong("nexthop.seed", System.nanoTime());
    Random random = new Random(seed);
    List<Path> files = files();
    for (int i = 0; i < 5_000; i++) {
      String text =
          new String(
              Files.readAllBytes(files.get(random.nextInt(files.size()))), StandardCharsets.UTF_8);
      for (int change = random.nextInt(6); change >= 0; change--) {
        text = changed(text, random);
      }
      byte[] input = text.getBytes(StandardCharsets.UTF_8);
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> fuzzerTestOneInput(input), "-Dnexthop.seed=" + seed);
    }
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(8));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 ->
          text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at);
      default -> text.substring(0, end) + text.substring(at, end).repeat(40) + text.substring(end);
    };
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.sorted().toList();
    }
  }

  /** Jazzer's entry point: an exception that leaves it is a finding. */
  public static void fuzzerTestOneInput(byte[] input) {
    FrontMatter frontMatter = FrontMatter.of(new String(input, StandardCharsets.UTF_8));
    if (frontMatter.yaml().isEmpty()) {
      return;
    }
    try {
      Yaml.load(frontMatter.yaml().get(), "fuzz.md", ZoneOffset.UTC);
    } catch (ProblemException expected) {
      // The documented answer to YAML that is none.
    }
  }
}
