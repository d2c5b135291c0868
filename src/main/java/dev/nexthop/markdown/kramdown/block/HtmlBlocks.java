package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.html.HtmlElements;
import dev.nexthop.markdown.kramdown.html.NativeElements;
import dev.nexthop.markdown.kramdown.html.Tag;
import dev.nexthop.markdown.kramdown.tree.ContentModel;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.Optional;

/** HTML that stands as a block, and what is in it. */
final class HtmlBlocks {
  /** HTML in HTML; more is read as text. */
  private static final int DEEPEST = 300;

  private final BlockState state;
  private final BlockParser parser;
  private int depth;
  private boolean tooDeepReported;

  HtmlBlocks(BlockState state, BlockParser parser) {
    this.state = state;
    this.parser = parser;
  }

  boolean parse(int at) {
    Lines lines = state.lines;
    if (at == lines.pos && comment(lines)) {
      return true;
    }
    if (lines.at(at + 1) == '/') {
      return endTag(lines, at);
    }
    Optional<Tag> tag = Tag.start(lines.text, at, lines.end);
    if (tag.isEmpty() || HtmlElements.isSpan(HtmlElements.small(tag.get().name()))) {
      return false;
    }
    startTag(lines, tag.get());
    Element element = state.tree.last();
    if (element != null && state.definitions.options().flag("html_to_native")) {
      NativeElements.convert(element);
    }
    return true;
  }

  private boolean comment(Lines lines) {
    int end = Tag.comment(lines.text, lines.pos, lines.end);
    if (end < 0) {
      return false;
    }
    // An attribute list that waits goes on waiting.
    Element element = new Element(Kind.XML_COMMENT, lines.text.substring(lines.pos, end));
    state.tree.add(element.line(lines.line()).block(true));
    lines.pos = end;
    skipLineEnd(lines);
    return true;
  }

  private boolean endTag(Lines lines, int at) {
    int end = Tag.endTag(lines.text, at, lines.end);
    if (end < 0) {
      return false;
    }
    String name = lines.text.substring(at + 2, Tag.endTagName(lines.text, at, lines.end));
    boolean matches =
        state.tree.kind() == Kind.HTML_ELEMENT
            && state.tree.value().equals(HtmlElements.canonical(name));
    if (matches) {
      lines.pos = end;
      parser.stop();
    }
    return matches;
  }

  /** Spaces and the line break after a tag. */
  private static void skipLineEnd(Lines lines) {
    int i = lines.spacesAndTabs(lines.pos);
    if (i < lines.end && lines.text.charAt(i) == '\n') {
      lines.pos = i + 1;
    }
  }

  private void startTag(Lines lines, Tag tag) {
    String name = tag.name();
    Element element = new Element(Kind.HTML_ELEMENT, name).line(lines.line()).block(true);
    element.attributes(tag.attributes());
    if (state.pending != null) {
      element.list(state.pending);
      state.pending = null;
    }
    ContentModel model = model(name);
    String markdown = tag.attributes().getOrEmpty("markdown");
    tag.attributes().remove("markdown");
    model = byAttribute(markdown, name, model);
    state.tree.add(element);
    boolean closed = tag.closed() || HtmlElements.isEmpty(name);
    lines.pos = tag.end();
    element.model(model);
    element.closed(closed);
    if (!tag.closed() && (name.equals("script") || name.equals("style"))) {
      element.closed(false);
      untouched(lines, element);
    } else {
      if (model == ContentModel.BLOCK) {
        skipLineEnd(lines);
      }
      if (!closed) {
        content(lines, element);
      }
    }
  }

  private ContentModel model(String name) {
    boolean inRaw =
        state.tree.kind() == Kind.HTML_ELEMENT && state.tree.model() == ContentModel.RAW;
    boolean parsed = !inRaw && state.definitions.options().flag("parse_block_html");
    return parsed ? HtmlElements.content(name) : ContentModel.RAW;
  }

  private static ContentModel byAttribute(String markdown, String name, ContentModel otherwise) {
    return switch (markdown) {
      case "0" -> ContentModel.RAW;
      case "1" -> HtmlElements.content(name);
      case "span" -> ContentModel.SPAN;
      case "block" -> ContentModel.BLOCK;
      default -> otherwise;
    };
  }

