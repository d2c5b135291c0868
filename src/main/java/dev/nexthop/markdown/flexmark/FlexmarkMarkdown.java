package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import dev.nexthop.markdown.Converted;
import dev.nexthop.markdown.Markdown;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** CommonMark, with or without what GitHub adds, in the markup of jekyll-commonmark. */
public final class FlexmarkMarkdown implements Markdown {
  /** What the renderer has to report, in the document. */
  static final DataKey<List<Problem>> PROBLEMS =
      new DataKey<>("PROBLEMS", List.of(), data -> new ArrayList<>());

  private static final String OPEN = "<input type=\"checkbox\" disabled=\"\" /> ";
  private static final String DONE = "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ";

  private final Parser parser;
  private final HtmlRenderer renderer;

  private FlexmarkMarkdown(List<Extension> extensions, boolean gfm, Highlighter highlighter) {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, extensions);
    options.set(HtmlRenderer.RENDER_HEADER_ID, gfm);
    options.set(HtmlRenderer.GENERATE_HEADER_ID, gfm);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TaskListExtension.TIGHT_ITEM_CLASS, "");
    options.set(TaskListExtension.LOOSE_ITEM_CLASS, "");
    options.set(TaskListExtension.ITEM_NOT_DONE_MARKER, OPEN);
    options.set(TaskListExtension.ITEM_DONE_MARKER, DONE);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    parser = Parser.builder(options).build();
    renderer =
        HtmlRenderer.builder(options)
            .nodeRendererFactory(data -> new BlockRenderer(highlighter, gfm))
            .build();
  }

  /** CommonMark as its specification has it. */
  public static FlexmarkMarkdown commonMark(Highlighter highlighter) {
    return new FlexmarkMarkdown(List.of(), false, highlighter);
  }

  /** GitHub's flavour: tables, strikethrough, task lists, autolinks, footnotes, alerts. */
  public static FlexmarkMarkdown gfm(Highlighter highlighter) {
    List<Extension> extensions =
        List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListExtension.create(),
            AutolinkExtension.create(),
            FootnoteExtension.create());
    return new FlexmarkMarkdown(extensions, true, highlighter);
  }

  @Override
  public Converted convert(String text, String file) {
    Document document = parser.parse(text);
    List<Problem> problems = new ArrayList<>();
    document.set(PROBLEMS, problems);
    String html = renderer.render(document);
    return new Converted(
        html.isEmpty() || html.endsWith("\n") ? html : html + "\n",
        problems.stream().map(problem -> problem.at(problem.place().in(file))).toList());
  }
}
