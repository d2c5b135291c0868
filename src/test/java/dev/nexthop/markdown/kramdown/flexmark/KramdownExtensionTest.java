package dev.nexthop.markdown.kramdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.AttributeProviderFactory;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.NodePostProcessor;
import com.vladsch.flexmark.parser.block.NodePostProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeTracker;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.Kramdown;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What programs that work on flexmark's tree can do with kramdown's dialect. */
final class KramdownExtensionTest {
  private static final KramdownExtension KRAMDOWN =
      KramdownExtension.create(KramdownOptions.jekyll(), Highlighter.none());
  private static final String TEXT =
      """
      # 配送の *順序* {#order}
      {: .top}

      See [the manual](http://www.postfix.org/ "Postfix") and [RFC 5321][rfc],
      **then** `postqueue -p`.[^1]
      {: .lead}

      * [nested](/in-a-list)

      ~~~ sh
      postfix reload
      ~~~

      | host | preference |
      |------|-----------:|
      | *mx* | 10         |

      ## Terms

      MX
      : an exchanger

      [rfc]: https://www.rfc-editor.org/rfc/rfc5321
      [^1]: A note with [a link](/note).
      """;

  private static Parser parser() {
    return Parser.builder().extensions(List.of(KRAMDOWN)).build();
  }

  private static HtmlRenderer renderer() {
    return HtmlRenderer.builder().extensions(List.of(KRAMDOWN)).build();
  }

  private static String lean(String text) {
    return Kramdown.create(KramdownOptions.jekyll(), Highlighter.none()).convert(text, "t").html();
  }

  private static <N extends Node> List<N> all(Node root, Class<N> type) {
    List<N> found = new ArrayList<>();
    new NodeVisitor(new VisitHandler<>(type, found::add)).visit(root);
    for (Node node : root.getDescendants()) {
      if (type.isInstance(node) && !found.contains(type.cast(node))) {
        found.add(type.cast(node));
      }
    }
    return found;
  }

  @Test
  void html_is_that_of_the_lean_renderer() {
    Document document = parser().parse(TEXT);
    assertThat(renderer().render(document)).isEqualTo(lean(TEXT));
    assertThat(renderer().render(document)).as("rendered again").isEqualTo(lean(TEXT));
  }

  @Test
  void visitors_find_headings_and_links() {
    Document document = parser().parse(TEXT);
    List<String> headings = new ArrayList<>();
    List<String> links = new ArrayList<>();
    NodeVisitor visitor =
        new NodeVisitor(
            new VisitHandler<>(
                Heading.class,
                h -> headings.add(h.getLevel() + " " + h.getText() + " #" + h.getAnchorRefId())),
            new VisitHandler<>(
                Link.class,
                l -> links.add(l.getText() + " -> " + l.getUrl() + " " + l.getTitle())));
    visitor.visit(document);
    assertThat(headings).containsExactly("1 配送の *順序* #order", "2 Terms #terms");
    assertThat(links)
        .containsExactly(
            "the manual -> http://www.postfix.org/ Postfix",
            "RFC 5321 -> https://www.rfc-editor.org/rfc/rfc5321 ",
            "nested -> /in-a-list ",
            "a link -> /note ");
    assertThat(KramdownExtension.problems(document)).isEmpty();
  }

  @Test
  void nodes_know_where_they_stand() {
    Document document = parser().parse(TEXT);
    Link link = all(document, Link.class).get(0);
    assertThat(link.getChars().toString())
        .isEqualTo("[the manual](http://www.postfix.org/ \"Postfix\")");
    assertThat(link.getStartOffset()).isEqualTo(TEXT.indexOf("[the manual]"));
    assertThat(all(document, StrongEmphasis.class).get(0).getChars().toString())
        .isEqualTo("**then**");
    assertThat(all(document, Emphasis.class).get(0).getLineNumber()).isZero();
    Heading terms = all(document, Heading.class).get(1);
    assertThat(terms.getChars().toString()).isEqualTo("## Terms");
    FencedCodeBlock code = all(document, FencedCodeBlock.class).get(0);
    assertThat(code.getInfo().toString()).isEqualTo("sh");
    assertThat(code.getContentChars().toString()).isEqualTo("postfix reload\n");
    assertThat(code.getLineNumber()).isEqualTo(9);
  }

  @Test
  void tables_and_attributes_are_there() {
    Document document = parser().parse(TEXT);
    List<TableCell> cells = all(document, TableCell.class);
    assertThat(cells).hasSize(4);
    assertThat(cells.get(1).isHeader()).isTrue();
    assertThat(cells.get(3).getAlignment()).isEqualTo(TableCell.Alignment.RIGHT);
    Heading heading = all(document, Heading.class).get(0);
    assertThat(KramdownExtension.attributes(heading)).containsEntry("class", "top");
    assertThat(all(document, KramdownBlock.DefinitionTerm.class)).hasSize(1);
    assertThat(all(document, KramdownSpan.FootnoteMark.class).get(0).value()).isEqualTo("1");
  }

  /** Makes every text loud. */
  private static final class Loud extends NodePostProcessor {
    @Override
    public void process(NodeTracker state, Node node) {
      node.setChars(
          BasedSequence.of(node.getChars().toString().toUpperCase(java.util.Locale.ROOT)));
    }
  }

  @Test
  void post_processors_change_what_is_rendered() {
    NodePostProcessorFactory factory =
        new NodePostProcessorFactory(false) {
          {
            addNodes(Text.class);
          }

          @Override
          public NodePostProcessor apply(Document document) {
            return new Loud();
          }
        };
    Parser loud =
        Parser.builder().extensions(List.of(KRAMDOWN)).postProcessorFactory(factory).build();
    assertThat(renderer().render(loud.parse("quiet *words* {:.c}\n")))
        .isEqualTo("<p>QUIET <em>WORDS</em> {:.C}</p>\n");
  }

  @Test
  void nodes_that_were_added_or_taken_away_are_rendered_as_they_are() {
    Document document = parser().parse("one *two*\n\nthree\n");
    all(document, Emphasis.class).get(0).unlink();
    Emphasis added = new Emphasis(BasedSequence.of("four"));
    added.appendChild(new Text("four"));
    document.getLastChild().appendChild(added);
    assertThat(renderer().render(document)).isEqualTo("<p>one </p>\n\n<p>three<em>four</em></p>\n");
  }

  @Test
  void attribute_providers_and_link_resolvers_are_asked() {
    AttributeProviderFactory factory =
        new IndependentAttributeProviderFactory() {
          @Override
          public AttributeProvider apply(LinkResolverContext context) {
            return (node, part, attributes) -> {
              if (node instanceof Link) {
                attributes.replaceValue("rel", "nofollow");
              }
            };
          }
        };
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(List.of(KRAMDOWN))
            .attributeProviderFactory(factory)
            .build();
    assertThat(renderer.render(parser().parse("[a](/b)\n")))
        .isEqualTo("<p><a href=\"/b\" rel=\"nofollow\">a</a></p>\n");
  }

  @Test
  void renderers_of_others_take_precedence() {
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(List.of(KRAMDOWN))
            .nodeRendererFactory(
                data ->
                    () ->
                        Set.of(
                            new NodeRenderingHandler<>(
                                StrongEmphasis.class,
                                (node, context, html) -> {
                                  html.raw("<b>");
                                  context.renderChildren(node);
                                  html.raw("</b>");
                                })))
            .build();
    assertThat(renderer.render(parser().parse("a **b *c* d** e\n")))
        .isEqualTo("<p>a <b>b <em>c</em> d</b> e</p>\n");
  }
}
