package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.options.Flavour;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the tree of blocks: parses texts, applies attribute lists, drops markers. */
public final class SpanPhase {
  private final Definitions definitions;
  private final SpanParser parser;
  private final boolean gfm;

  /**
   * @param definitions all of the text's
   */
  public SpanPhase(Definitions definitions) {
    this.definitions = definitions;
    this.parser = new SpanParser(definitions);
    gfm = definitions.options().flavour() == Flavour.GFM;
  }

  /** Completes a tree and the footnotes' trees. */
  public void complete(Element root) {
    update(root);
    for (Element footnote : definitions.footnotes().values()) {
      update(footnote);
    }
    if (!definitions.abbreviations().isEmpty()) {
      Abbreviations abbreviations = new Abbreviations(definitions.abbreviations().keySet());
      abbreviations.replace(root);
      definitions.footnotes().values().forEach(abbreviations::replace);
    }
    if (gfm) {
      new GfmPhase(definitions.options()).complete(root);
    }
    joinLines(root);
  }

  private void joinLines(Element root) {
    if (definitions.options().joinsCjkLines()) {
      CjkLines lines = new CjkLines();
      lines.join(root);
      definitions.footnotes().values().forEach(lines::join);
    } else if (definitions.options().flag("remove_line_breaks_for_cjk")) {
      CjkTexts.join(root);
      definitions.footnotes().values().forEach(CjkTexts::join);
    }
  }

  private void update(Element element) {
    List<Element> children = element.children();
    if (children.isEmpty()) {
      return;
    }
    List<Element> updated = new ArrayList<>(children.size());
    @Nullable Element lastBlank = null;
    for (Element child : children) {
      switch (child.kind()) {
        case RAW_TEXT -> updated.addAll(parser.parse(child.value(), child.line()));
        case EOB -> applyList(child);
        case BLANK -> {
          if (lastBlank == null) {
            updated.add(child);
          }
        }
        default -> {
          updateBlock(child);
          updated.add(child);
        }
      }
      if (child.kind() == Kind.BLANK) {
        lastBlank = lastBlank == null ? child : lastBlank;
      } else if (child.kind() != Kind.EOB) {
        lastBlank = null;
      }
    }
    element.children(updated);
  }

  private void updateBlock(Element child) {
    update(child);
    applyList(child);
    boolean plain = child.kind() == Kind.DT || (child.kind() == Kind.HEADER && stripped());
    if (plain) {
      StringBuilder text = new StringBuilder();
      if (gfm) {
        PlainText.append(child, text);
      } else {
        PlainText.appendText(child, text);
      }
      child.detail(text.toString());
    }
  }

  private boolean stripped() {
    return gfm || definitions.options().flag("auto_id_stripping");
  }

  private void applyList(Element child) {
    child.list().ifPresent(list -> child.attributes().apply(list, definitions.lists()));
  }
}
