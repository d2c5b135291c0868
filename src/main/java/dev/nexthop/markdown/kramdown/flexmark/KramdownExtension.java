package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.formatter.Formatter;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * Makes flexmark read kramdown's dialect and write what kramdown writes, to the byte.
 *
 * <pre>{@code
 * var kramdown = KramdownExtension.create(KramdownOptions.jekyll(), Highlighter.none());
 * Parser parser = Parser.builder().extensions(List.of(kramdown)).build();
 * HtmlRenderer renderer = HtmlRenderer.builder().extensions(List.of(kramdown)).build();
 * String html = renderer.render(parser.parse(text));
 * }</pre>
 *
 * <p>It takes the place of flexmark's block and inline phase, so other extensions' block parsers,
 * inline parsers and delimiter processors have no effect; their post-processors, attribute
 * providers, link resolvers and node renderers have. The tree is made of flexmark's own nodes
 * ({@code Heading}, {@code Link}, {@code FencedCodeBlock}, …, {@code TableBlock} and {@code
 * Strikethrough} of its extensions) and, for what flexmark has no node for, of {@link
 * KramdownBlock}'s and {@link KramdownSpan}'s. Every node has its place in the text, in its parent
 * and after its sibling; what is not written where it belongs (the target of a link that is defined
 * elsewhere) has an empty place there. What flexmark's trees keep beside nodes, these trees don't:
 * definitions of links and abbreviations and attribute lists are no nodes, and footnotes stand at
 * the end of the document.
 *
 * <p>Nodes that a post-processor removes, moves or adds are rendered as they then are, and so are
 * changes of: characters of a {@code Text}, {@code HtmlEntity}, HTML comment or processing
 * instruction; url and title of a {@code Link} or {@code Image}, and the nodes below the latter,
 * which are its text; text of {@code Code}; content lines of blocks of code, and info of fenced
 * ones; level of a {@code Heading} and its anchor's id (which has to be called explicit if the
 * heading had none before, because flexmark's renderers set ids of their own); alignment of a
 * {@code TableCell}. No effect have changes of: characters of other nodes, {@code setText} of what
 * has its text below it, markers and delimiters, tightness and first number of lists, {@code
 * header} and {@code span} of cells (they are what the part of the table says), the values of
 * {@link KramdownBlock}'s and {@link KramdownSpan}'s; {@link #attributes} tells what was parsed.
 *
 * <p>flexmark's formatter, if it has this extension too, writes nodes of this dialect and tables as
 * they stand in the source, links with their targets beside them, and no definitions or attribute
 * lists. flexmark's own {@code HtmlRenderer} without this extension knows only flexmark's core
 * nodes: of HTML elements, definition lists, tables, mathematics, symbols, strikethrough, footnotes
 * and abbreviations it writes nothing, not even what is in them.
 *
 * <p>Whoever only wants HTML is better served by {@link dev.nexthop.markdown.kramdown.Kramdown},
 * which does without flexmark's tree and takes a fraction of the time.
 */
public final class KramdownExtension
    implements Parser.ParserExtension,
        HtmlRenderer.HtmlRendererExtension,
        Formatter.FormatterExtension {
  private static final int ANY_NUMBER = Integer.MAX_VALUE / 2;

  private final KramdownOptions options;
  private final Highlighter highlighter;

  private KramdownExtension(KramdownOptions options, Highlighter highlighter) {
    this.options = options;
    this.highlighter = highlighter;
  }

  /** The dialect with options, and who colours code. */
  public static KramdownExtension create(KramdownOptions options, Highlighter highlighter) {
    return new KramdownExtension(options, highlighter);
  }

  /** Attributes of a node of a parsed document, attribute lists applied; to be read only. */
  public static Map<String, String> attributes(Node node) {
    return KramdownTree.of(node.getDocument()).attributes(node);
  }

  /** Warnings about a parsed document. */
  public static List<Problem> problems(Document document) {
    return List.copyOf(KramdownTree.of(document).definitions().problems());
  }

  /** Switches off what would interpret the text before the dialect's own parser sees it. */
  @Override
  public void parserOptions(MutableDataHolder data) {
    data.set(Parser.BLOCK_QUOTE_PARSER, false)
        .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
        .set(Parser.HEADING_PARSER, false)
        .set(Parser.HTML_BLOCK_PARSER, false)
        .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
        .set(Parser.LIST_BLOCK_PARSER, false)
        .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
        .set(Parser.THEMATIC_BREAK_PARSER, false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customInlineParserFactory(
        (data, special, delimiters, processors, links, extensions) ->
            new DocumentPhase(data, options));
  }

  /** HTML is written as it is: kramdown has its own opinion on line breaks and indentation. */
  @Override
  public void rendererOptions(MutableDataHolder data) {
    data.set(HtmlRenderer.FORMAT_FLAGS, 0)
        .set(HtmlRenderer.INDENT_SIZE, 0)
        .set(HtmlRenderer.MAX_BLANK_LINES, ANY_NUMBER)
        .set(HtmlRenderer.MAX_TRAILING_BLANK_LINES, ANY_NUMBER);
  }

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    if (builder.isRendererType("HTML")) {
      builder.nodeRendererFactory(data -> new KramdownNodeRenderer(highlighter));
    }
  }

  /** The formatter writes what is of this dialect as it stands in the source. */
  @Override
  public void extend(Formatter.Builder builder) {
    builder.nodeFormatterFactory(data -> new KramdownNodeFormatter());
  }
}
