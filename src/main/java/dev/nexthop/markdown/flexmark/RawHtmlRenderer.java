package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import dev.nexthop.markdown.flexmark.CommonMarkOptions.Extension;
import dev.nexthop.markdown.flexmark.CommonMarkOptions.Option;
import java.util.Set;
import java.util.regex.Pattern;

/** HTML in the text: left out, kept, or kept without what GitHub does not let through. */
final class RawHtmlRenderer implements NodeRenderer {
  private static final String OMITTED = "<!-- raw HTML omitted -->";

  /** commonmarker's {@code renderer.rb:tagfilter}, which looks at opening tags. */
  private static final Pattern FILTERED =
      Pattern.compile(
          "<(title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?=\\s|>|/>)",
          Pattern.CASE_INSENSITIVE);

  private final boolean kept;
  private final boolean filtered;

  RawHtmlRenderer(CommonMarkOptions options) {
    kept = options.has(Option.UNSAFE);
    filtered = options.has(Extension.TAGFILTER);
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(HtmlBlock.class, this::block),
        new NodeRenderingHandler<>(HtmlCommentBlock.class, this::block),
        new NodeRenderingHandler<>(HtmlInline.class, this::inline),
        new NodeRenderingHandler<>(HtmlInlineComment.class, this::inline));
  }

  private void block(Node node, NodeRendererContext context, HtmlWriter html) {
    html.line();
    html.openPre();
    html.rawPre(html(BlockRenderer.content((Block) node)));
    html.closePre();
    html.line();
  }

  private void inline(Node node, NodeRendererContext context, HtmlWriter html) {
    html.openPre();
    html.rawPre(html(node.getChars().normalizeEOL()));
    html.closePre();
  }

  private String html(String raw) {
    if (!kept) {
      return OMITTED;
    }
    return filtered ? FILTERED.matcher(raw).replaceAll("&lt;$1") : raw;
  }
}
