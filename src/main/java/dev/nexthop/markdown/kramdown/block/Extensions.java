package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.tree.AttributeLists;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.ExtensionTag;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Attribute lists, their definitions, comments, raw text and options in lines of their own. */
final class Extensions {
  private final BlockState state;

  Extensions(BlockState state) {
    this.state = state;
  }

  boolean parse(int at) {
    Lines lines = state.lines;
    if (lines.at(at + 1) != ':') {
      return false;
    }
    int end = Starts.list(lines, lines.pos);
    if (end < 0) {
      return extension(at);
    }
    int name = Starts.definitionName(lines.text, at);
    int close = Starts.closingBrace(lines.text, at + 2, lines.end);
    if (name >= 0 && name + 1 < close) {
      Attributes into =
          state
              .definitions
              .lists()
              .computeIfAbsent(lines.text.substring(at + 2, name), key -> new Attributes());
      AttributeLists.read(lines.text.substring(name + 1, close), into);
      lines.pos = end;
      state.tree.add(state.block(Kind.EOB, "ald"));
      return true;
    }
    applyList(lines.text.substring(at + 2, close));
    lines.pos = end;
    return true;
  }

  private void applyList(String list) {
    Element last = state.tree.last();
    if (last == null || last.kind() == Kind.BLANK || isMarker(last)) {
      Attributes waiting = state.pending == null ? new Attributes() : state.pending;
      AttributeLists.read(list, waiting);
      state.pending = waiting;
    } else {
      target().ifPresent(element -> AttributeLists.read(list, element.listForChange()));
      state.tree.add(new Element(Kind.EOB, "ial"));
    }
  }

  private static boolean isMarker(Element last) {
    String reason = last.value();
    return last.kind() == Kind.EOB && !reason.endsWith("_def") && !reason.equals("ial");
  }

  /** What a list is for: the block before other such lists. */
  private Optional<Element> target() {
    List<Element> siblings = state.tree.children();
    int i = siblings.size() - 1;
    while (i >= 0 && siblings.get(i).kind() == Kind.EOB && siblings.get(i).value().equals("ial")) {
      i--;
    }
    return i < 0 ? Optional.empty() : Optional.of(siblings.get(i));
  }

  private boolean extension(int at) {
    Lines lines = state.lines;
    ExtensionTag tag = ExtensionTag.read(lines.text, at, lines.end);
    int start = tag == null ? -1 : lines.blankEnd(tag.end());
    if (tag == null || start < 0) {
      return false;
    }
    if (tag.closed()) {
      return add(tag, null, start);
    }
    if (lines.unstopped.contains(tag.name())) {
      return false;
    }
    for (int stop = start; stop < lines.end; stop = lines.next(stop)) {
      int end = tag.stopEnd(lines.text, lines.optionalSpace(stop), lines.end);
      int next = end < 0 ? -1 : lines.blankEnd(end);
      if (next >= 0) {
        return add(tag, lines.text.substring(start, Math.max(start, stop - 1)), next);
      }
    }
    lines.unstopped.add(tag.name());
    return false;
  }

  private boolean add(ExtensionTag tag, @Nullable String body, int end) {
    int line = state.lines.line();
    state.lines.pos = end;
    Element element = tag.handle(state.definitions, body, true);
    if (element != null) {
      state.tree.add(element.line(line));
    }
    return true;
  }
}
