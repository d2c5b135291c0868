package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/** Paragraphs: what nothing else is. */
final class Paragraphs {
  private final BlockState state;

  Paragraphs(BlockState state) {
    this.state = state;
  }

  void parse() {
    Lines lines = state.lines;
    int from = lines.pos;
    int end = lines.next(from);
    if (lines.at(lines.optionalSpace(from)) == '\t') {
      state.addText(Kind.RAW_TEXT, from, end);
      lines.pos = end;
      return;
    }
    while (end < lines.end && !ends(lines, end)) {
      end = lines.next(end);
    }
    int textEnd = end;
    while (textEnd > from && AsciiSpace.isSpace(lines.text.charAt(textEnd - 1))) {
      textEnd--;
    }
    Element last = state.tree.last();
    if (last != null && last.kind() == Kind.PARAGRAPH) {
      append(last, from, textEnd);
    } else {
      Element paragraph = state.block(Kind.PARAGRAPH, "");
      Element text = new Element(Kind.RAW_TEXT).line(lines.line());
      text.append(lines.text, Math.min(textEnd, lines.spacesAndTabs(from)), textEnd);
      paragraph.add(text);
      state.tree.add(paragraph);
    }
    lines.pos = end;
  }

  /** Lines go on with a paragraph; one that was HTML ends in no text that could be joined. */
  private void append(Element paragraph, int from, int to) {
    Lines lines = state.lines;
    Element text = paragraph.last();
    if (text != null && text.kind() == Kind.RAW_TEXT) {
      String joint = from >= 3 && lines.text.startsWith("  \n", from - 3) ? "  \n" : "\n";
      text.append(joint, 0, joint.length());
    } else {
      text = new Element(Kind.RAW_TEXT).line(lines.line());
      paragraph.add(text);
    }
    text.append(lines.text, from, to);
  }

  private boolean ends(Lines lines, int from) {
    if (Starts.lazyEnd(lines, from) || Starts.definition(lines, from, 3)) {
      return true;
    }
    return state.endsParagraphs && endsInGfm(lines, from);
  }

  private static boolean endsInGfm(Lines lines, int from) {
    int at = lines.optionalSpace(from);
    return switch (lines.at(at)) {
      case '*', '+', '-' -> Starts.bullet(lines, from, 3) >= 0;
      case '#' -> Starts.spacedHeader(lines, from);
      case '>' -> true;
      case '~', '`' -> Starts.fence(lines, from);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Starts.number(lines, from, 3) >= 0;
      default -> false;
    };
  }
}
