package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Definition lists: a paragraph of terms, then definitions with colons before them. */
final class DefinitionLists {
  private final BlockState state;
  private final BlockParser parser;

  DefinitionLists(BlockState state, BlockParser parser) {
    this.state = state;
    this.parser = parser;
  }

  /** A definition while its lines are gathered. */
  private static final class Definition {
    final Element element;
    final ItemLines lines;
    final StringBuilder text;
    boolean asParagraph;

    Definition(Element element, ItemLines lines, boolean asParagraph) {
      this.element = element;
      this.lines = lines;
      this.text = new StringBuilder(lines.first());
      this.asParagraph = asParagraph;
    }
  }

  boolean parse() {
    Lines lines = state.lines;
    if (!Starts.definition(lines, lines.pos, 3)) {
      return false;
    }
    List<Element> before = state.tree.childrenForChange();
    int size = before.size();
    boolean blank = size >= 2 && isOneBlankLine(before.get(size - 1));
    int index = blank ? size - 2 : size - 1;
    if (index < 0
        || before.get(index).kind() != Kind.PARAGRAPH
        || before.get(index).first() == null) {
      return false;
    }
    Element list = state.block(Kind.DL, "");
    Element terms = before.get(index);
    before.subList(index, size).clear();
    addTerms(list, terms);
    List<Definition> definitions = gather(lines, list, blank);
    @Nullable Element lastBlank = null;
    for (Definition definition : definitions) {
      parser.nested(definition.element, definition.text.toString(), definition.element.line());
      // An empty definition leaves the blank of the one before it where it is.
      lastBlank = definition.element.first() == null ? lastBlank : finish(definition);
    }
    addList(list);
    if (lastBlank != null) {
      state.tree.add(lastBlank);
    }
    return true;
  }

  private static boolean isOneBlankLine(Element element) {
    return element.kind() == Kind.BLANK && element.value().equals("\n");
  }

  private static void addTerms(Element list, Element paragraph) {
    String[] terms = paragraph.children().get(0).value().split("\n", -1);
    int line = paragraph.line();
    for (String written : terms) {
      Element term = new Element(Kind.DT).line(line++);
      String text = written;
      Attributes attributes = new Attributes();
      int listEnd = ItemLines.listEnd(text, 0, attributes);
      if (listEnd >= 0) {
        term.list(attributes);
        text = text.substring(listEnd);
      }
      term.detail(text);
      Element raw = new Element(Kind.RAW_TEXT).line(term.line());
      raw.append(text, 0, text.length());
      term.add(raw);
      list.add(term);
    }
    // The paragraph's attribute list, even if it has none, takes the place of one that waited.
    list.list(paragraph.list().orElse(null));
  }

  private List<Definition> gather(Lines lines, Element list, boolean blankBefore) {
    List<Definition> definitions = new ArrayList<>();
    boolean asParagraph = blankBefore;
    boolean lastBlank = false;
    int mostSpaces = 3;
    while (lines.pos < lines.end) {
      int from = lines.pos;
      int eob = Starts.endOfBlock(lines, from);
      int blankEnd = lines.blankEnd(from);
      if (Starts.definition(lines, from, mostSpaces)) {
        Definition definition = start(lines, mostSpaces, asParagraph);
        list.add(definition.element);
        definitions.add(definition);
        mostSpaces = Math.min(3, definition.lines.indentation() - 1);
        asParagraph = false;
        lastBlank = false;
      } else if (eob >= 0) {
        // The marker is left for the text after the list.
        break;
      } else if (blankEnd >= 0) {
        definitions.get(definitions.size() - 1).text.append(lines.text, from, blankEnd);
        lines.pos = blankEnd;
        asParagraph = true;
        lastBlank = true;
      } else if (continueDefinition(lines, definitions.get(definitions.size() - 1), lastBlank)) {
        asParagraph = false;
        lastBlank = false;
      } else {
        break;
      }
    }
    return definitions;
  }

  private static Definition start(Lines lines, int mostSpaces, boolean asParagraph) {
    int marker = lines.spaces(lines.pos, mostSpaces) + 1;
    ItemLines read = ItemLines.read(lines, marker - lines.pos, marker);
    Element element = new Element(Kind.DD).line(lines.line());
    if (!read.list().isEmpty()) {
      element.list(read.list());
    }
    lines.pos = lines.next(marker);
    return new Definition(element, read, asParagraph);
  }

  private static boolean continueDefinition(Lines lines, Definition definition, boolean lastBlank) {
    int from = lines.pos;
    if (!definition.lines.isContent(lines, from)
        && (lastBlank || !definition.lines.isLazy(lines, from))) {
      return false;
    }
    int next = lines.next(from);
    String text = Lists.withoutTabs(lines.text.substring(from, next));
    String indent = " ".repeat(definition.lines.indentation());
    definition.text.append(text.startsWith(indent) ? text.substring(indent.length()) : text);
    lines.pos = next;
    return true;
  }

  /** Completes a definition; its last blank, which belongs after it. */
  private static @Nullable Element finish(Definition definition) {
    Element element = definition.element;
    Element first = element.first();
    Element last = element.last();
    if (first == null || last == null) {
      return null;
    }
    if (last.kind() == Kind.BLANK) {
      element.childrenForChange().remove(element.children().size() - 1);
    }
    if (first.kind() == Kind.PARAGRAPH && !definition.asParagraph) {
      Element text = first.first();
      if (text != null && element.children().size() > 1) {
        text.append("\n", 0, 1);
      }
      first.transparent(true);
    }
    return last.kind() == Kind.BLANK ? last : null;
  }

  /** Adds to the list before it, if only blank lines are between them. */
  private void addList(Element list) {
    List<Element> before = state.tree.childrenForChange();
    int size = before.size();
    if (size >= 1 && before.get(size - 1).kind() == Kind.DL) {
      before.get(size - 1).childrenForChange().addAll(list.children());
    } else if (size >= 2
        && before.get(size - 1).kind() == Kind.BLANK
        && before.get(size - 2).kind() == Kind.DL) {
      before.remove(size - 1);
      before.get(size - 2).childrenForChange().addAll(list.children());
    } else {
      before.add(list);
    }
  }
}
