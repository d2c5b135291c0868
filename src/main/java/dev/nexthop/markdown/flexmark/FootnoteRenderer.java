package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.html.renderer.PhasedNodeRenderer;
import com.vladsch.flexmark.html.renderer.RenderingPhase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;

/** Footnotes in commonmarker's markup, at the end of the document. */
final class FootnoteRenderer implements PhasedNodeRenderer {

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(Footnote.class, FootnoteRenderer::reference),
        new NodeRenderingHandler<>(FootnoteBlock.class, (node, context, html) -> {}),
        new NodeRenderingHandler<>(Paragraph.class, FootnoteRenderer::paragraph));
  }

  @Override
  public Set<RenderingPhase> getRenderingPhases() {
    return Set.of(RenderingPhase.BODY_TOP, RenderingPhase.BODY_BOTTOM);
  }

  @Override
  public void renderDocument(
      NodeRendererContext context, HtmlWriter html, Document document, RenderingPhase phase) {
    FootnoteRepository notes = FootnoteExtension.FOOTNOTES.get(document);
    if (phase == RenderingPhase.BODY_TOP) {
      notes.resolveFootnoteOrdinals();
    } else if (!notes.getReferencedFootnoteBlocks().isEmpty()) {
      html.line().raw("<section class=\"footnotes\">").line().raw("<ol>").line();
      notes.getReferencedFootnoteBlocks().forEach(note -> note(note, context, html));
      html.line().raw("</ol>").line().raw("</section>").line();
    }
  }

  private static void note(FootnoteBlock note, NodeRendererContext context, HtmlWriter html) {
    html.raw("<li id=\"fn" + note.getFootnoteOrdinal() + "\">").line();
    context.renderChildren(note);
    html.line();
    Node last = note.getLastChild();
    if (!(last instanceof Paragraph)) {
      html.raw(back(note)).line();
    }
    html.raw("</li>").line();
  }

  private static void paragraph(Paragraph text, NodeRendererContext context, HtmlWriter html) {
    if (!(text.getParent() instanceof FootnoteBlock note)) {
      context.delegateRender();
      return;
    }
    html.line().raw("<p>");
    context.renderChildren(text);
    html.raw(text.getNext() == null ? " " + back(note) + "</p>" : "</p>").line();
  }

  private static void reference(Footnote node, NodeRendererContext context, HtmlWriter html) {
    FootnoteBlock note = node.getFootnoteBlock();
    if (note == null) {
      html.raw("[^");
      context.renderChildren(node);
      html.raw("]");
      return;
    }
    int number = note.getFootnoteOrdinal();
    html.raw("<sup class=\"footnote-ref\"><a href=\"#fn" + number + "\" id=\"fnref" + number);
    html.raw("\">" + number + "</a></sup>");
  }

  private static String back(FootnoteBlock note) {
    return "<a href=\"#fnref" + note.getFootnoteOrdinal() + "\" class=\"footnote-backref\">↩</a>";
  }
}
