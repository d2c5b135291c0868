package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a footnote starts, by cmark-gfm's {@code scanners.re:_scan_footnote_definition}: flexmark's
 * pattern takes cubic time for spaces, and reads as far as the last colon of the line.
 */
final class FootnoteStarts implements CustomBlockParserFactory {

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(BlockQuoteParser.Factory.class);
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return new Starts(options);
  }

  private static final class Starts extends AbstractBlockParserFactory {
    private final FootnoteOptions options;
    private final int contentIndent;

    Starts(DataHolder options) {
      super(options);
      this.options = new FootnoteOptions(options);
      contentIndent = Parser.LISTS_ITEM_INDENT.get(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      int end = state.getIndent() >= 4 ? -1 : labelEnd(line, start);
      if (end < 0) {
        return BlockStart.none();
      }
      FootnoteBlockParser parser = new FootnoteBlockParser(options, contentIndent);
      FootnoteBlock block = (FootnoteBlock) parser.getBlock();
      block.setOpeningMarker(line.subSequence(start, start + 2));
      block.setText(line.subSequence(start + 2, end));
      block.setClosingMarker(line.subSequence(end, end + 2));
      return BlockStart.of(parser).atIndex(end + 2);
    }

    /** Where the bracket and colon are that end a label, or −1. */
    private static int labelEnd(BasedSequence line, int start) {
      if (!line.matchChars("[^", start)) {
        return -1;
      }
      int end = start + 2;
      while (end < line.length() && line.charAt(end) > ' ' && line.charAt(end) != ']') {
        end++;
      }
      return end > start + 2 && line.matchChars("]:", end) ? end : -1;
    }
  }
}
