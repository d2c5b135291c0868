package dev.nexthop.markdown.kramdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Nodes that were edited are rendered as they then are. */
final class EditedTreeTest {
  private static <N extends Node> String edited(String text, Class<N> type, Consumer<N> edit) {
    KramdownOptions options =
        KramdownOptions.jekyll()
            .with(Map.of("syntax_highlighter_opts", Map.of("disable", true), "auto_ids", false));
    KramdownExtension kramdown = KramdownExtension.create(options, Highlighter.none());
    Document document = Parser.builder().extensions(List.of(kramdown)).build().parse(text);
    for (Node node : document.getDescendants()) {
      if (type.isInstance(node)) {
        edit.accept(type.cast(node));
        break;
      }
    }
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(List.of(kramdown)).build();
    return renderer.render(document).strip();
  }

  private static BasedSequence seq(String text) {
    return BasedSequence.of(text);
  }

  @Test
  void target_and_title_of_links() {
    assertThat(edited("[x](/y)\n", Link.class, l -> l.setUrl(seq("/z"))))
        .isEqualTo("<p><a href=\"/z\">x</a></p>");
    assertThat(edited("[x](/y \"t\")\n", Link.class, l -> l.setTitle(seq("u"))))
        .isEqualTo("<p><a href=\"/y\" title=\"u\">x</a></p>");
    assertThat(edited("[x](/y \"t\")\n", Link.class, l -> l.setTitle(BasedSequence.NULL)))
        .isEqualTo("<p><a href=\"/y\">x</a></p>");
    assertThat(edited("[x][r]\n\n[r]: /y\n", Link.class, l -> l.setUrlChars(seq("/z#a"))))
        .isEqualTo("<p><a href=\"/z#a\">x</a></p>");
  }

  @Test
  void target_title_and_text_of_pictures() {
    assertThat(edited("a ![x](/y)\n", Image.class, i -> i.setUrl(seq("/z"))))
        .isEqualTo("<p>a <img src=\"/z\" alt=\"x\" /></p>");
    assertThat(edited("a ![x](/y)\n", Image.class, i -> i.setTitle(seq("t"))))
        .isEqualTo("<p>a <img src=\"/y\" alt=\"x\" title=\"t\" /></p>");
    assertThat(
            edited("a ![x](/y)\n", Image.class, i -> ((Text) i.getFirstChild()).setChars(seq("z"))))
        .isEqualTo("<p>a <img src=\"/y\" alt=\"z\" /></p>");
    assertThat(edited("a ![x](/y)\n", Image.class, i -> i.appendChild(new Text("z"))))
        .isEqualTo("<p>a <img src=\"/y\" alt=\"xz\" /></p>");
    assertThat(edited("a ![x](/y)\n", Image.class, Image::removeChildren))
        .isEqualTo("<p>a <img src=\"/y\" alt=\"\" /></p>");
  }

  @Test
  void code_and_its_language() {
    assertThat(edited("`a`\n", Code.class, c -> c.setText(seq("<b>"))))
        .contains(">&lt;b&gt;</code></p>");
    assertThat(edited("~~~ ruby\na\n~~~\n", FencedCodeBlock.class, f -> f.setInfo(seq("python"))))
        .contains("language-python")
        .doesNotContain("ruby");
    assertThat(edited("~~~ ruby\na\n~~~\n{: .c}\n", FencedCodeBlock.class, f -> f.setInfo(seq(""))))
        .isEqualTo("<pre class=\"c\"><code>a\n</code></pre>");
    assertThat(
            edited(
                "~~~\na\n~~~\n",
                FencedCodeBlock.class,
                f -> f.setContentLines(List.of(seq("b\n"), seq("c\n")))))
        .contains("b\nc\n");
    assertThat(
            edited("    a\n", IndentedCodeBlock.class, c -> c.setContentLines(List.of(seq("b\n")))))
        .contains("b\n")
        .doesNotContain("a\n");
  }

  @Test
  void alignment_of_cells() {
    String table = "| a | b |\n| c | d |\n";
    assertThat(edited(table, TableCell.class, c -> c.setAlignment(TableCell.Alignment.CENTER)))
        .contains("<td style=\"text-align: center\">a</td>", "<td>b</td>", "<td>c</td>");
    assertThat(
            edited(
                "| a |\n|--:|\n| b |\n",
                TableCell.class,
                c -> c.setAlignment(TableCell.Alignment.LEFT)))
        .contains(
            "<th style=\"text-align: left\">a</th>", "<td style=\"text-align: right\">b</td>");
  }

  @Test
  void level_and_id_of_headings() {
    assertThat(edited("# a {#b}\n", Heading.class, h -> h.setAnchorRefId("c")))
        .isEqualTo("<h1 id=\"c\">a</h1>");
    assertThat(edited("# a {#b}\n", Heading.class, h -> h.setLevel(3)))
        .isEqualTo("<h3 id=\"b\">a</h3>");
    assertThat(
            edited(
                "# a\n",
                Heading.class,
                h -> {
                  h.setAnchorRefId("c");
                  h.setExplicitAnchorRefId(true);
                }))
        .isEqualTo("<h1 id=\"c\">a</h1>");
  }

  @Test
  void characters_of_texts_and_entities() {
    assertThat(edited("a\n", Text.class, t -> t.setChars(seq("b \\* <c>"))))
        .isEqualTo("<p>b * &lt;c&gt;</p>");
    assertThat(edited("&copy;\n", HtmlEntity.class, e -> e.setChars(seq("&amp;"))))
        .isEqualTo("<p>&amp;</p>");
  }
}
