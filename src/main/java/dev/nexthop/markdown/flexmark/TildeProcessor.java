package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Strikes through between runs of tildes of the same length, as cmark-gfm does. */
final class TildeProcessor extends StrikethroughDelimiterProcessor {
  private final int least;

  TildeProcessor(boolean doubleOnly) {
    least = doubleOnly ? 2 : 1;
  }

  @Override
  public int getMinLength() {
    return least;
  }

  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    int length = opener.length();
    return length == closer.length() && length >= least && length <= 2 ? length : 0;
  }

  @Override
  public void process(Delimiter opener, Delimiter closer, int used) {
    Strikethrough node =
        new Strikethrough(opener.getTailChars(used), BasedSequence.NULL, closer.getLeadChars(used));
    opener.moveNodesBetweenDelimitersTo(node, closer);
  }
}
