package dev.nexthop.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.highlight.Rouge;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.testing.Requires;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Compares 500 documents with kramdown. {@code -Dfuzz.seed=…} repeats a run, {@code
 * -Dfuzz.documents=…} makes it longer.
 */
@Requires(programs = "ruby")
final class FuzzIT {
  private static final double LEAST_EQUAL = 0.99;
  private static final Highlighter ROUGE = Rouge.highlighter();

  /** What was not equal. */
  record Difference(DialectGenerator.Document document, String expected, String actual) {
    @Override
    public String toString() {
      return "--- text, "
          + document.options()
          + "\n"
          + document.text()
          + "\n--- kramdown\n"
          + expected
          + "\n--- here\n"
          + actual
          + "\n";
    }
  }

  @Test
  void renders_as_kramdown_does() {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    int count = Integer.getInteger("fuzz.documents", 500);
    List<Difference> differences = differences(seed, count);
    System.err.println(
        "fuzz.seed=" + seed + ": " + differences.size() + " of " + count + " differ");
    if (Boolean.getBoolean("fuzz.print")) {
      differences.forEach(System.err::println);
    }
    assertThat(differences.size())
        .as(() -> "fuzz.seed=" + seed + "\n" + differences)
        .isLessThanOrEqualTo((int) (count * (1 - LEAST_EQUAL)));
  }

  private static List<Difference> differences(long seed, int count) {
    List<DialectGenerator.Document> documents = new ArrayList<>();
    DialectGenerator generator = new DialectGenerator(new SplittableRandom(seed), originals());
    for (int i = 0; i < count; i++) {
      documents.add(generator.document());
    }
    List<String> expected = Judge.render(documents);
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DialectGenerator.Document document = documents.get(i);
      if (Judge.failed(expected.get(i)) || KnownDifferences.explain(document, expected.get(i))) {
        continue;
      }
      String actual = render(document);
      if (!actual.equals(expected.get(i))) {
        differences.add(new Difference(document, expected.get(i), actual));
      }
    }
    return differences;
  }

  private static String render(DialectGenerator.Document document) {
    KramdownOptions options = KramdownOptions.kramdown().with(document.options());
    return Kramdown.create(options, ROUGE).convert(document.text(), "fuzz").html();
  }

  private static List<String> originals() {
    Path folder = Path.of("src", "test", "resources", "kramdown");
    return ConformanceCases.in(folder).stream().map(ConformanceCases.Case::text).toList();
  }
}
