package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.options.LinkIds;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.AttributeLists;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** Definitions of links, footnotes and abbreviations. */
final class References {
  private final BlockState state;
  private final BlockParser parser;

  References(BlockState state, BlockParser parser) {
    this.state = state;
    this.parser = parser;
  }

  /** {@code [^name]: text}, and indented text below it. */
  boolean footnote(int at) {
    Lines lines = state.lines;
    if (lines.at(at + 1) != '^') {
      return false;
    }
    int nameEnd = AttributeLists.nameEnd(lines.text, at + 2);
    if (nameEnd == at + 2 || !lines.text.startsWith("]:", nameEnd)) {
      return false;
    }
    String name = lines.text.substring(at + 2, nameEnd);
    int start = nameEnd + 2;
    int end = CodeBlocks.end(lines, lines.next(start));
    int line = lines.line();
    if (state.definitions.footnotes().containsKey(name)) {
      state.definitions.warn(
          "footnote-duplicate",
          line,
          "The footnote `" + name + "` is defined twice; the last definition counts.",
          "Give one of them another name.");
    }
    Element footnote = new Element(Kind.FOOTNOTE, name).line(line);
    parser.nested(footnote, Lines.outdent(lines.text.substring(start, end)), line);
    state.definitions.footnotes().put(name, footnote);
    lines.pos = end;
    state.tree.add(state.block(Kind.EOB, "footnote_def"));
    return true;
  }

  /** {@code [id]: url "title"}. */
  boolean link(int at) {
    Lines lines = state.lines;
    String text = lines.text;
    int lineEnd = Math.max(at, lines.next(at) - 1);
    int close = text.indexOf(']', at + 1);
    if (close <= at + 1 || close + 1 >= lineEnd || text.charAt(close + 1) != ':') {
      return false;
    }
    LinkDefinition read = LinkDefinition.read(lines, close + 2);
    if (read == null) {
      return false;
    }
    String id = LinkIds.normalize(text.substring(at + 1, close));
    if (state.definitions.links().containsKey(id)) {
      warnOfDuplicate("link", id);
    }
    Element marker = state.block(Kind.EOB, "link_def");
    state.definitions.link(
        id, new Definitions.Link(read.url(), read.title(), read.titled(), marker.listForChange()));
    lines.pos = read.end();
    state.tree.add(marker);
    return true;
  }

  /** {@code *[abbreviation]: title}. */
  boolean abbreviation(int at) {
    Lines lines = state.lines;
    int next = lines.next(at);
    int close = lines.text.indexOf("]:", at + 3);
    if (lines.at(at + 1) != '[' || close < 0 || close >= next) {
      return false;
    }
    String title = AsciiSpace.strip(lines.text.substring(close + 2, next));
    String id = lines.text.substring(at + 2, close);
    if (state.definitions.abbreviations().containsKey(id)) {
      warnOfDuplicate("abbreviation", id);
    }
    Element marker = state.block(Kind.EOB, "abbrev_def");
    state
        .definitions
        .abbreviations()
        .put(id, new Definitions.Abbreviation(title, marker.listForChange()));
    lines.pos = next;
    state.tree.add(marker);
    return true;
  }

  private void warnOfDuplicate(String what, String id) {
    state.definitions.warn(
        what + "-duplicate",
        state.lines.line(),
        "Duplicate " + what + " ID '" + id + "' - overwriting",
        "Give one of them another name.");
  }

  /** Skips white space that is no line break. */
  static int skip(String text, int from, int limit) {
    int i = from;
    while (i < limit && Chars.isSpace(text.charAt(i)) && text.charAt(i) != '\n') {
      i++;
    }
    return i;
  }
}
