package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.PrefixedSubSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes the indentation off a paragraph's lines, which says nothing once definitions and tables are
 * read: flexmark puts lines together that do not follow each other in the file in quadratic time,
 * with them much slower still. Paragraphs of very many such lines are text.
 */
final class ParagraphLines implements ParagraphPreProcessorFactory {
  /** Such lines of one paragraph take some 20 ms. */
  static final int MOST = 10_000;

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return Set.of(ReferencePreProcessorFactory.class, BoundedTables.class);
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of();
  }

  @Override
  public ParagraphPreProcessor apply(ParserState state) {
    return ParagraphLines::unindent;
  }

  private static int unindent(Paragraph block, ParserState state) {
    List<BasedSequence> lines = new ArrayList<>();
    int gaps = 0;
    int end = -1;
    for (BasedSequence line : block.getContentLines()) {
      boolean indented = line instanceof PrefixedSubSequence;
      lines.add(indented ? line.baseSubSequence(line.getStartOffset(), line.getEndOffset()) : line);
      gaps += line.getStartOffset() == end ? 0 : 1;
      end = line.getEndOffset();
    }
    if (gaps > MOST) {
      Limits.tooManyLines((Document) state.getProperties(), block.getChars(), MOST);
      VerbatimParser.VerbatimBlock text = new VerbatimParser.VerbatimBlock();
      text.setContent(lines);
      block.insertBefore(text);
      state.blockAdded(text);
      return block.getChars().length();
    }
    block.setContentLines(lines);
    return 0;
  }

  /** The line without the spaces that stand for its indentation. */
  static BasedSequence unindented(BasedSequence line) {
    return line instanceof PrefixedSubSequence
        ? line.baseSubSequence(line.getStartOffset(), line.getEndOffset())
        : line;
  }
}
