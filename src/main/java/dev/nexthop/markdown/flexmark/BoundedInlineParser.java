package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser, with what took it more than linear time done otherwise, and with an end
 * for the rest: a paragraph whose parsing takes too many steps or too much stack is text.
 */
final class BoundedInlineParser extends InlineParserImpl {
  /** cmark's limit, {@code inlines.c:manual_scan_link_url_2}. */
  private static final int DEEPEST_PARENTHESES = 32;

  /** As many as the spans of kramdown may be nested here. */
  private static final int DEEPEST = 100;

  private static final int MOST_REFERENCES = 100_000;

  private static final int STEPS_A_CHARACTER = 100;
  private static final int STEPS_A_BLOCK = 10_000;

  private final DelimiterMatching delimiters;
  private final CountedText.Steps steps = new CountedText.Steps(0);
  private CountedText scanned = new CountedText("", steps);

  /** Whether what is scanned is a paragraph from whose start on definitions are taken away. */
  private boolean definitions;

  private final boolean autolinks;
  private long references;
  private Map<String, Integer> last = new HashMap<>();
  private @Nullable Map<Integer, Integer> ticks;

  BoundedInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions,
      boolean autolinks) {
    super(options, specialCharacters, delimiterCharacters, processors, references, extensions);
    delimiters = new DelimiterMatching(this, processors, steps);
    this.autolinks = autolinks;
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    BasedSequence trimmed = content.trim();
    scan(trimmed.toString());
    Node before = block.getLastChild();
    try {
      super.parse(trimmed, block);
      if (!tooDeep(block)) {
        if (autolinks) {
          MailLinks.mark(block);
        }
        return;
      }
      Limits.spansTooDeep(document, trimmed, DEEPEST);
    } catch (CountedText.TooHard e) {
      Limits.tooHard(document, trimmed);
    } catch (StackOverflowError e) {
      Limits.spansTooDeep(document, trimmed, DEEPEST);
    }
    asText(trimmed, block, before);
  }

  /** flexmark adds to the characters that all its inline parsers share. */
  @Override
  public @Nullable List<Node> parseCustom(
      BasedSequence input,
      Node node,
      BitSet characters,
      Map<Character, CharacterNodeFactory> factories) {
    specialCharacters = (BitSet) originalSpecialCharacters.clone();
    return super.parseCustom(input, node, characters, factories);
  }

  private void scan(String text) {
    scanned = new CountedText(text, steps);
    steps.add(STEPS_A_BLOCK + (long) STEPS_A_CHARACTER * text.length());
    last = new HashMap<>();
    ticks = null;
  }

  private void asText(BasedSequence content, Node block, @Nullable Node before) {
    currentText = null;
    lastDelimiter = null;
    customSpecialCharacterNodes = null;
    Node child = before == null ? block.getFirstChild() : before.getNext();
    while (child != null) {
      Node next = child.getNext();
      child.unlink();
      child = next;
    }
    block.appendChild(new Verbatim(content));
  }

  /** Whether spans are nested too deeply to be followed by recursion. */
  private static boolean tooDeep(Node block) {
    List<Node> level = List.of(block);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > DEEPEST) {
        return true;
      }
      List<Node> next = new ArrayList<>();
      for (Node node : level) {
        Node child = node.getFirstChild();
        while (child != null) {
          if (child.getFirstChild() != null) {
            next.add(child);
          }
          child = child.getNext();
        }
      }
      level = next;
    }
    return false;
  }

  // References

  @Override
  public int preProcessBlock(Paragraph block, ParserState state) {
    BasedSequence content = block.getChars();
    int start = 0;
    while (start < content.length() && start < 4 && content.charAt(start) == ' ') {
      start++;
    }
    if (start >= content.length() || content.charAt(start) != '[') {
      return 0;
    }
    scan(content.toString());
    definitions = true;
    try {
      return super.preProcessBlock(block, state);
    } catch (CountedText.TooHard e) {
      return 0; // told when its spans are parsed
    } finally {
      definitions = false;
    }
  }

  // Patterns

  private int shift() {
    return definitions ? scanned.length() - input.length() : 0;
  }

  private @Nullable Matcher find(Pattern pattern) {
    if (index >= input.length()) {
      return null;
    }
    int shift = shift();
    Matcher matcher = pattern.matcher(scanned);
    matcher.region(index + shift, input.length() + shift);
    return matcher.find() ? matcher : null;
  }

  @Override
  public @Nullable BasedSequence match(Pattern pattern) {
    Matcher matcher = find(pattern);
    if (matcher == null) {
      return null;
    }
    int shift = shift();
    index = matcher.end() - shift;
    return input.subSequence(matcher.start() - shift, index);
  }

  @Override
  public BasedSequence @Nullable [] matchWithGroups(Pattern pattern) {
    Matcher matcher = find(pattern);
    if (matcher == null) {
      return null;
    }
    int shift = shift();
    index = matcher.end() - shift;
    BasedSequence[] groups = new BasedSequence[matcher.groupCount() + 1];
    for (int i = 0; i < groups.length; i++) {
      if (matcher.start(i) >= 0) {
        groups[i] = input.subSequence(matcher.start(i) - shift, matcher.end(i) - shift);
      }
    }
    return groups;
  }

  /** Whether a text comes anywhere behind; that it does not is found once only. */
  private boolean comes(String text) {
    return last.computeIfAbsent(text, scanned.toString()::lastIndexOf) >= index + shift();
  }

  // Spans

  @Override
  public boolean parseNewline() {
    int end = index + 1;
    if (input.charAt(index) == '\r' && end < input.length() && input.charAt(end) == '\n') {
      end++;
    }
    BasedSequence lineEnd = input.subSequence(index, end);
    index = end;
    flushTextNode();
    int spaces = 0;
    if (block.getLastChild() instanceof Text text) {
      BasedSequence chars = text.getChars();
      int length = chars.length();
      while (spaces < length && chars.charAt(length - 1 - spaces) == ' ') {
        spaces++;
      }
      if (spaces == length) {
        text.unlink();
      } else if (spaces > 0) {
        text.setChars(chars.subSequence(0, length - spaces).trimEnd());
      }
    }
    appendNode(spaces >= 2 ? new HardLineBreak(lineEnd) : new SoftLineBreak(lineEnd));
    while (peek() == ' ') {
      index++;
    }
    return true;
  }

  @Override
  protected boolean parseString() {
    if (!autolinks) {
      return super.parseString();
    }
    int begin = index;
    int length = input.length();
    String text = scanned.toString();
    while (index < length && !specialCharacters.get(text.charAt(index))) {
      char c = text.charAt(index);
      int start = c == 'w' ? index : c == ':' ? Autolinks.schemeStart(text, index) : -1;
      int end = start < begin ? -1 : addressEnd(text, c);
      if (end > 0) {
        appendText(begin, start);
        BasedSequence address = input.subSequence(start, end);
        AutoLink link = new AutoLink();
        link.setText(address);
        link.setUrlChars(address);
        link.setCharsFromContent();
        appendNode(link);
        index = end;
        return true;
      }
      index++;
    }
    appendText(begin, index);
    return begin != index;
  }

  private int addressEnd(String text, char first) {
    int end = first == 'w' ? Autolinks.wwwEnd(text, index) : Autolinks.urlEnd(text, index);
    if (end > 0) {
      for (Bracket each = getLastBracket(); each != null; each = each.getPrevious()) {
        steps.take(1);
        if (each.isAllowed()) {
          return -1;
        }
      }
    }
    return end;
  }

  private void appendText(int begin, int end) {
    if (begin < end) {
      appendText(input, begin, end);
    }
  }

  @Override
  protected boolean parseBackticks() {
    int end = index;
    while (end < input.length() && input.charAt(end) == '`') {
      end++;
    }
    int length = end - index;
    if (lastTicks().getOrDefault(length, -1) > index) {
      return super.parseBackticks();
    }
    appendText(input, index, end);
    index = end;
    return true;
  }

  /** Where the last run of backticks of each length starts. */
  private Map<Integer, Integer> lastTicks() {
    if (ticks == null) {
      ticks = new HashMap<>();
      String text = scanned.toString();
      int start = text.indexOf('`');
      while (start >= 0) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '`') {
          end++;
        }
        ticks.put(end - start, start);
        start = text.indexOf('`', end);
      }
    }
    return ticks;
  }

  @Override
  public boolean parseAutolink() {
    return comes(">") && super.parseAutolink();
  }

  @Override
  public boolean parseHtmlInline() {
    String end = ">";
    if (scanned.toString().startsWith("<!--", index)) {
      end = "-->";
    } else if (scanned.toString().startsWith("<?", index)) {
      end = "?>";
    } else if (scanned.toString().startsWith("<![CDATA[", index)) {
      end = "]]>";
    }
    return comes(end) && super.parseHtmlInline();
  }

  @Override
  protected boolean parseCloseBracket() {
    Bracket opener = getLastBracket();
    if (opener != null && opener.isAllowed()) {
      if (peek(1) == '[') {
        // What a link contains is searched for links again.
        for (Node each = opener.getNode(); each != null; each = each.getNext()) {
          steps.take(2);
        }
      } else if (peek(1) == '(') {
        // Links within a link are told each that they are none.
        for (Bracket each = opener; each != null; each = each.getPrevious()) {
          steps.take(1);
        }
      } else if (opener.getStartIndex() + 1 < input.length()
          && input.charAt(opener.getStartIndex() + 1) == '^') {
        // The mark of a footnote is compared with each delimiter.
        for (Delimiter each = lastDelimiter; each != null; each = each.getPrevious()) {
          steps.take(10);
        }
      }
    }
    boolean parsed = super.parseCloseBracket();
    if (block.getLastChild() instanceof RefNode reference && reference.isDefined()) {
      expanded(reference);
    }
    return parsed;
  }

  /** cmark's limit: what references stand for is not more than 100 KB, or than the text is. */
  private void expanded(RefNode node) {
    Reference reference = node.getReferenceNode(referenceRepository);
    if (reference != null) {
      references += reference.getUrl().length() + reference.getTitle().length();
      if (references > Math.max(MOST_REFERENCES, document.getTextLength())) {
        throw new CountedText.TooHard();
      }
    }
  }

  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    if (!definitions && (!comes(")") || tooManyParentheses())) {
      return null;
    }
    return super.parseLinkDestination();
  }

  private boolean tooManyParentheses() {
    int open = 0;
    for (int i = index; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c <= ' ' || c == ')' && open == 0) {
        return false;
      } else if (c == '\\') {
        i++;
      } else if (c == '(' && ++open > DEEPEST_PARENTHESES) {
        return true;
      } else if (c == ')') {
        open--;
      }
    }
    return false;
  }

  /** By the specification: no parenthesis that is not escaped in a title between such. */
  @Override
  public @Nullable BasedSequence parseLinkTitle() {
    char opening = peek();
    if (opening != '"' && opening != '\'' && opening != '(') {
      return null;
    }
    char closing = opening == '(' ? ')' : opening;
    for (int i = index + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      steps.take(1);
      if (c == '\\') {
        i++;
      } else if (c == closing) {
        BasedSequence title = input.subSequence(index, i + 1);
        index = i + 1;
        return title;
      } else if (c == 0 || c == opening) {
        return null;
      }
    }
    return null;
  }

  @Override
  public void processDelimiters(@Nullable Delimiter bottom) {
    delimiters.process(bottom);
  }

  @Override
  protected int parseReference(Block block, BasedSequence chars) {
    steps.take(1);
    return super.parseReference(block, chars);
  }
}
