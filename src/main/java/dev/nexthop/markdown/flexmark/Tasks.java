package dev.nexthop.markdown.flexmark;

import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;

/**
 * Items of task lists, by cmark-gfm's {@code tasklist.c}: the box has a space behind it, which
 * flexmark's extension does not ask for.
 */
final class Tasks implements BlockPreProcessorFactory {
  private static final String[] BOXES = {"[ ] ", "[x] ", "[X] ", "[ ]\t", "[x]\t", "[X]\t"};

  /** Has the parser of lists look for boxes. */
  static void addTo(MutableDataHolder options) {
    ListOptions.addItemMarkerSuffixes(options, BOXES);
  }

  static void addTo(Parser.Builder parsing) {
    parsing.blockPreProcessorFactory(new Tasks());
  }

  static boolean isDone(TaskListItem item) {
    return item.getMarkerSuffix().charAt(1) != ' ';
  }

  @Override
  public Set<Class<? extends Block>> getBlockTypes() {
    return Set.of(BulletListItem.class, OrderedListItem.class);
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return Set.of();
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of();
  }

  @Override
  public boolean affectsGlobalScope() {
    return true;
  }

  @Override
  public BlockPreProcessor apply(ParserState state) {
    return Tasks::preProcess;
  }

  private static void preProcess(ParserState state, Block block) {
    if (block instanceof ListItem item && item.getMarkerSuffix().startsWith("[")) {
      TaskListItem task = new TaskListItem(item);
      task.setTight(item.isOwnTight());
      item.insertBefore(task);
      item.unlink();
      state.blockAdded(task);
      state.blockRemoved(item);
    }
  }
}
