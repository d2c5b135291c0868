package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.nexthop.markdown.Converted;
import dev.nexthop.markdown.Markdown;
import dev.nexthop.markdown.SettingMistake;
import dev.nexthop.markdown.flexmark.CommonMarkOptions.Option;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** CommonMark, with or without what GitHub adds, in the markup of jekyll-commonmark. */
public final class FlexmarkMarkdown implements Markdown {
  /** What the renderer has to report, in the document. */
  static final DataKey<List<Problem>> PROBLEMS =
      new DataKey<>("PROBLEMS", List.of(), data -> new ArrayList<>());

  private final Parser parser;
  private final HtmlRenderer renderer;

  private final List<SettingMistake> unknown;

  private FlexmarkMarkdown(CommonMarkOptions asked, boolean gfm, Highlighter highlighter) {
    unknown = List.copyOf(asked.unknown());
    MutableDataSet options = settings(asked);
    Parser.Builder parsing = Parser.builder(options);
    parsing.customBlockParserFactory(new BlockGuard());
    parsing.customBlockParserFactory(new LineBlocks());
    parsing.paragraphPreProcessorFactory(new ParagraphLines());
    parsing.customInlineParserFactory(
        (data, special, marks, processors, references, factories) ->
            new BoundedInlineParser(
                data, special, marks, processors, references, factories, asked));
    // flexmark leaves it out for any other inline parser than its own.
    parsing.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    if (asked.has(CommonMarkOptions.Extension.STRIKETHROUGH)) {
      parsing.customDelimiterProcessor(
          new TildeProcessor(asked.has(Option.STRIKETHROUGH_DOUBLE_TILDE)));
    }
    if (asked.has(CommonMarkOptions.Extension.TASKLIST)) {
      Tasks.addTo(parsing);
    }
    HtmlRenderer.Builder rendering = HtmlRenderer.builder(options);
    if (asked.has(CommonMarkOptions.Extension.TABLE)) {
      parsing.paragraphPreProcessorFactory(new BoundedTables());
      TablesExtension.create().extend(rendering, "HTML");
    }
    if (asked.has(Option.FOOTNOTES)) {
      // Its parser alone: the notes are written otherwise.
      parsing.customBlockParserFactory(new FootnoteStarts());
      parsing.linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory());
      rendering.nodeRendererFactory(data -> new FootnoteRenderer());
    }
    if (asked.has(Option.SMART)) {
      rendering.nodeRendererFactory(data -> new SmartPunctuation());
    }
    parser = parsing.build();
    renderer =
        rendering
            .nodeRendererFactory(data -> new RawHtmlRenderer(asked))
            .nodeRendererFactory(data -> new BlockRenderer(highlighter, asked, gfm))
            .build();
  }

  private static MutableDataSet settings(CommonMarkOptions asked) {
    MutableDataSet options = new MutableDataSet();
    if (asked.has(CommonMarkOptions.Extension.TASKLIST)) {
      Tasks.addTo(options);
    }
    options.set(Parser.HEADING_PARSER, false); // see LineBlocks
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    options.set(HtmlRenderer.PERCENT_ENCODE_URLS, true);
    options.set(HtmlRenderer.RENDER_HEADER_ID, false);
    options.set(HtmlRenderer.GENERATE_HEADER_ID, false);
    if (asked.has(Option.HARDBREAKS)) {
      options.set(HtmlRenderer.SOFT_BREAK, "<br />\n");
    } else if (asked.has(Option.NOBREAKS)) {
      options.set(HtmlRenderer.SOFT_BREAK, " ");
    }
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    return options;
  }

  /** CommonMark as its specification has it, and what is asked for beside. */
  public static FlexmarkMarkdown commonMark(CommonMarkOptions options, Highlighter highlighter) {
    return new FlexmarkMarkdown(options, false, highlighter);
  }

  /** GitHub's flavour: with ids at headings, and alerts. */
  public static FlexmarkMarkdown gfm(CommonMarkOptions options, Highlighter highlighter) {
    return new FlexmarkMarkdown(options, true, highlighter);
  }

  @Override
  public List<SettingMistake> mistakes() {
    return unknown;
  }

  /** flexmark follows nesting by recursion: what is too deep for it is shown as it is written. */
  @Override
  public Converted convert(String text, String file) {
    try {
      return converted(text, file);
    } catch (StackOverflowError e) {
      return new Converted(
          "<pre>" + Escaping.escapeHtml(text, false) + "</pre>\n",
          List.of(
              Problem.warning(
                  "nesting-too-deep",
                  Place.line(file, 1),
                  "The text is nested too deeply to be read as Markdown, and is shown as it is.",
                  "Close what is open, or use fewer levels of lists, quotes and brackets.")));
    }
  }

  private Converted converted(String text, String file) {
    Document document = parser.parse(text);
    String html = renderer.render(document);
    List<Problem> told = new ArrayList<>();
    PROBLEMS.get(document).forEach(problem -> told.add(problem.at(problem.place().in(file))));
    return new Converted(html.isEmpty() || html.endsWith("\n") ? html : html + "\n", told);
  }
}
