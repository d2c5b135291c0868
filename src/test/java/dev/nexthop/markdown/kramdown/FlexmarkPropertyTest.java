package dev.nexthop.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.vladsch.flexmark.formatter.Formatter;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.flexmark.KramdownExtension;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for flexmark's tree of any document in the dialect. */
final class FlexmarkPropertyTest {
  private static final int DOCUMENTS = Integer.getInteger("flexmark.documents", 1_500);
  private static final long SEED = Long.getLong("flexmark.seed", 20_261_130L);
  private static final List<String> SPANS =
      List.of(
          "Hello",
          "...",
          "\"a\"",
          "'b'",
          "<br>",
          "<b>x</b>",
          "`c`",
          "*d*",
          "**e**",
          "[f](/g)",
          "![h](/i)",
          "<http://j/>",
          "[^k]",
          "\\*",
          "&amp;",
          "$$l$$",
          "--",
          "~~m~~",
          "日本",
          "\\|");

  @Test
  void trees_of_generated_documents_are_sound() {
    DialectGenerator generator = new DialectGenerator(new SplittableRandom(SEED), List.of());
    for (int i = 0; i < DOCUMENTS; i++) {
      DialectGenerator.Document document = generator.document();
      check(document.text(), document.options(), "document " + i + " of seed " + SEED);
    }
  }

  /** Text that is not found, because it is written otherwise, takes nothing of what follows. */
  @Test
  void trees_of_awkward_documents_are_sound() {
    List<String> texts =
        List.of(
            "* [`a \n  b`](/u) c [](/v)\n",
            "> * `a\n>   b` c\n",
            "* ![a\n  b](/u) ![](/v)\n",
            "[&copy;&#8212;][r] [](/v) [r]\n\n[r]: /u 'r'\n",
            "a\r\n\r\n> b  \r\n> c\r\n",
            "",
            "\n",
            "#");
    for (String text : texts) {
      check(text, Map.of("input", "GFM"), "awkward");
      check(text, Map.of("input", "kramdown"), "awkward");
    }
  }

  @Test
  void trees_of_pairs_of_spans_are_sound() {
    List<String> places = List.of("# %\n", "| % | c |\n", "* %\n", "> %\n", "%\n===\n", "T\n: %\n");
    for (String place : places) {
      for (String one : SPANS) {
        for (String other : SPANS) {
          String text = place.replace("%", one + " " + other);
          check(text + "\n[^k]: n\n", Map.of("input", "GFM"), text);
          check(place.replace("%", one + other), Map.of("input", "kramdown"), text);
        }
      }
    }
  }

  private static void check(String text, Map<String, Object> options, String name) {
    KramdownOptions read = KramdownOptions.kramdown().with(options);
    KramdownExtension kramdown = KramdownExtension.create(read, Highlighter.none());
    List<KramdownExtension> extensions = List.of(kramdown);
    String where = name + ":\n" + text + "\n" + options;
    try {
      Document document = Parser.builder().extensions(extensions).build().parse(text);
      assertThat(faults(document)).as(where).isEmpty();
      collectText(document);
      String html = HtmlRenderer.builder().extensions(extensions).build().render(document);
      String lean = Kramdown.create(read, Highlighter.none()).convert(text, "t").html();
      assertThat(html).as(where).isEqualTo(lean);
      HtmlRenderer.builder().build().render(document);
      Formatter.builder().build().render(document);
    } catch (RuntimeException e) {
      fail(where, e);
    }
  }

  /**
   * Collects the text. flexmark's builder of sequences asserts wrongly where a text after other
   * nodes has an escape, in trees of flexmark's own parser too ({@code "[f](/g) \\* **c**"}).
   */
  private static void collectText(Document document) {
    try {
      new TextCollectingVisitor().collectAndGetText(document);
    } catch (AssertionError e) {
      assertThat(e).hasMessageContaining("computeLength()");
    }
  }

  /** Nodes that do not lie in the document, in their parent and after their sibling. */
  private static List<String> faults(Document document) {
    List<String> faults = new ArrayList<>();
    for (Node node : document.getDescendants()) {
      int start = node.getStartOffset();
      int end = node.getEndOffset();
      Node parent = node.getParent();
      Node previous = node.getPrevious();
      boolean note = node.getClass().getSimpleName().equals("Footnote");
      boolean within = start >= parent.getStartOffset() && end <= parent.getEndOffset();
      boolean ordered = note || previous == null || previous.getEndOffset() <= start;
      if (start < 0 || start > end || end > document.getTextLength() || !within || !ordered) {
        faults.add(node + " of " + parent);
      }
      node.getChildChars();
    }
    return faults;
  }
}
