package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.options.Flavour;
import dev.nexthop.markdown.kramdown.tree.ContentModel;
import dev.nexthop.markdown.kramdown.tree.Definitions;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses the text of a block. A span that does not end is given up and its first characters are
 * text; what was learnt in the attempt is kept ({@link Attempts}), so that the time stays linear.
 */
public final class SpanParser {
  /** Spans in spans; more is read as text. */
  static final int DEEPEST = 100;

  final Definitions definitions;
  String text = "";

  /** The same as an array, in which the compiler of short runs looks for a character faster. */
  private char[] characters = {};

  int pos;
  int end;
  int line;

  /** The element that is being filled. */
  Element tree = new Element(Kind.ROOT);

  /** Bits of {@link Flags} for all open spans. */
  int open;

  /** How many open spans would be given up if the text ended here. */
  int fragile;

  /** Start of the text that no span has taken: a quote looks at the character before it. */
  int loose;

  Attempts attempts = new Attempts(0, 0);

  private final boolean gfm;
  private final boolean typographic;
  private final Emphasis emphasis;
  private final Links links;
  private final SpanHtml html;
  private final SpanExtensions extensions;
  private final Atoms atoms;
  private CodeSpans codeSpans = new CodeSpans("", 0);
  private int depth;
  private boolean onlyHtml;
  private boolean onlyCodeAndHtml;
  private boolean tooDeepReported;

  /**
   * @param definitions complete, if spans are to be parsed for good
   */
  public SpanParser(Definitions definitions) {
    this.definitions = definitions;
    gfm = definitions.options().flavour() == Flavour.GFM;
    typographic = !definitions.options().quirk("no_auto_typographic");
    emphasis = new Emphasis(this);
    links = new Links(this);
    html = new SpanHtml(this);
    extensions = new SpanExtensions(this);
    atoms = new Atoms(this, gfm);
  }

  /** The spans of a text. */
  public List<Element> parse(String source, int firstLine) {
    Element root = new Element(Kind.RAW_TEXT);
    reset(source, firstLine);
    until(root, null);
    return root.children();
  }

  /** Code, HTML and what is between them, for finding out whether a text is a table. */
  public List<Element> codeAndHtml(String source) {
    Element root = new Element(Kind.RAW_TEXT);
    reset(source, 0);
    onlyCodeAndHtml = true;
    until(root, null);
    onlyCodeAndHtml = false;
    return root.children();
  }

  private void reset(String source, int firstLine) {
    text = source;
    characters = source.toCharArray();
    line = firstLine;
    pos = 0;
    end = source.length();
    open = 0;
    fragile = 0;
    depth = 0;
    attempts = new Attempts(0, end);
    codeSpans = new CodeSpans(source, end);
  }

  /** Fills an element up to its end; whether the end was found. */
  boolean until(Element element, @Nullable Stop stop) {
    Element outer = tree;
    tree = element;
    loose = pos;
    depth++;
    boolean brackets = stop != null && stop.brackets();
    boolean found = false;
    while (pos < end) {
      int special = Specials.next(characters, pos, end, gfm, brackets);
      addText(pos, special);
      pos = special;
      if (pos >= end || (stop != null && stop.hopeless(this))) {
        break;
      }
      if (stop != null && stop.at(this)) {
        found = true;
        break;
      }
      if (allowed() && handle(text.charAt(pos))) {
        loose = pos;
      } else {
        addText(pos, pos + 1);
        pos++;
      }
    }
    depth--;
    tree = outer;
    return found;
  }

  /** Fills an element with the spans of part of the text; what is open around it does not count. */
  void part(Element element, int from, int to) {
    int outerEnd = end;
    int outerOpen = open;
    Attempts outerAttempts = attempts;
    CodeSpans outerCode = codeSpans;
    int outerFragile = fragile;
    fragile = 0;
    open = 0;
    end = to;
    attempts = new Attempts(from, to);
    codeSpans = new CodeSpans(text, to);
    pos = from;
    until(element, null);
    end = outerEnd;
    open = outerOpen;
    attempts = outerAttempts;
    codeSpans = outerCode;
    fragile = outerFragile;
  }

  /** Fills an element whose content is not parsed but for HTML. */
  boolean untilRaw(Element element, Stop stop, boolean raw) {
    boolean outerHtml = onlyHtml;
    boolean outerCode = onlyCodeAndHtml;
    onlyHtml = raw;
    onlyCodeAndHtml = false;
    boolean found = until(element, stop);
    onlyHtml = outerHtml;
    onlyCodeAndHtml = outerCode;
    return found;
  }

  private boolean allowed() {
    char c = text.charAt(pos);
    if (onlyHtml) {
      return c == '<';
    }
    return !onlyCodeAndHtml || c == '<' || c == '`';
  }

  /** Whether one more span may be opened. */
  boolean mayNest() {
    if (depth < DEEPEST) {
      return true;
    }
    if (!tooDeepReported) {
      tooDeepReported = true;
      definitions.warn(
          "nesting-too-deep",
          lineAt(pos),
          "Spans are nested more than " + DEEPEST + " levels deep; what lies deeper is plain text.",
          "Close elements that are still open.");
    }
    return false;
  }

  /** Line of a position in the text. */
  int lineAt(int position) {
    if (line == 0 || !definitions.takesProblems()) {
      return 0;
    }
    int count = line;
    for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
      count++;
    }
    return count;
  }

  void addText(int from, int to) {
    addText(text, from, to);
  }

  void addText(String source, int from, int to) {
    if (from >= to) {
      return;
    }
    Element last = tree.last();
    if (last == null || last.kind() != Kind.TEXT) {
      last = new Element(Kind.TEXT);
      tree.add(last);
    }
    last.append(source, from, to);
  }

  /** Adds a literal of some length as text and goes on after it. */
  boolean literal(int length) {
    addText(pos, pos + length);
    pos += length;
    return true;
  }

  boolean startsWith(String word) {
    return pos + word.length() <= end && text.startsWith(word, pos);
  }

  private boolean handle(char c) {
    return switch (c) {
      case '*', '_' -> emphasis.parse(c);
      case '`' -> atoms.code(codeSpans);
      case '<' -> less();
      case '!', '[' -> links.parse();
      case '"', '\'' -> SmartQuotes.parse(this);
      case '$' -> atoms.math();
      case '{' -> extensions.parse();
      case '&' -> atoms.entity();
      case '.', '-', '>' -> symbol();
      case ' ' -> text.charAt(pos + 1) == ' ' ? atoms.lineBreak() : symbol();
      case '\\' -> atoms.backslash();
      case '~' -> emphasis.strike();
      default -> false;
    };
  }

  private boolean less() {
    if (!onlyHtml && !onlyCodeAndHtml && Autolinks.parse(this)) {
      return true;
    }
    return html.parse() || (!onlyHtml && !onlyCodeAndHtml && symbol());
  }

  private boolean symbol() {
    return typographic && TypographicSymbols.parse(this);
  }

  /** Whether what is in the current element is left as it is. */
  boolean inRaw() {
    return tree.kind() == Kind.HTML_ELEMENT && tree.model() == ContentModel.RAW;
  }
}
