package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.kramdown.tree.Alignment;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.List;

/** Fills in what flexmark's nodes know beside their children: targets, markers, levels. */
final class NodeDetails {
  private final SourceText source;

  NodeDetails(SourceText source) {
    this.source = source;
  }

  /** Completes a node whose children are there; where the text goes on after it. */
  int complete(Node node, Element element, int from, int to) {
    if (node instanceof Heading heading) {
      heading(heading, element);
    } else if (node instanceof FencedCodeBlock block) {
      block.setInfo(located(element.detail(), from, to));
      block.setOpeningMarker(run(node.getChars()));
      content(block, element.value(), from, to);
    } else if (element.kind() == Kind.CODEBLOCK && node instanceof ContentNode block) {
      content(block, element.value(), from, to);
    } else if (node instanceof InlineLinkNode link) {
      return link(link, element, from, to);
    } else if (node instanceof Code code) {
      code.setText(code.getChars());
      return widen(code, '`', '`', from);
    } else if (node instanceof DelimitedNodeImpl delimited) {
      return delimited(delimited, from);
    } else if (node instanceof TableCell cell) {
      cell(cell);
    } else if (node.hasChildren() && node.getChars().isEmpty()) {
      node.setChars(ofChildren(node));
    }
    return from;
  }

  private static void heading(Heading heading, Element element) {
    heading.setLevel(element.level());
    heading.setText(heading.hasChildren() ? heading.getChildChars() : BasedSequence.EMPTY);
    element.attributes().get("id").ifPresent(heading::setAnchorRefId);
    boolean signs = heading.getChars().startsWith("#");
    if (signs) {
      heading.setOpeningMarker(run(heading.getChars()));
    }
  }

  /** The characters at the start that are like the first. */
  private static BasedSequence run(BasedSequence chars) {
    int end = 0;
    while (end < chars.length() && chars.charAt(end) == chars.charAt(0)) {
      end++;
    }
    return chars.subSequence(0, end);
  }

  private BasedSequence located(String text, int from, int to) {
    int at = source.find(text, from, to);
    return at < 0 ? BasedSequence.of(text) : source.range(at, at + text.length());
  }

  /** Code in lines, of the source if it stands there as it is. */
  private void content(ContentNode block, String code, int from, int to) {
    BasedSequence all = located(code, from, to);
    List<BasedSequence> lines = new ArrayList<>();
    int start = 0;
    for (int i = code.indexOf('\n'); i >= 0; i = code.indexOf('\n', start)) {
      lines.add(all.subSequence(start, i + 1));
      start = i + 1;
    }
    if (start < code.length()) {
      lines.add(all.subSequence(start));
    }
    block.setContentLines(lines);
  }

  private static void cell(TableCell cell) {
    cell.setHeader(cell.getGrandParent() instanceof TableHead);
    cell.setText(cell.hasChildren() ? cell.getChildChars() : BasedSequence.EMPTY);
  }

  /** Tells cells of their columns' alignment. */
  static void align(Node table, List<Alignment> columns) {
    for (Node part : table.getChildren()) {
      for (Node row : part.getChildren()) {
        int column = 0;
        for (Node node : row.getChildren()) {
          if (node instanceof TableCell cell && column < columns.size()) {
            align(cell, columns.get(column));
          }
          column++;
        }
      }
    }
  }

  private static void align(TableCell cell, Alignment alignment) {
    switch (alignment) {
      case LEFT -> cell.setAlignment(TableCell.Alignment.LEFT);
      case RIGHT -> cell.setAlignment(TableCell.Alignment.RIGHT);
      case CENTER -> cell.setAlignment(TableCell.Alignment.CENTER);
      case DEFAULT -> {}
    }
  }

  private int delimited(DelimitedNodeImpl node, int from) {
    BasedSequence text = ofChildren(node);
    node.setChars(text);
    node.setText(text);
    return widen(node, '*', '_', from);
  }

  /** Takes the markers around a span into it; where the text goes on. */
  private int widen(DelimitedNodeImpl node, char one, char other, int from) {
    BasedSequence text = node.getText();
    if (text.isEmpty() || !source.has(text)) {
      return from;
    }
    int start = text.getStartOffset();
    int end = text.getEndOffset();
    int length = 0;
    char mark = source.at(end);
    int most = node instanceof Code ? Integer.MAX_VALUE : node instanceof StrongEmphasis ? 2 : 1;
    while (length < most
        && (mark == one || mark == other)
        && source.at(end + length) == mark
        && source.at(start - length - 1) == mark) {
      length++;
    }
    node.setOpeningMarker(source.range(start - length, start));
    node.setClosingMarker(source.range(end, end + length));
    node.setChars(source.range(start - length, end + length));
    return Math.max(from, end + length);
  }

  /** From the first child's characters to the last's, as far as they are of the source. */
  private BasedSequence ofChildren(Node node) {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (Node child : node.getChildren()) {
      BasedSequence chars = child.getChars();
      if (source.has(chars) && !chars.isEmpty()) {
        start = Math.min(start, chars.getStartOffset());
        end = Math.max(end, chars.getEndOffset());
      }
    }
    return end < 0 ? BasedSequence.EMPTY : source.range(start, end);
  }

  private int link(InlineLinkNode link, Element element, int from, int to) {
    boolean image = element.kind() == Kind.IMAGE;
    String url = element.attributes().getOrEmpty(image ? "src" : "href");
    String title = element.attributes().getOrEmpty("title");
    String alt = element.attributes().getOrEmpty("alt");
    BasedSequence text = image ? located(alt, from, to) : ofChildren(link);
    int next = source.has(text) && !text.isEmpty() ? text.getEndOffset() : from;
    BasedSequence target = located(url, next, to);
    next = source.has(target) && !target.isEmpty() ? target.getEndOffset() : next;
    BasedSequence name = located(title, next, to);
    next = source.has(name) && !name.isEmpty() ? name.getEndOffset() + 1 : next;
    link.setText(text);
    link.setUrl(target);
    link.setTitle(name);
    if (source.has(text) && !text.isEmpty()) {
      int open = text.getStartOffset() - (image ? 2 : 1);
      int start = source.at(text.getStartOffset() - 1) == '[' ? open : text.getStartOffset();
      next += source.at(next) == ')' ? 1 : 0;
      link.setChars(source.range(start, Math.max(next, text.getEndOffset())));
    }
    return Math.max(from, next);
  }
}
