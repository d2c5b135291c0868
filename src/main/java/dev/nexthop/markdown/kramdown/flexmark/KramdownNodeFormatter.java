package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.formatter.MarkdownWriter;
import com.vladsch.flexmark.formatter.NodeFormatter;
import com.vladsch.flexmark.formatter.NodeFormatterContext;
import com.vladsch.flexmark.formatter.NodeFormattingHandler;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import java.util.HashSet;
import java.util.Set;

/** Lets flexmark's formatter write what is of this dialect as it stands in the source. */
final class KramdownNodeFormatter implements NodeFormatter {
  @Override
  public Set<NodeFormattingHandler<?>> getNodeFormattingHandlers() {
    Set<NodeFormattingHandler<?>> handlers = new HashSet<>();
    for (Class<? extends Node> type : Nodes.KINDS.keySet()) {
      Class<?> outer = type.getEnclosingClass();
      if (outer == KramdownBlock.class || outer == KramdownSpan.class || type == TableBlock.class) {
        handlers.add(handler(type));
      }
    }
    handlers.add(handler(Strikethrough.class));
    return handlers;
  }

  @Override
  public Set<Class<?>> getNodeClasses() {
    return Set.of();
  }

  private static <N extends Node> NodeFormattingHandler<N> handler(Class<N> type) {
    return new NodeFormattingHandler<>(type, KramdownNodeFormatter::write);
  }

  private static void write(Node node, NodeFormatterContext context, MarkdownWriter markdown) {
    if (!(node instanceof Block)) {
      markdown.append(node.getChars());
      return;
    }
    if (node.getPrevious() != null) {
      markdown.blankLine();
    }
    // What is around writes its own indentation before every line.
    int indentation = node.getChars().baseColumnAtStart();
    markdown.openPreFormatted(true);
    for (String line : node.getChars().toString().split("\r?\n|\r")) {
      int start = 0;
      while (start < Math.min(indentation, line.length())
          && AsciiSpace.isSpace(line.charAt(start))) {
        start++;
      }
      markdown.append(line.substring(start)).line();
    }
    markdown.closePreFormatted();
    markdown.tailBlankLine();
  }
}
