package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import dev.nexthop.markdown.highlight.Highlighted;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.render.Escapes;
import dev.nexthop.problem.Place;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Code in the markup of jekyll-commonmark, and quotes that are GitHub's alerts. */
final class BlockRenderer implements NodeRenderer {
  private static final Map<String, String> ALERTS =
      Map.of(
          "[!NOTE]", "Note",
          "[!TIP]", "Tip",
          "[!IMPORTANT]", "Important",
          "[!WARNING]", "Warning",
          "[!CAUTION]", "Caution");

  private static final String OPEN = "<li><input type=\"checkbox\" disabled=\"\" /> ";
  private static final String DONE = "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> ";

  private final Highlighter highlighter;
  private final boolean languageAtPre;
  private final boolean github;
  private final HeadingIds ids = new HeadingIds();

  BlockRenderer(Highlighter highlighter, CommonMarkOptions options, boolean github) {
    this.highlighter = highlighter;
    languageAtPre = options.has(CommonMarkOptions.Option.GITHUB_PRE_LANG);
    this.github = github;
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(FencedCodeBlock.class, this::fenced),
        new NodeRenderingHandler<>(IndentedCodeBlock.class, this::indented),
        new NodeRenderingHandler<>(BlockQuote.class, this::quote),
        new NodeRenderingHandler<>(Heading.class, this::heading),
        new NodeRenderingHandler<>(TableCell.class, BlockRenderer::cell),
        new NodeRenderingHandler<>(TableBody.class, BlockRenderer::rows),
        new NodeRenderingHandler<>(AddressLink.class, BlockRenderer::address),
        new NodeRenderingHandler<>(TaskListItem.class, BlockRenderer::task),
        new NodeRenderingHandler<>(Strikethrough.class, BlockRenderer::struck),
        new NodeRenderingHandler<>(
            Verbatim.class, (node, context, html) -> html.text(node.getChars().normalizeEOL())),
        new NodeRenderingHandler<>(VerbatimParser.VerbatimBlock.class, BlockRenderer::verbatim),
        new NodeRenderingHandler<>(Code.class, BlockRenderer::span));
  }

  private static void verbatim(ContentNode block, NodeRendererContext context, HtmlWriter html) {
    html.line();
    html.raw("<p>");
    html.text(content(block).strip());
    html.raw("</p>");
    html.line();
  }

  /** As CommonMark 0.30 has it: a space at each end is dropped, unless there is nothing else. */
  private static void span(Code node, NodeRendererContext context, HtmlWriter html) {
    String code = node.getText().toString().replace('\n', ' ');
    if (code.startsWith(" ") && code.endsWith(" ") && !code.isBlank()) {
      code = code.substring(1, code.length() - 1);
    }
    if (node.getAncestorOfType(TableCell.class) != null) {
      code = code.replace("\\|", "|");
    }
    html.withAttr().tag("code");
    html.text(code);
    html.closeTag("code");
  }

  /** GitHub's plugin makes ids of the HTML in headings. */
  private void heading(Heading heading, NodeRendererContext context, HtmlWriter html) {
    // flexmark searches all children of this node again for each of them that is a tag.
    TextBase all = new TextBase(heading.getText());
    while (heading.getFirstChild() != null) {
      all.appendChild(heading.getFirstChild());
    }
    heading.appendChild(all);
    NodeRendererContext inner = context.getSubContext(false);
    inner.renderChildren(all);
    String text = inner.getHtmlWriter().toString(0, 0).strip();
    String tag = "h" + heading.getLevel();
    html.line();
    html.raw("<" + tag + (github ? " id=\"" + ids.next(text) + "\"" : "") + ">");
    html.raw(text);
    html.raw("</" + tag + ">");
    html.line();
  }

  /** The box stands before the paragraphs of a loose item, not in the first. */
  private static void task(TaskListItem item, NodeRendererContext context, HtmlWriter html) {
    boolean tight = item.isInTightList();
    html.line();
    html.raw(Tasks.isDone(item) ? DONE : OPEN);
    if (tight) {
      context.renderChildren(item);
    } else {
      html.line();
      for (Node child : item.getChildren()) {
        if (child == item.getFirstChild() && child instanceof Paragraph) {
          html.raw("<p>"); // flexmark writes this paragraph without
          context.renderChildren(child);
          html.raw("</p>");
          html.line();
        } else {
          context.render(child);
        }
      }
    }
    html.raw("</li>");
    html.line();
  }

  /** On a line of its own. */
  private static void cell(TableCell node, NodeRendererContext context, HtmlWriter html) {
    html.line();
    context.delegateRender();
    html.line();
  }

  private static void rows(TableBody node, NodeRendererContext context, HtmlWriter html) {
    if (node.hasChildren()) {
      context.delegateRender();
    }
  }

  private static void address(AddressLink node, NodeRendererContext context, HtmlWriter html) {
    if (context.isDoNotRenderLinks()) {
      html.text(node.getText());
      return;
    }
    html.raw("<a href=\"" + node.href() + "\">");
    html.text(node.getText());
    html.raw("</a>");
  }

  private static void struck(Strikethrough node, NodeRendererContext context, HtmlWriter html) {
    html.tag("del", false, false, () -> context.renderChildren(node));
  }

  private void fenced(FencedCodeBlock block, NodeRendererContext context, HtmlWriter html) {
    String info = block.getInfo().unescape().strip();
    int end = 0;
    while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
      end++;
    }
    String code = content(block);
    String whole = code.isEmpty() || code.endsWith("\n") ? code : code + "\n";
    code(block, info.substring(0, end), whole, html);
  }

  private void indented(IndentedCodeBlock block, NodeRendererContext context, HtmlWriter html) {
    String code = content(block);
    int end = code.length();
    while (end > 0 && Character.isWhitespace(code.charAt(end - 1))) {
      end--;
    }
    int lineEnd = code.indexOf('\n', end);
    code(block, "", (lineEnd < 0 ? code : code.substring(0, lineEnd)) + "\n", html);
  }

  /** flexmark takes quadratic time to put lines together that have something before them. */
  static String content(ContentNode block) {
    StringBuilder content = new StringBuilder();
    block.getContentLines().forEach(line -> content.append(line.normalizeEOL()));
    return content.toString();
  }

  private void code(Node block, String language, String code, HtmlWriter html) {
    StringBuilder out = new StringBuilder();
    out.append("<div class=\"");
    if (!language.isEmpty()) {
      out.append("language-");
      Escapes.attribute(language, out);
      out.append(' ');
    }
    out.append("highlighter-rouge\"><div class=\"highlight\"><pre class=\"highlight\"");
    out.append(languageAtPre ? "" : "><code");
    if (!language.isEmpty()) {
      out.append(" data-lang=\"");
      Escapes.attribute(language, out);
      out.append('"');
    }
    out.append(languageAtPre ? "><code>" : ">");
    Optional<Highlighted> coloured =
        language.isEmpty() ? Optional.empty() : highlighter.highlight(language, code);
    if (coloured.isPresent() && coloured.get().gaveUp()) {
      gaveUp(block, language);
    }
    coloured.ifPresentOrElse(known -> out.append(known.html()), () -> Escapes.code(code, out));
    out.append("</code></pre></div></div>");
    html.line();
    html.openPre();
    html.rawPre(out);
    html.closePre();
    html.line();
  }

  private void gaveUp(Node block, String language) {
    FlexmarkMarkdown.PROBLEMS
        .get(block.getDocument())
        .add(Highlighted.tooHard(language, Place.line("", block.getStartLineNumber() + 1)));
  }

  private void quote(BlockQuote quote, NodeRendererContext context, HtmlWriter html) {
    Node first = quote.getFirstChild();
    String title = github && first instanceof Paragraph ? alertTitle(first) : "";
    if (title.isEmpty()) {
      html.withAttr().tagLineIndent("blockquote", () -> context.renderChildren(quote));
      return;
    }
    String name = title.toLowerCase(Locale.ROOT);
    html.line();
    html.raw("<div class=\"markdown-alert markdown-alert-" + name + "\">");
    html.line();
    html.raw("<p class=\"markdown-alert-title\">" + title + "</p>");
    html.line();
    context.renderChildren(quote);
    html.line();
    html.raw("</div>");
    html.line();
  }

  /** Title of the alert that a quote's first line makes; the line is taken away. */
  private static String alertTitle(Node paragraph) {
    String text = paragraph.getChars().toString();
    int lineEnd = text.indexOf('\n');
    String line = (lineEnd < 0 ? text : text.substring(0, lineEnd)).strip();
    String title = ALERTS.getOrDefault(line.toUpperCase(Locale.ROOT), "");
    if (!title.isEmpty()) {
      dropFirstLine(paragraph);
    }
    return title;
  }

  private static void dropFirstLine(Node paragraph) {
    Node child = paragraph.getFirstChild();
    while (child != null) {
      Node next = child.getNext();
      child.unlink();
      if (child instanceof SoftLineBreak) {
        return;
      }
      child = next;
    }
    paragraph.unlink();
  }
}
