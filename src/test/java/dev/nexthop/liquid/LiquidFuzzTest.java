package dev.nexthop.liquid;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.standard.StandardLiquid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Searches for a template that ends in anything but an output or a LiquidException. A normal run
 * goes through the files in {@code LiquidFuzzTestInputs}, whose first byte chooses the error mode;
 * {@code JAZZER_FUZZ=1} searches on, and {@code -Djazzer.hooks=true} lets it see the program's
 * branches.
 */
final class LiquidFuzzTest {
  private static final Limits LIMITS = new Limits(1 << 20, 100_000, 100);

  @FuzzTest(maxDuration = "5m")
  void parsesAndRenders(byte[] input) {
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
