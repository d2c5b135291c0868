package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.tree.AttributeLists;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.ExtensionTag;
import dev.nexthop.markdown.kramdown.tree.Kind;
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
    int close = Starts.closingBrace(lines, at);
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
    applyList(lines.text.substring(at + 2, close), end);
    lines.pos = end;
    return true;
  }

  /** For the block before, or else the block after it. */
  private void applyList(String list, int end) {
    Element last = state.tree.last();
    if (last == null || last.kind() == Kind.BLANK || isMarker(last)) {
      Attributes waiting = state.pending == null ? new Attributes() : state.pending;
      AttributeLists.read(list, waiting);
      state.pending = waiting;
    } else {
      AttributeLists.read(list, last.listForChange());
      if (Starts.list(state.lines, end) < 0) {
        state.tree.add(new Element(Kind.EOB, "ial"));
      }
    }
  }

  private static boolean isMarker(Element last) {
    return last.kind() == Kind.EOB && !last.value().endsWith("_def");
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
    if (lines.isUnstopped(tag.name())) {
      return false;
    }
    for (int stop = start; stop < lines.end; stop = lines.next(stop)) {
      int end = tag.stopEnd(lines.text, lines.optionalSpace(stop), lines.end);
      int next = end < 0 ? -1 : lines.blankEnd(end);
      if (next >= 0) {
        return add(tag, lines.text.substring(start, Math.max(start, stop - 1)), next);
      }
    }
    lines.unstopped(tag.name());
    return false;
  }

  private boolean add(ExtensionTag tag, @Nullable String body, int end) {
    int line = state.lines.line();
    state.lines.pos = end;
    Element element = tag.handle(state.definitions, body, true, line);
    if (element != null) {
      state.tree.add(element.line(line));
    }
    return true;
  }
}
