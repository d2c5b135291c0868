package dev.nexthop.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nexthop.liquid.error.ErrorKind;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.standard.StandardLiquid;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the template, there is an output or a LiquidException, soon, on a small stack. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class RobustnessTest {
  private static final long SEED = Long.getLong("nexthop.liquid.seed", 20261124L);
  private static final Limits SMALL = new Limits(1 << 20, 100_000, 100);
  private static final int SMALL_STACK = 512 << 10;
  private static final String ALPHABET =
      "{{{{%%%%}}}}--||::,,..''\"\"()[]==<>!? \n\t\0#_aix1209éß日\uD83D\uDE00\uD83D";
  private static final String[] WORDS = {
    "{% if ",
    "{% for i in ",
    "{% endif %}",
    "{% endfor %}",
    "{% liquid\n",
    "{% assign x = ",
    "{{ ",
    " }}",
    " %}",
    " | ",
    "date: ",
    "'%Y'",
    "(1..",
    "x",
    "[",
    "]",
    "{% raw %}",
    "{% endraw %}",
    "{% case x %}",
    "{% when ",
    "{% cycle ",
    "replace: ",
    "append: x",
    "times: 9999999",
    "split: ''",
    "{% comment %}",
    "{% tablerow i in ",
    "{%- ",
    " -%}",
    "and ",
    " or ",
    "contains ",
    "round: 99",
    "slice: -1, 9999999999",
    "truncate: 99999999999",
    "1e400",
    "99999999999999999999",
    "modulo: "
  };

  @ParameterizedTest
  @EnumSource
  void randomCharactersNeverBreakIt(ErrorMode mode) {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int j = 0; j < length; j++) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      renderAnyhow(text.toString(), mode);
    }
  }

  @ParameterizedTest
  @EnumSource
  void randomWordsNeverBreakIt(ErrorMode mode) {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int j = 0; j < length; j++) {
        text.append(WORDS[random.nextInt(WORDS.length)]);
      }
      renderAnyhow(text.toString(), mode);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{{",
        "{%",
        "{% if a %}",
        "{{ a[",
        "{{ a | b: ",
        "[[",
        "{{ ((",
        "{{ '",
        "{% raw %}{%",
        "{% assign a",
        "{% cycle a:",
        "{% if a and ",
        "{% if a or'",
        "{% for i in a limit:",
        "{{ a.",
        "{{a|replace:'','x'}}",
        "{% case a %}{% when b or ",
        "<script",
        "<!--",
        "&a",
        "{% render '",
        "{% liquid\nif a\n",
        "{{ \"a",
        "{% comment %}"
      })
  void longRepetitionsTakeLinearTime(String piece) {
    for (ErrorMode mode : ErrorMode.values()) {
      renderAnyhow(piece.repeat(20_000), mode);
      renderAnyhow("{{ '" + piece.replace("'", "").repeat(20_000) + "' | strip_html }}", mode);
      renderAnyhow("{{ " + piece.repeat(20_000) + " }}", mode);
      renderAnyhow("{% if " + piece.repeat(20_000) + " %}{% endif %}", mode);
      renderAnyhow("{% include " + piece.repeat(20_000) + " %}", mode);
      renderAnyhow("{% cycle " + piece.repeat(20_000) + " %}", mode);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% for i in (1..1000000000) %}x{% endfor %}",
        "{{ (1..1000000000) | join: ',' }}",
        "{% for i in (1..1000) %}{% for j in (1..1000) %}{% for k in (1..1000) %}{% endfor %}"
            + "{% endfor %}{% endfor %}",
        "{% assign x = 'ab' %}{% for i in (1..100) %}{% assign x = x | append: x %}{% endfor %}",
        "{% assign x = 'ab' %}{% for i in (1..100) %}{% assign x = x | replace: 'a', x %}{% endfor %}",
        "{% assign x = 99 %}{% for i in (1..100) %}{% assign x = x | times: x %}{% endfor %}",
        "{% assign x = '1,2' | split: ',' %}{% for i in (1..100) %}{% assign x = x | concat: x %}"
            + "{% endfor %}",
        "{% capture x %}ab{% endcapture %}{% for i in (1..100) %}"
            + "{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}",
        "{% tablerow i in (1..1000000000) %}{% endtablerow %}",
        "{% for i in (1..100000) %}aaaaaaaaaaaaaaaaaaaaaaaa{% endfor %}",
      })
  void endlessTemplatesRunIntoALimit(String template) {
    Environment environment = StandardLiquid.builder().limits(SMALL).build();
    assertThatThrownBy(() -> environment.parse(template).renderOrThrow(Map.of()))
        .isInstanceOfSatisfying(
            LiquidException.class, error -> assertThat(error.kind()).isEqualTo(ErrorKind.MEMORY));
  }

  @Test
  void aPartialThatIncludesItselfIsTooDeep() {
    for (String tag : List.of("include", "render")) {
      Environment environment =
          StandardLiquid.builder()
              .partials(Partials.of(Map.of("a", "{% " + tag + " 'a' %}")))
              .build();
      assertThatThrownBy(() -> environment.parse("{% " + tag + " 'a' %}").renderOrThrow(Map.of()))
          .isInstanceOf(LiquidException.class)
          .hasMessageContaining("Nesting too deep");
    }
  }

  @Test
  void longNumbersAreReadOrRefused() {
    for (String digits : List.of("9".repeat(1 << 20), "1_".repeat(50_000) + "1")) {
      for (String filter : List.of("plus: 1", "slice: 0", "times: x", "round: x")) {
        renderAnyhow("{% assign x = '" + digits + "' %}{{ x | " + filter + " }}", ErrorMode.LAX);
        renderAnyhow("{{ 'a' | slice: '" + digits + "' }}", ErrorMode.LAX);
        renderAnyhow("{{ " + digits + " | " + filter + " }}", ErrorMode.STRICT);
        renderAnyhow("{{ '0." + digits + "' | " + filter + " }}", ErrorMode.STRICT);
      }
    }
  }

  @Test
  void theDeepestNestingFitsOnASmallStack() throws InterruptedException {
    String blocks = "{% if true %}".repeat(98) + "{% include 'a' %}" + "{% endif %}".repeat(98);
    Environment environment =
        StandardLiquid.builder().partials(Partials.of(Map.of("a", blocks))).build();
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    Thread thread =
        new Thread(
            null, () -> environment.parse(blocks).render(Map.of()), "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((t, error) -> thrown.add(error));
    thread.start();
    thread.join();
    assertThat(thrown).isEmpty();
  }

  @Test
  void deepNestingIsAnError() {
    String template = "{% if true %}".repeat(200) + "{% endif %}".repeat(200);
    assertThatThrownBy(() -> StandardLiquid.builder().build().parse(template))
        .isInstanceOf(LiquidException.class)
        .hasMessageContaining("Nesting too deep");
  }

  private static void renderAnyhow(String template, ErrorMode mode) {
    try {
      StandardLiquid.builder()
          .errorMode(mode)
          .limits(SMALL)
          .build()
          .parse(template)
          .render(Map.of("x", "text", "a", List.of(1, "b")));
    } catch (LiquidException expected) {
      assertThat(expected.getMessage()).as("seed %d: %s", SEED, template).isNotEmpty();
    } catch (RuntimeException | StackOverflowError e) {
      int shown = Math.min(template.length(), 300);
      throw new AssertionError("seed " + SEED + ": " + template.substring(0, shown), e);
    }
  }
}
