package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bulleted and numbered lists, and GitHub's lists of tasks. */
final class Lists {
  private final BlockState state;
  private final BlockParser parser;

  Lists(BlockState state, BlockParser parser) {
    this.state = state;
    this.parser = parser;
  }

  /** An item while its lines are gathered. */
  private static final class Item {
    final Element element;
    final ItemLines lines;

    /** Text before the first nested list, and from there on. */
    final List<StringBuilder> parts = new ArrayList<>(2);

    boolean nestedListFound;
    int line;

    Item(Element element, ItemLines lines, int line) {
      this.element = element;
      this.lines = lines;
      this.line = line;
      parts.add(new StringBuilder(lines.first()));
      nestedListFound = startsList(lines.first());
    }

    StringBuilder last() {
      return parts.get(parts.size() - 1);
    }

    void add(String text, boolean indented) {
      String line = text;
      boolean startsList = startsList(line);
      if (startsList && indented && !nestedListFound) {
        parts.add(new StringBuilder());
        nestedListFound = true;
      } else if (startsList && !indented && nestedListFound) {
        line = " ".repeat(lines.indentation() + 4) + line;
      }
      last().append(line);
    }

    private static boolean startsList(String text) {
      return Starts.item(new Lines(text, 1), 0);
    }
  }

  boolean parse() {
    Lines lines = state.lines;
    boolean bullets = Starts.bullet(lines, lines.pos, 3) >= 0;
    if (!bullets && Starts.number(lines, lines.pos, 3) < 0) {
      return false;
    }
    Element list = state.block(bullets ? Kind.UL : Kind.OL, "");
    List<Item> items = new ArrayList<>();
    boolean ended = gather(lines, list, bullets, items);
    state.tree.add(list);
    for (Item item : items) {
      parseItem(item);
    }
    @Nullable Element lastBlank = finish(list, ended);
    if (lastBlank != null && !ended) {
      state.tree.add(lastBlank);
    }
    if (state.gfm) {
      TaskLists.mark(list);
    }
    return true;
  }

  /** Gathers the items; whether a marker {@code ^} ended the list. */
  private boolean gather(Lines lines, Element list, boolean bullets, List<Item> items) {
    int mostSpaces = 3;
    boolean lastBlank = false;
    while (lines.pos < lines.end) {
      int from = lines.pos;
      int marker =
          bullets ? Starts.bullet(lines, from, mostSpaces) : Starts.number(lines, from, mostSpaces);
      int eob = Starts.endOfBlock(lines, from);
      if (lastBlank && Starts.rule(lines, from) >= 0) {
        return false;
      } else if (eob >= 0) {
        lines.pos = eob;
        return true;
      } else if (marker >= 0) {
        mostSpaces = start(lines, list, items, marker);
        lastBlank = false;
      } else {
        int blank = continueItem(lines, items.get(items.size() - 1), lastBlank);
        if (blank < 0) {
          return false;
        }
        lastBlank = blank > 0;
      }
    }
    return false;
  }

  private static int start(Lines lines, Element list, List<Item> items, int marker) {
    int line = lines.line();
    ItemLines read = ItemLines.read(lines, marker - lines.pos, marker);
    Element element = new Element(Kind.LI).line(line);
    if (!read.list().isEmpty()) {
      element.list(read.list());
    }
    list.add(element);
    items.add(new Item(element, read, line));
    lines.pos = lines.next(marker);
    return Math.min(3, read.indentation() - 1);
  }

  /** Adds the next line: 0 for text, 1 for blank lines, -1 if the line is not the item's. */
  private static int continueItem(Lines lines, Item item, boolean lastBlank) {
    int from = lines.pos;
    int blankEnd = lines.blankEnd(from);
    if (blankEnd >= 0) {
      int end = from;
      for (int next = blankEnd; next >= 0 && end < lines.end; next = lines.blankEnd(end)) {
        end = next;
      }
      item.last().append(lines.text, from, end);
      item.nestedListFound = true;
      lines.pos = end;
      return 1;
    }
    if (!item.lines.isContent(lines, from) && (lastBlank || !item.lines.isLazy(lines, from))) {
      return -1;
    }
    int next = lines.next(from);
    String text = withoutTabs(lines.text.substring(from, next));
    String indent = " ".repeat(item.lines.indentation());
    boolean indented = text.startsWith(indent);
    item.add(indented ? text.substring(indent.length()) : text, indented);
    lines.pos = next;
    return 0;
  }

  /** Tabs at the start of a line become four spaces each. */
  static String withoutTabs(String line) {
    int tabs = 0;
    while (tabs < line.length() && line.charAt(tabs) == '\t') {
      tabs++;
    }
    return tabs == 0 ? line : "    ".repeat(tabs) + line.substring(tabs);
  }

  private void parseItem(Item item) {
    int line = item.line;
    Element content = new Element(Kind.LI);
    for (StringBuilder part : item.parts) {
      parser.nested(content, part.toString(), line);
      line += lineBreaks(part);
    }
    item.element.children(content.childrenForChange());
    if (item.element.children().size() >= 2) {
      dropListMarker(item.element);
    }
  }

  private static int lineBreaks(CharSequence text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }

  /** An attribute list right after the first paragraph leaves a marker that is not wanted. */
  private static void dropListMarker(Element item) {
    Element first = item.children().get(0);
    Element second = item.children().get(1);
    if (first.kind() == Kind.PARAGRAPH
        && second.kind() == Kind.EOB
        && second.value().equals("ial")
        && first.list().isPresent()) {
      item.childrenForChange().remove(1);
    }
  }

  /** Takes away paragraphs' tags where there are no blank lines; the last item's last blank. */
  private static @Nullable Element finish(Element list, boolean ended) {
    boolean anyOther = false;
    @Nullable Element last = null;
    List<Element> items = list.children();
    for (int i = 0; i < items.size(); i++) {
      Element item = items.get(i);
      boolean isLast = i == items.size() - 1;
      if (item.children().isEmpty()) {
        anyOther = true;
        continue;
      }
      last = null;
      if (isTight(item, isLast && !ended) && (!isLast || items.size() == 1 || anyOther)) {
        makeTransparent(item);
      }
      Element first = item.children().get(0);
      anyOther |= first.kind() != Kind.PARAGRAPH || first.transparent();
      Element end = item.last();
      if (end != null && end.kind() == Kind.BLANK) {
        item.childrenForChange().remove(item.children().size() - 1);
        last = end;
      }
    }
    return last;
  }

  private static boolean isTight(Element item, boolean lastOfAll) {
    List<Element> children = item.children();
    if (children.get(0).kind() != Kind.PARAGRAPH) {
      return false;
    }
    return children.size() < 2
        || children.get(1).kind() != Kind.BLANK
        || (lastOfAll && children.size() == 2);
  }

  static void makeTransparent(Element item) {
    Element first = item.children().get(0);
    first.transparent(true);
    Element text = first.first();
    if (text != null && item.children().size() > 1 && item.children().get(1).kind() != Kind.BLANK) {
      text.append("\n", 0, 1);
    }
  }
}
