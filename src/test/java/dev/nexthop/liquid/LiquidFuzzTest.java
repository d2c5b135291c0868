package dev.nexthop.liquid;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.standard.StandardLiquid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A target for Jazzer: no template ends in anything but an output or a LiquidException. The test
 * goes through the files in {@code liquid/fuzz}, whose first byte chooses the error mode. To search
 * for more, with the class path of the tests:
 *
 * <pre>
 * java -cp … com.code_intelligence.jazzer.Jazzer --target_class=dev.nexthop.liquid.LiquidFuzzTest \
 *   --instrumentation_includes=dev.nexthop.liquid.** src/test/resources/liquid/fuzz
 * </pre>
 */
public final class LiquidFuzzTest {
  private static final Limits LIMITS = new Limits(1 << 20, 100_000, 100);

  @TestFactory
  Stream<DynamicTest> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/liquid/fuzz"))) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> fuzzerTestOneInput(Files.readAllBytes(file))));
    }
  }

  /** Jazzer's entry point: an exception that leaves it is a finding. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    ErrorMode mode = ErrorMode.values()[Math.floorMod(input[0], ErrorMode.values().length)];
    String template = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
    try {
      StandardLiquid.builder()
          .errorMode(mode)
          .limits(LIMITS)
          .build()
          .parse(template)
          .render(Map.of("x", "text", "list", List.of(1, "b", 2.5), "map", Map.of("k", "v")));
    } catch (LiquidException expected) {
      // The documented answer to a template that is none.
    }
  }
}
