package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.options.Flavour;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import org.jspecify.annotations.Nullable;

/** What the parsers of blocks share while they work on a text. */
final class BlockState {
  final Definitions definitions;
  final boolean gfm;
  final boolean endsParagraphs;
  Lines lines;
  Element tree;

  /** An attribute list that waits for the block after it. */
  @Nullable Attributes pending;

  BlockState(Definitions definitions, Lines lines, Element root) {
    this.definitions = definitions;
    this.lines = lines;
    this.tree = root;
    gfm = definitions.options().flavour() == Flavour.GFM;
    endsParagraphs = definitions.options().quirk("paragraph_end");
  }

  /** A block with the attribute list that has waited for it. */
  Element block(Kind kind, String value) {
    Element element = new Element(kind, value).line(lines.line()).block(true);
    if (pending != null) {
      element.list(pending);
      pending = null;
    }
    return element;
  }

  /** Whether what begins here follows nothing that a paragraph could be part of. */
  boolean afterBoundary() {
    Element last = tree.last();
    return last == null
        || last.kind() == Kind.BLANK
        || (last.kind() == Kind.EOB && last.value().isEmpty())
        || pending != null;
  }

  /** Adds text to the current element, to its last child if that is text of the same kind. */
  void addText(Kind kind, int from, int to) {
    append(tree, kind, lines.text, from, to);
  }

  static void append(Element parent, Kind kind, String text, int from, int to) {
    if (from >= to) {
      return;
    }
    Element last = parent.last();
    if (last == null || last.kind() != kind) {
      last = new Element(kind);
      parent.add(last);
    }
    last.append(text, from, to);
  }
}
