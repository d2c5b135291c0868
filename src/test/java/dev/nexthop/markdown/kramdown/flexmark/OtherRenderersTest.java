package dev.nexthop.markdown.kramdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.formatter.Formatter;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** flexmark's own visitors and renderers on trees of the dialect. */
final class OtherRenderersTest {
  private static final KramdownExtension KRAMDOWN =
      KramdownExtension.create(KramdownOptions.jekyll(), Highlighter.none());

  private static Document parse(String text) {
    return Parser.builder().extensions(List.of(KRAMDOWN)).build().parse(text);
  }

  private static String formatted(String text) {
    return Formatter.builder().extensions(List.of(KRAMDOWN)).build().render(parse(text)).strip();
  }

  private static String plain(String text) {
    return HtmlRenderer.builder().build().render(parse(text)).strip();
  }

  private static List<String> places(String text, Class<? extends Node> type) {
    List<String> places = new ArrayList<>();
    for (Node node : parse(text).getDescendants()) {
      if (type.isInstance(node)) {
        assertThat(text.substring(node.getStartOffset(), node.getEndOffset()))
            .isEqualTo(node.getChars().toString());
        places.add(node.getStartOffset() + "-" + node.getEndOffset());
      }
    }
    return places;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Hello...\n",
        "# \"a\" b\n",
        "# a<br>\n",
        "| `a` b... | c |\n",
        "# `a`... \"b\"\n"
      })
  void what_is_written_in_another_way_is_no_error(String text) {
    assertThat(new TextCollectingVisitor().collectAndGetText(parse(text))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. a\n2. b",
        "* a\n* b",
        "> a\n> b",
        "[l](/u)",
        "[l](/u \"t\") **b** *c* `d`",
        "![i](/u)",
        "# a\n\nb",
        "~~~ruby\na\n~~~",
        "a  \nb",
        "T\n: D",
        "| a | b |\n|---|--:|\n| c | d |",
        "a -- \"b\"... $$c$$ <b>*d*</b>",
        "* T\n  : D",
        "$$\na\n$$",
        "a[^1]\n\n[^1]: b",
        "<div>\na\n</div>"
      })
  void the_formatter_keeps_what_was_written(String text) {
    assertThat(formatted(text + "\n")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3. a~|<ol>~<li>a</li>~</ol>",
        "* a~~* b~|<ul>~<li>~<p>a</p>~</li>~<li>~<p>b</p>~</li>~</ul>",
        "![i](/u)~|<p><img src=\"/u\" alt=\"i\" /></p>",
        "[l](/u)~|<p><a href=\"/u\">l</a></p>",
        "a  ~b~|<p>a<br />~b</p>",
        "> a~> b~|<blockquote>~<p>a~b</p>~</blockquote>",
      })
  void the_own_renderer_of_flexmark_writes_what_it_has_nodes_for(String text, String html) {
    assertThat(plain(text.replace('~', '\n'))).isEqualTo(html.replace('~', '\n'));
  }

  @Test
  void text_of_line_breaks_symbols_and_pictures() {
    Document document = parse("a  \n\"b\" -- $$c$$ ![d](/e)\n");
    assertThat(new TextCollectingVisitor().collectAndGetText(document).strip())
        .isEqualTo("a\n\"b\" -- $$c$$ d");
  }

  /** flexmark can't collect text of segments that begin with a blank one and have gaps. */
  @Test
  void code_in_a_quote_that_begins_with_an_empty_line() {
    KramdownOptions options =
        KramdownOptions.jekyll().with(Map.of("html_to_native", true, "parse_block_html", true));
    KramdownExtension kramdown = KramdownExtension.create(options, Highlighter.none());
    Parser parser = Parser.builder().extensions(List.of(kramdown)).build();
    Document document = parser.parse("> <pre>\n> a\n> b\n");
    assertThat(new TextCollectingVisitor().collectAndGetText(document)).contains("a\nb\n");
  }

  @Test
  void places_of_parts() {
    String table = "| a | b |\n|---|---|\n| c | d |\n";
    assertThat(places(table, TableRow.class)).containsExactly("0-9", "20-29");
    assertThat(places(table, TableCell.class)).containsExactly("0-5", "5-9", "20-25", "25-29");
    assertThat(places("T\n: D\n", KramdownBlock.DefinitionTerm.class)).containsExactly("0-1");
    assertThat(places("T\n: D\n", KramdownBlock.Definition.class)).containsExactly("2-5");
    assertThat(places("* a\n  b\n", Text.class)).containsExactly("2-3", "6-7");
    assertThat(places("a\n\n[^1]: b\n", BlankLine.class)).containsExactly("2-3");
    assertThat(places("a\n\n[^1]: b\n", KramdownBlock.Footnote.class)).containsExactly("3-10");
    assertThat(places("![a](/b)\n", Image.class)).containsExactly("0-8");
    assertThat(places("a\r\nb *c*\r\n", Text.class)).containsExactly("0-1", "3-5", "6-7");
  }
}
