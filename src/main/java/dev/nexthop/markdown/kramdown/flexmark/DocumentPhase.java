package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.kramdown.Kramdown;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Stands in for flexmark's inline parser: leaves paragraphs alone, then, before post-processors
 * run, replaces the document's content by the tree of the whole text.
 */
final class DocumentPhase extends InlineParserImpl {
  private final KramdownOptions kramdown;

  DocumentPhase(DataHolder data, KramdownOptions kramdown) {
    super(
        data,
        new BitSet(),
        new BitSet(),
        Map.of(),
        new LinkRefProcessorData(List.of(), 0, new int[0]),
        List.of());
    this.kramdown = kramdown;
  }

  @Override
  public void parse(BasedSequence content, Node block) {}

  @Override
  public void finalizeDocument(Document document) {
    document.removeChildren();
    Kramdown.Parsed parsed = Kramdown.parse(document.getChars().toString(), "", kramdown);
    KramdownTree tree = new KramdownTree(parsed.definitions());
    new TreeBuilder(document, tree).build(parsed.root());
    document.set(KramdownTree.KEY, tree);
  }
}
