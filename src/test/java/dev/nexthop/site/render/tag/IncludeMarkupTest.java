package dev.nexthop.site.render.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.site.render.tag.IncludeMarkup.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters are read as they were written, and no name leads out of the includes folder. */
@Timeout(60)
final class IncludeMarkupTest {

  @Test
  void readsWhatWasWritten() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      List<Parameter> parameters = new ArrayList<>();
      StringBuilder markup = new StringBuilder("file.html");
      int count = 1 + random.nextInt(4);
      for (int j = 0; j < count; j++) {
        add(parameters, markup, random);
      }
      assertThat(IncludeMarkup.parse("include", markup.toString()).parameters())
          .as("seed %d, markup %s", seed, markup)
          .contains(parameters);
    }
  }

  private static void add(List<Parameter> parameters, StringBuilder markup, Random random) {
    String name = pick("ab-_9", random);
    String space = random.nextBoolean() ? " " : "";
    markup.append(" \n").append(name).append(space).append('=').append(space);
    if (random.nextInt(3) == 0) {
      String variable = pick("ab.9-", random);
      parameters.add(new Parameter.Variable(name, variable));
      markup.append(variable);
    } else {
      String quote = random.nextBoolean() ? "\"" : "'";
      String text = random.nextInt(4) == 0 ? "" : pick("ab'\" =|é\n", random);
      parameters.add(new Parameter.Text(name, text));
      markup.append(quote).append(text.replace(quote, "\\" + quote)).append(quote);
    }
  }

  private static String pick(String alphabet, Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x", "a/../b", "a//b", "./x", "/..", "..", "a..b", "x\0y", "a\\b", "a b", "%2e"
      })
  void refusesNamesThatMayLeadOut(String name) {
    assertThatThrownBy(() -> IncludeMarkup.validateFileName("include", name))
        .isInstanceOf(LiquidException.class)
        .hasMessageContaining("File contains invalid characters or sequences");
  }

  @Test
  void manyEscapesTakeNoStack() {
    String text = "\\\"".repeat(100_000);
    assertThat(IncludeMarkup.parse("include", "a.html x=\"" + text + "\"").parameters())
        .contains(List.of(new Parameter.Text("x", "\"".repeat(100_000))));
  }
}