  private void untouched(Lines lines, Element element) {
    int end = findEndTag(lines, element.value());
    Element raw = new Element(Kind.RAW);
    raw.append(lines.text, lines.pos, end < 0 ? lines.end : end);
    element.add(raw);
    lines.pos = end < 0 ? lines.end : Tag.endTag(lines.text, end, lines.end);
  }

  private void content(Lines lines, Element element) {
    if (depth >= DEEPEST || parser.depth() >= BlockParser.DEEPEST) {
      tooDeep(lines, element);
      return;
    }
    depth++;
    switch (element.model()) {
      case BLOCK -> parser.here(element);
      case SPAN -> span(lines, element);
      case RAW -> raw(lines, element);
    }
    depth--;
    if (state.tree.kind() != Kind.HTML_ELEMENT || state.tree.model() != ContentModel.RAW) {
      skipLineEnd(lines);
    }
  }

  private void tooDeep(Lines lines, Element element) {
    if (!tooDeepReported) {
      tooDeepReported = true;
      state.definitions.warn(
          "nesting-too-deep",
          lines.line(),
          "HTML is nested more than " + DEEPEST + " levels deep; what lies deeper is plain text.",
          "Close elements that are still open.");
    }
    element.add(new Element(Kind.TEXT, lines.text.substring(lines.pos, lines.end)));
    lines.pos = lines.end;
  }

  private void span(Lines lines, Element element) {
    int end = findEndTag(lines, element.value());
    BlockState.append(element, Kind.RAW_TEXT, lines.text, lines.pos, end < 0 ? lines.end : end);
    lines.pos = end < 0 ? lines.end : Tag.endTag(lines.text, end, lines.end);
  }

  /** Position of the next end tag of that name, whatever the case; -1 if there is none. */
  private static int findEndTag(Lines lines, String name) {
    String text = lines.text;
    for (int i = text.indexOf("</", lines.pos); i >= 0; i = text.indexOf("</", i + 2)) {
      if (text.regionMatches(true, i + 2, name, 0, name.length())) {
        int close = Chars.skipSpace(text, i + 2 + name.length(), lines.end);
        if (lines.at(close) == '>') {
          return i;
        }
      }
    }
    return -1;
  }

  private void raw(Lines lines, Element element) {
    Element outer = state.tree;
    state.tree = element;
    boolean done = false;
    while (!done && lines.pos < lines.end) {
      int open = lines.text.indexOf('<', lines.pos);
      state.addText(Kind.TEXT, lines.pos, open < 0 ? lines.end : open);
      lines.pos = open < 0 ? lines.end : open;
      done = open >= 0 && rawTag(lines, element);
    }
    state.tree = outer;
  }

  /** What begins with {@code <}; whether it ends the element. */
  private boolean rawTag(Lines lines, Element element) {
    int at = lines.pos;
    int comment = Tag.comment(lines.text, at, lines.end);
    int instruction = comment < 0 ? Tag.instruction(lines.text, at, lines.end) : -1;
    if (comment >= 0 || instruction >= 0) {
      Kind kind = comment >= 0 ? Kind.XML_COMMENT : Kind.XML_PI;
      lines.pos = Math.max(comment, instruction);
      state.tree.add(new Element(kind, lines.text.substring(at, lines.pos)).block(true));
      return false;
    }
    Optional<Tag> tag = Tag.start(lines.text, at, lines.end);
    if (tag.isPresent()) {
      startTag(lines, tag.get());
      return false;
    }
    int end = Tag.endTag(lines.text, at, lines.end);
    if (end < 0) {
      state.addText(Kind.TEXT, at, at + 1);
      lines.pos = at + 1;
      return false;
    }
    String name = lines.text.substring(at + 2, Tag.endTagName(lines.text, at, lines.end));
    lines.pos = end;
    if (HtmlElements.canonical(name).equals(element.value())) {
      return true;
    }
    state.addText(Kind.TEXT, at, end);
    return false;
  }
}
