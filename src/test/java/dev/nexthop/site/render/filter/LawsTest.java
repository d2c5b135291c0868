package dev.nexthop.site.render.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.markdown.kramdown.render.EntityWriter;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for every text. */
@Timeout(60)
final class LawsTest {
  private static final EntityWriter ENTITIES = new EntityWriter(KramdownOptions.jekyll());

  private static final int CASES = 3000;
  private static final String ALPHABET = "ab.c/..//%2F%41é日?#&;+=:@ \"'<>-~[]{}\\\u0000\n";

  @Test
  void normalizingAPartOfAUrlTwiceChangesNothing() {
    forEachText(
        text -> {
          String once = PercentEncoding.ANY.normalize(text);
          assertThat(PercentEncoding.ANY.normalize(once)).isEqualTo(once);
          assertThat(once).matches("[!-~]*");
        });
  }

  @Test
  void noPathClimbsOutAfterDotSegmentsAreRemoved() {
    forEachText(
        text -> {
          String path = DotSegments.remove("/" + text.replace("\n", ""));
          assertThat(path.split("/", -1)).doesNotContain("..", ".");
          assertThat(DotSegments.remove(path)).isEqualTo(path);
        });
  }

  @Test
  void escapedTextHasNoMarkup() {
    forEachText(
        text ->
            assertThat(Xml.escape(text))
                .doesNotContain("<", ">", "\"", "'")
                .satisfies(escaped -> assertThat(unescaped(escaped)).isEqualTo(text)));
  }

  @Test
  void everyTextHasTypographicForm() {
    forEachText(text -> assertThat(SmartyPants.convert(text, ENTITIES)).isNotNull());
  }

  @Test
  void longTextsTakeNoMoreStackThanShortOnes() {
    String nested = "<b>".repeat(20_000) + "'x'" + "</b>".repeat(20_000);
    assertThat(SmartyPants.convert(nested, ENTITIES)).contains("‘x’");
    assertThat(DotSegments.remove("/a/..".repeat(2_000))).isEqualTo("/");
    assertThat(Uri.parse("/" + "a".repeat(200_000)).normalize()).hasSize(200_001);
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private static void forEachText(Consumer<String> law) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(12);
      for (int j = 0; j < length; j++) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      try {
        law.accept(text.toString());
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", text " + text, e);
      }
    }
  }
}
