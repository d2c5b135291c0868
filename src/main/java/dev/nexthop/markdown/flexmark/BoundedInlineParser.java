package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser, with what took it more than linear time done otherwise, and with an end
 * for the rest: a paragraph whose parsing takes too many steps or too much stack is text.
 */
final class BoundedInlineParser extends CountedInlineParser {

  /** As many as the spans of kramdown may be nested here. */
  private static final int DEEPEST = 100;

  private static final int MOST_REFERENCES = 100_000;

  private final DelimiterMatching delimiters;

  private final boolean autolinks;
  private final boolean smart;
  private long references;

  BoundedInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions,
      CommonMarkOptions asked) {
    super(options, specialCharacters, delimiterCharacters, processors, references, extensions);
    delimiters = new DelimiterMatching(this, processors, steps);
    autolinks = asked.has(CommonMarkOptions.Extension.AUTOLINK);
    smart = asked.has(CommonMarkOptions.Option.SMART);
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
          MailLinks.mark(block, smart);
        }
        return;
      }
      Limits.spansTooDeep(document, trimmed, DEEPEST);
    } catch (CountedText.TooHard | StackOverflowError e) {
      Limits.tooHard(document, trimmed);
    }
    asText(trimmed, block, before);
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
      int start = addressStart(text, c);
      int end = start < begin ? -1 : addressEnd(text, c);
      if (end > 0) {
        appendText(begin, start);
        BasedSequence address = input.subSequence(start, end);
        appendNode(new AddressLink(address));
        index = end;
        return true;
      }
      index++;
    }
    appendText(begin, index);
    return begin != index;
  }

  private int addressStart(String text, char c) {
    if (c == 'w') {
      return Autolinks.isWww(text, index) ? index : -1;
    }
    return c == ':' ? Autolinks.schemeStart(text, index) : -1;
  }

  private int addressEnd(String text, char first) {
    for (Bracket each = getLastBracket(); each != null; each = each.getPrevious()) {
      steps.take(1);
      if (each.isAllowed()) {
        return -1;
      }
    }
    int end = first == 'w' ? Autolinks.wwwEnd(text, index) : Autolinks.urlEnd(text, index);
    steps.take(end < 0 ? Autolinks.domainLength(text, index) : 0);
    return end;
  }

  private void appendText(int begin, int end) {
    if (begin < end) {
      appendText(input, begin, end);
    }
  }

  @Override
  protected boolean parseCloseBracket() {
    Bracket opener = getLastBracket();
    if (opener != null && opener.isAllowed()) {
      if (peekAt(opener.getStartIndex() + 1) == '^') {
        // The label of a footnote is copied, and compared with each delimiter.
        steps.take(4L * (index - opener.getStartIndex()));
        for (Delimiter each = lastDelimiter; each != null; each = each.getPrevious()) {
          steps.take(10);
        }
      } else if (peek(1) == '[' && undefinedLabelFollows()) {
        opener.setAllowed(false); // flexmark would take both for a link that is not defined
      } else if (peek(1) == '[') {
        // What a link contains is searched for links again.
        for (Node each = opener.getNode(); each != null; each = each.getNext()) {
          steps.take(2);
        }
      }
      if (peek(1) == '(') {
        // Links within a link are told each that they are none.
        for (Bracket each = opener; each != null; each = each.getPrevious()) {
          steps.take(1);
        }
      }
    }
    boolean parsed = super.parseCloseBracket();
    if (block.getLastChild() instanceof RefNode reference && reference.isDefined()) {
      expanded(reference);
    }
    return parsed;
  }

  private char peekAt(int at) {
    return at < input.length() ? input.charAt(at) : 0;
  }

  private boolean undefinedLabelFollows() {
    int start = index;
    index++;
    int length = parseLinkLabel();
    index = start;
    return length > 2
        && !referenceRepository.containsKey(
            Escaping.normalizeReferenceChars(
                input.subSequence(start + 1, start + 1 + length), true));
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
  public void processDelimiters(@Nullable Delimiter bottom) {
    delimiters.process(bottom);
  }
}
