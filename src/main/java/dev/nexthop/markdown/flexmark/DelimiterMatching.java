package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of delimiters belong together: CommonMark's procedure <i>process emphasis</i>, with a
 * lower bound for each kind of closing run, as cmark's {@code inlines.c:process_emphasis} has it.
 * flexmark has one for each character only, and takes quadratic time.
 */
final class DelimiterMatching {
  private final BoundedInlineParser parser;
  private final Map<Character, DelimiterProcessor> processors;
  private final CountedText.Steps steps;

  DelimiterMatching(
      BoundedInlineParser parser,
      Map<Character, DelimiterProcessor> processors,
      CountedText.Steps steps) {
    this.parser = parser;
    this.processors = processors;
    this.steps = steps;
  }

  /** Runs that look for the same openers. */
  private record Kind(char mark, boolean opensToo, int length) {}

  /** Matches all runs above one, which stays. */
  void process(@Nullable Delimiter bottom) {
    Map<Kind, Integer> bottoms = new HashMap<>();
    Delimiter closer = first(bottom);
    while (closer != null) {
      DelimiterProcessor processor = processors.get(closer.getDelimiterChar());
      if (!closer.canClose() || processor == null || isTooLong(closer)) {
        closer = closer.getNext();
        continue;
      }
      Kind kind = kind(closer);
      Delimiter opener = opener(closer, processor, bottom, bottoms.getOrDefault(kind, 0));
      if (opener != null) {
        int used = processor.getDelimiterUse(opener, closer);
        closer = used == 0 ? closer.getNext() : match(opener, closer, processor, used);
        continue;
      }
      Delimiter next = closer.getNext();
      bottoms.put(kind, closer.getStartIndex());
      if (!closer.canOpen()) {
        parser.removeDelimiterKeepNode(closer);
      }
      closer = next;
    }
    Delimiter last = parser.getLastDelimiter();
    while (last != null && last != bottom) {
      parser.removeDelimiterKeepNode(last);
      last = parser.getLastDelimiter();
    }
  }

  private @Nullable Delimiter first(@Nullable Delimiter bottom) {
    Delimiter first = parser.getLastDelimiter();
    if (first == bottom) {
      return null;
    }
    while (first != null && first.getPrevious() != bottom) {
      first = first.getPrevious();
    }
    return first;
  }

  private static Kind kind(Delimiter closer) {
    return new Kind(closer.getDelimiterChar(), closer.canOpen(), closer.getNumDelims() % 3);
  }

  /** Three tildes strike nothing through. */
  private static boolean isTooLong(Delimiter run) {
    return run.getDelimiterChar() == '~' && run.getNumDelims() > 2;
  }

  private @Nullable Delimiter opener(
      Delimiter closer, DelimiterProcessor processor, @Nullable Delimiter bottom, int from) {
    Delimiter opener = closer.getPrevious();
    while (opener != null && opener != bottom && opener.getStartIndex() >= from) {
      steps.take(1);
      if (opener.canOpen()
          && opener.getDelimiterChar() == processor.getOpeningCharacter()
          && !isTooLong(opener)
          && mayMatch(opener, closer)) {
        return opener;
      }
      opener = opener.getPrevious();
    }
    return null;
  }

  /** The rule of three; other than emphasis, tildes of another length then still end a search. */
  private static boolean mayMatch(Delimiter opener, Delimiter closer) {
    return !opener.canClose() && !closer.canOpen()
        || (opener.getNumDelims() + closer.getNumDelims()) % 3 != 0;
  }

  /** Makes a node of what is between; the run to go on with. */
  private @Nullable Delimiter match(
      Delimiter opener, Delimiter closer, DelimiterProcessor processor, int used) {
    parser.removeDelimitersBetween(opener, closer);
    processor.process(opener, closer, used);
    int left = opener.getNumDelims() - used;
    opener.setNumDelims(left);
    if (left == 0) {
      parser.removeDelimiterAndNode(opener);
    } else {
      Text node = opener.getNode();
      node.setChars(node.getChars().subSequence(0, left));
    }
    left = closer.getNumDelims() - used;
    closer.setNumDelims(left);
    if (left == 0) {
      Delimiter next = closer.getNext();
      parser.removeDelimiterAndNode(closer);
      return next;
    }
    BasedSequence chars = closer.getNode().getChars();
    closer.getNode().setChars(chars.subSequence(chars.length() - left, chars.length()));
    closer.setIndex(closer.getIndex() + used);
    return closer;
  }
}
