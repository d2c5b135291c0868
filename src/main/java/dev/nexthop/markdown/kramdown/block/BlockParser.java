package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.span.SpanParser;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Attributes;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;

/**
 * Cuts a text into blocks, one after the other, each at the start of a line. Text in the blocks is
 * left as {@link Kind#RAW_TEXT}, since links may be defined after they are used.
 */
public final class BlockParser {
  /** Blocks in blocks; more is read as text. */
  static final int DEEPEST = 100;

  private final BlockState state;
  private final Paragraphs paragraphs;
  private final CodeBlocks codeBlocks;
  private final Headers headers;
  private final Quotes quotes;
  private final Lists lists;
  private final DefinitionLists definitionLists;
  private final Tables tables;
  private final HtmlBlocks htmlBlocks;
  private final References references;
  private final Extensions extensions;
  private boolean stopped;
  private int depth;
  private boolean tooDeepReported;

  private BlockParser(Definitions definitions, Lines lines, Element root) {
    state = new BlockState(definitions, lines, root);
    paragraphs = new Paragraphs(state);
    codeBlocks = new CodeBlocks(state);
    headers = new Headers(state);
    quotes = new Quotes(state, this);
    lists = new Lists(state, this);
    definitionLists = new DefinitionLists(state, this);
    tables = new Tables(state, new SpanParser(definitions));
    htmlBlocks = new HtmlBlocks(state, this);
    references = new References(state, this);
    extensions = new Extensions(state);
  }

  /** The blocks of a text with line breaks of one character, the last line ended. */
  public static Element parse(String text, Definitions definitions) {
    Element root = new Element(Kind.ROOT);
    BlockParser parser = new BlockParser(definitions, new Lines(text, 1), root);
    parser.loop();
    return root;
  }

  /** Parses a text of its own into an element. */
  void nested(Element into, String text, int firstLine) {
    Lines outerLines = state.lines;
    state.lines = new Lines(text, firstLine);
    here(into);
    state.lines = outerLines;
  }

  /**
   * Parses on from where the text has come to into an element, up to the end tag of the element if
   * it is HTML; whether that was found.
   */
  boolean here(Element into) {
    Element outerTree = state.tree;
    boolean outerStopped = stopped;
    Attributes outerPending = state.pending;
    state.tree = into;
    state.pending = null;
    stopped = false;
    depth++;
    if (depth > DEEPEST) {
      tooDeep();
    } else {
      loop();
    }
    depth--;
    boolean found = stopped;
    stopped = outerStopped;
    state.tree = outerTree;
    state.pending = outerPending;
    return found;
  }

  private void tooDeep() {
    if (!tooDeepReported) {
      tooDeepReported = true;
      state.definitions.warn(
          "nesting-too-deep",
          state.lines.line(),
          "Blocks are nested more than "
              + DEEPEST
              + " levels deep; what lies deeper is plain text.",
          "Nest lists and quotes less deeply.");
    }
    Lines lines = state.lines;
    Element paragraph = state.block(Kind.PARAGRAPH, "");
    paragraph.add(
        new Element(Kind.RAW_TEXT, AsciiSpace.strip(lines.text.substring(lines.pos, lines.end))));
    state.tree.add(paragraph);
    lines.pos = lines.end;
  }

  /** Ends the innermost {@link #here}. */
  void stop() {
    stopped = true;
  }

  int depth() {
    return depth;
  }

  private void loop() {
    Lines lines = state.lines;
    while (!stopped && lines.pos < lines.end) {
      step(lines);
    }
  }

  private void step(Lines lines) {
    int from = lines.pos;
    if (blank(lines)) {
      return;
    }
    if (lines.indented(from)) {
      codeBlocks.indented();
      return;
    }
    int at = lines.optionalSpace(from);
    if (byFirst(lines, from, at) || stopped) {
      return;
    }
    if (headers.underlined() || math(lines, at) || tables.parse() || byBracket(lines, at)) {
      return;
    }
    paragraphs.parse();
  }

  private boolean blank(Lines lines) {
    int from = lines.pos;
    int end = from;
    while (end < lines.end) {
      int next = lines.blankEnd(end);
      if (next < 0) {
        break;
      }
      end = next;
    }
    if (end == from) {
      return false;
    }
    Element last = state.tree.last();
    if (last != null && last.kind() == Kind.BLANK) {
      last.append(lines.text, from, end);
    } else {
      state.tree.add(state.block(Kind.BLANK, lines.text.substring(from, end)));
    }
    lines.pos = end;
    return true;
  }

  private boolean byFirst(Lines lines, int from, int at) {
    return switch (lines.at(at)) {
      case '~', '`' -> codeBlocks.fenced();
      case '>' -> quotes.parse();
      case '#' -> at == from && headers.numbered();
      case '*', '-', '_' -> rule(lines, from) || lists.parse();
      case '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> lists.parse();
      case ':' -> definitionLists.parse();
      case '<' -> htmlBlocks.parse(at);
      default -> false;
    };
  }

  private boolean byBracket(Lines lines, int at) {
    return switch (lines.at(at)) {
      case '[' -> references.footnote(at) || references.link(at);
      case '*' -> references.abbreviation(at);
      case '{' -> extensions.parse(at);
      case '^' -> endOfBlock(lines);
      default -> false;
    };
  }

  private boolean rule(Lines lines, int from) {
    int end = Starts.rule(lines, from);
    if (end < 0) {
      return false;
    }
    state.tree.add(state.block(Kind.HR, ""));
    lines.pos = Math.min(end, lines.end);
    return true;
  }

  private boolean endOfBlock(Lines lines) {
    int end = Starts.endOfBlock(lines, lines.pos);
    if (end < 0) {
      return false;
    }
    state.tree.add(state.block(Kind.EOB, ""));
    lines.pos = end;
    return true;
  }

  private boolean math(Lines lines, int at) {
    boolean escaped = lines.at(at) == '\\';
    int open = escaped ? at + 1 : at;
    if (!lines.text.startsWith("$$", open) || lines.mathExhausted || !state.afterBoundary()) {
      return false;
    }
    int close = lines.text.indexOf("$$", open + 2);
    if (close < 0) {
      lines.mathExhausted = true;
      return false;
    }
    int blankEnd = lines.blankEnd(close + 2);
    int end = blankEnd < 0 ? close + 2 : blankEnd;
    if (escaped) {
      // The backslash keeps it from standing alone; in the line of text it is not seen any more.
      lines.pos = blankEnd < 0 ? lines.pos : open;
      return false;
    }
    if (!Starts.boundary(lines, end)) {
      return false;
    }
    state.tree.add(state.block(Kind.MATH, AsciiSpace.strip(lines.text.substring(at + 2, close))));
    lines.pos = end;
    return true;
  }
}
