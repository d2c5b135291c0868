package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each line before flexmark's block parsers do, and takes those that they can't follow:
 * blocks too deep in each other, and tags on which their pattern takes too much stack.
 */
final class BlockGuard implements CustomBlockParserFactory {
  /** As many as blocks of kramdown may be nested here. */
  static final int DEEPEST = 100;

  /** More than any tag has. */
  private static final int MOST_ATTRIBUTES = 500;

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(
        FootnoteStarts.class,
        BlockQuoteParser.Factory.class,
        HtmlBlockParser.Factory.class,
        ListBlockParser.Factory.class,
        IndentedCodeBlockParser.Factory.class);
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
    Starts(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (state.getIndent() >= 4) {
        return BlockStart.none();
      }
      BasedSequence line = state.getLine();
      int from = state.getNextNonSpaceIndex();
      Document document = (Document) state.getProperties();
      if (line.length() - from > MOST_ATTRIBUTES && attributes(line, from) > MOST_ATTRIBUTES) {
        Limits.lineTooHard(document, line.getStartOffset());
        return verbatim(state);
      }
      if (startsContainer(line, from) && depth(matched.getBlockParser().getBlock()) >= DEEPEST) {
        Limits.blocksTooDeep(document, line.getStartOffset(), DEEPEST);
        return verbatim(state);
      }
      return BlockStart.none();
    }

    private static BlockStart verbatim(ParserState state) {
      return BlockStart.of(new VerbatimParser()).atIndex(state.getIndex());
    }
  }

  private static int depth(Node block) {
    int depth = 0;
    for (Node node = block; node != null; node = node.getParent()) {
      if (node instanceof BlockQuote || node instanceof ListItem || node instanceof FootnoteBlock) {
        depth++;
      }
    }
    return depth;
  }

  /** Whether a quote, an item of a list or a footnote may start here. */
  private static boolean startsContainer(BasedSequence line, int from) {
    char first = line.charAt(from);
    char second = from + 1 < line.length() ? line.charAt(from + 1) : ' ';
    return switch (first) {
      case '>' -> true;
      case '-', '+', '*' -> second == ' ' || second == '\t';
      case '[' -> second == '^';
      default -> first >= '0' && first <= '9';
    };
  }

  /** How many words there are in the tag that starts here, those in quotes left out. */
  private static int attributes(BasedSequence line, int from) {
    if (line.charAt(from) != '<' || !Character.isLetter(line.charAt(from + 1))) {
      return 0;
    }
    int words = 0;
    char quote = 0;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return words;
      } else if (c <= ' ') {
        words++;
      }
    }
    return words;
  }
}
