package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where headings, thematic breaks and fenced code start, by CommonMark 0.30, 4.1 to 4.3 and 4.5.
 * The blocks are flexmark's; its own patterns for their first lines take quadratic time and a stack
 * as deep as the line is long, and it puts a paragraph together anew for each of its lines.
 */
final class LineBlocks implements CustomBlockParserFactory {

  @Override
  public Set<Class<?>> getAfterDependents() {
    return Set.of(BlockGuard.class);
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(
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
      BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
      return switch (line.charAt(0)) {
        case '#' -> heading(state, line);
        case '`', '~' -> fence(state, line);
        case '=' -> underlined(state, line, matched);
        case '-' -> {
          BlockStart start = underlined(state, line, matched);
          yield start == null ? thematicBreak(state, line) : start;
        }
        case '*', '_' -> thematicBreak(state, line);
        default -> BlockStart.none();
      };
    }
  }

  private static @Nullable BlockStart heading(ParserState state, BasedSequence line) {
    int level = run(line);
    if (level > 6 || level < line.length() && !isSpace(line.charAt(level))) {
      return BlockStart.none();
    }
    int from = level;
    while (from < line.length() && isSpace(line.charAt(from))) {
      from++;
    }
    int to = spaceBefore(line, line.length(), from);
    int marks = to;
    while (marks > from && line.charAt(marks - 1) == '#') {
      marks--;
    }
    HeadingParser parser = new HeadingParser(level);
    Heading heading = (Heading) parser.getBlock();
    heading.setOpeningMarker(line.subSequence(0, level));
    if (marks < to && (marks == from || isSpace(line.charAt(marks - 1)))) {
      heading.setClosingMarker(line.subSequence(marks, to));
      to = spaceBefore(line, marks, from);
    }
    heading.setText(line.subSequence(from, to));
    heading.setCharsFromContent();
    return BlockStart.of(parser).atIndex(state.getLine().length());
  }

  private static @Nullable BlockStart underlined(
      ParserState state, BasedSequence line, MatchedBlockParser matched) {
    List<BasedSequence> lines = matched.getParagraphLines();
    int marks = run(line);
    if (lines == null
        || lines.size() > ParagraphLines.MOST
        || spaceBefore(line, line.length(), marks) > marks) {
      return BlockStart.none();
    }
    BlockContent content = new BlockContent();
    content.addAll(lines, matched.getParagraphEolLengths());
    HeadingParser parser = new HeadingParser(line.charAt(0) == '=' ? 1 : 2);
    Heading heading = (Heading) parser.getBlock();
    heading.setText(content.getContents().trim());
    heading.setClosingMarker(line.subSequence(0, marks));
    heading.setCharsFromContent();
    return BlockStart.of(parser).atIndex(state.getLine().length()).replaceActiveBlockParser();
  }

  private static @Nullable BlockStart thematicBreak(ParserState state, BasedSequence line) {
    char mark = line.charAt(0);
    int marks = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == mark) {
        marks++;
      } else if (!isSpace(c)) {
        return BlockStart.none();
      }
    }
    BasedSequence whole = state.getLine();
    return marks < 3
        ? BlockStart.none()
        : BlockStart.of(new ThematicBreakParser(whole.subSequence(state.getIndex())))
            .atIndex(whole.length());
  }

  private static @Nullable BlockStart fence(ParserState state, BasedSequence line) {
    char mark = line.charAt(0);
    int marks = run(line);
    if (marks < 3 || mark == '`' && line.indexOf('`', marks) >= 0) {
      return BlockStart.none();
    }
    int from = state.getNextNonSpaceIndex();
    FencedCodeBlockParser parser =
        new FencedCodeBlockParser(state.getProperties(), mark, marks, state.getIndent(), from);
    ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(0, marks));
    return BlockStart.of(parser).atIndex(from + marks);
  }

  private static int run(BasedSequence line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) == line.charAt(0)) {
      end++;
    }
    return end;
  }

  private static int spaceBefore(BasedSequence line, int from, int least) {
    int start = from;
    while (start > least && isSpace(line.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
