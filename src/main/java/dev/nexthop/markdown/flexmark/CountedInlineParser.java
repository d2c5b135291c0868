package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser with each step of its patterns counted, and without those of its ways
 * that take more than linear time: it copies a paragraph for each match of a pattern, and looks
 * again and again for ends that never come.
 */
class CountedInlineParser extends InlineParserImpl {
  /** cmark's limit, {@code inlines.c:manual_scan_link_url_2}. */
  private static final int DEEPEST_PARENTHESES = 32;

  /** Real articles take less than 5. */
  private static final int STEPS_A_CHARACTER = 100;

  private static final int STEPS_A_BLOCK = 10_000;

  /** What a paragraph may take. */
  final CountedText.Steps steps = new CountedText.Steps();

  /** The text that is parsed. */
  CountedText scanned = new CountedText("", steps);

  /** Whether what is scanned is a paragraph from whose start on definitions are taken away. */
  private boolean definitions;

  private Map<String, Integer> last = new HashMap<>();
  private @Nullable Map<Integer, Integer> ticks;

  CountedInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(options, specialCharacters, delimiterCharacters, processors, references, extensions);
  }

  /** What a paragraph leaves is not for the next: many short ones would make one long. */
  final void scan(String text) {
    scanned = new CountedText(text, steps);
    steps.allow(STEPS_A_BLOCK + (long) STEPS_A_CHARACTER * text.length());
    last = new HashMap<>();
    ticks = null;
  }

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
    } catch (CountedText.TooHard | StackOverflowError e) {
      Limits.tooHard(document, content);
      return 0;
    } finally {
      definitions = false;
    }
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
  public @Nullable BasedSequence parseLinkDestination() {
    if (!definitions && (!comes(")") || tooManyParentheses())) {
      return null;
    }
    return peek() == '<' ? parseAngles() : super.parseLinkDestination();
  }

  /** By the specification: no line end, and no angle bracket that is not escaped. */
  private @Nullable BasedSequence parseAngles() {
    for (int i = index + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      steps.take(1);
      if (c == '\\') {
        i++;
      } else if (c == '>') {
        BasedSequence destination = input.subSequence(index, i + 1);
        index = i + 1;
        return destination;
      } else if (c == '<' || c == '\n' || c == '\r') {
        return null;
      }
    }
    return null;
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
}
