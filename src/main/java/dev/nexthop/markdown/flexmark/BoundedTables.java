package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's tables, unless one has more columns than its pattern has stack for, or rows that miss
 * so many cells that filling them up takes longer than the text is long (cmark-gfm's {@code
 * table.c} has such a limit, too).
 */
final class BoundedTables implements ParagraphPreProcessorFactory {
  private static final int MOST_COLUMNS = 500;
  private static final int MOST_MISSING = 20_000;

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return Set.of(ReferencePreProcessorFactory.class);
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public ParagraphPreProcessor apply(ParserState state) {
    ParagraphPreProcessor tables = TableParagraphPreProcessor.Factory().apply(state);
    return (block, at) -> {
      String limit = limit(block);
      if (limit.isEmpty()) {
        unindent(block);
        return tables.preProcessBlock(block, at);
      }
      Limits.tableTooWide((Document) at.getProperties(), block.getChars(), limit);
      return 0;
    };
  }

  /** flexmark fails on rows that are indented by tabs. */
  private static void unindent(Paragraph block) {
    List<BasedSequence> lines = block.getContentLines();
    if (lines.size() > 1 && separates(lines.get(1))) {
      block.setContentLines(lines.stream().map(ParagraphLines::unindented).toList());
      block.setLineIndents(new int[lines.size()]);
    }
  }

  /** The limit that a table passes, in words; empty for none, and for what is no table. */
  private static String limit(Paragraph block) {
    List<BasedSequence> lines = block.getContentLines();
    if (lines.size() < 2 || !separates(lines.get(1))) {
      return "";
    }
    int columns = pipes(lines.get(1)) + 1;
    if (columns > MOST_COLUMNS) {
      return MOST_COLUMNS + " columns";
    }
    long missing = 0;
    for (BasedSequence line : lines) {
      missing += Math.max(0, columns - 2 - pipes(line));
    }
    return missing > MOST_MISSING ? MOST_MISSING + " missing cells" : "";
  }

  private static boolean separates(BasedSequence line) {
    boolean pipe = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      pipe |= c == '|';
      if ("|-: \t\r\n".indexOf(c) < 0) {
        return false;
      }
    }
    return pipe;
  }

  private static int pipes(BasedSequence line) {
    int pipes = 0;
    for (int i = 0; i < line.length(); i++) {
      pipes += line.charAt(i) == '|' ? 1 : 0;
    }
    return pipes;
  }
}
