package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.List;

/** Fills in what flexmark's blocks know beside their children: markers, levels, lines of code. */
final class BlockDetails {
  /** How many lines of the source may stand between two lines of code. */
  private static final int SKIPPED = 3;

  private final SourceText source;

  BlockDetails(SourceText source) {
    this.source = source;
  }

  /**
   * Sets what is at the start of a block, before its children are made; where these begin.
   *
   * @param start where the block begins
   */
  int open(Node node, Element element, int start, int end) {
    if (node instanceof ListItem item) {
      boolean ordered = item.isOrderedItem();
      int marker = item(start, end, ordered);
      item.setOpeningMarker(
          marker > start
              ? source.range(start, marker)
              : source.absent(ordered ? "1." : "*", start));
      return afterList(marker, end);
    }
    if (node instanceof BlockQuote quote) {
      boolean marked = source.at(start) == '>' && start < end;
      quote.setOpeningMarker(marked ? source.range(start, start + 1) : source.absent(">", start));
      return marked ? source.afterSpaces(start + 1, end) : start;
    }
    if (node instanceof Heading heading) {
      return heading(heading, element, start, end);
    }
    return switch (element.kind()) {
      case DD -> source.at(start) == ':' ? afterList(start + 1, end) : start;
      case DT -> afterList(start, end);
      case HTML_ELEMENT -> {
        int close = source.at(start) == '<' ? source.find(">", start, end) : -1;
        yield close < 0 ? start : close + 1;
      }
      default -> start;
    };
  }

  /** The position after an item's marker; the same position if there is none. */
  private int item(int start, int end, boolean ordered) {
    int at = start;
    while (ordered && at < end && source.at(at) >= '0' && source.at(at) <= '9') {
      at++;
    }
    boolean marked =
        ordered ? at > start && source.at(at) == '.' : "*+-".indexOf(source.at(at)) >= 0;
    return marked && at < end ? at + 1 : start;
  }

  /** The position after spaces and an attribute list. */
  private int afterList(int from, int end) {
    int at = source.afterSpaces(from, end);
    if (!source.startsWith("{:", at)) {
      return at;
    }
    int close = source.find("}", at, source.lineEnd(at, end));
    return close < 0 ? at : source.afterSpaces(close + 1, end);
  }

  private int heading(Heading heading, Element element, int start, int end) {
    heading.setLevel(element.level());
    element.attributes().get("id").ifPresent(heading::setAnchorRefId);
    if (source.at(start) == '#' && start < end) {
      int marker = source.afterRun(start, end);
      heading.setOpeningMarker(source.range(start, marker));
      return source.afterSpaces(marker, end);
    }
    int next = source.nextLine(start, end);
    int underline = source.afterMargin(next, end, Integer.MAX_VALUE);
    char mark = source.at(underline);
    if (underline < end && (mark == '=' || mark == '-')) {
      heading.setClosingMarker(source.range(underline, source.afterRun(underline, end)));
    } else {
      heading.setOpeningMarker(source.absent("#".repeat(Math.max(1, element.level())), start));
    }
    return start;
  }

  /** Completes a block whose children are there. */
  void complete(Node node, Element element, int start, int end) {
    if (node instanceof Heading heading) {
      Node first = heading.getFirstChild();
      Node last = heading.getLastChild();
      heading.setText(
          first == null || last == null
              ? BasedSequence.EMPTY
              : source.range(first.getStartOffset(), last.getEndOffset()));
    } else if (node instanceof FencedCodeBlock block) {
      fences(block, element, start, end);
    } else if (element.kind() == Kind.CODEBLOCK && node instanceof ContentNode block) {
      content(block, element.value(), start, end);
    } else if (node instanceof HtmlBlock block) {
      block.setContentLines(List.of(block.getChars()));
    } else if (node instanceof OrderedList list) {
      // Whatever the first number is, the dialect counts from one.
      list.setStartNumber(1);
      list.setDelimiter('.');
    }
    if (node instanceof ListBlock list) {
      list.setTight(true);
      for (Node child : list.getChildren()) {
        if (child instanceof ListItem item && !item.isOwnTight()) {
          list.setTight(false);
        }
      }
    }
  }

  private void fences(FencedCodeBlock block, Element element, int start, int end) {
    int opened = source.afterRun(start, end);
    int line = source.lineEnd(start, end);
    int info = source.afterSpaces(opened, line);
    block.setOpeningMarker(source.range(start, opened));
    block.setInfo(
        element.detail().isEmpty()
            ? source.range(info, info)
            : source.locate(element.detail(), info, line));
    content(block, element.value(), source.nextLine(start, end), end);
    int last = end;
    while (last > opened && source.at(last - 1) == source.at(start)) {
      last--;
    }
    if (end - last >= opened - start) {
      block.setClosingMarker(source.range(last, end));
    }
  }

  /** Lines of code, of the source if they all stand there behind margins of items and quotes. */
  private void content(ContentNode block, String code, int from, int to) {
    List<BasedSequence> located = new ArrayList<>();
    List<BasedSequence> absent = new ArrayList<>();
    BasedSequence all = BasedSequence.of(code);
    int limit = source.afterBreak(to, source.length());
    int at = Math.min(from, limit);
    for (int start = 0; start < code.length(); ) {
      int next = code.indexOf('\n', start) + 1;
      next = next == 0 ? code.length() : next;
      String line = AsciiSpace.stripTrailing(code.substring(start, next));
      BasedSequence chars = line(line, at, limit);
      if (!chars.isEmpty()) {
        located.add(chars);
        at = chars.getEndOffset();
      }
      absent.add(all.subSequence(start, next));
      start = next;
    }
    boolean whole = located.size() == absent.size();
    block.setContentLines(whole && isCollectable(located) ? located : absent);
  }

  /** flexmark fails to collect text of segments that begin with a blank one and have gaps. */
  private static boolean isCollectable(List<BasedSequence> lines) {
    if (lines.isEmpty() || !lines.get(0).isBlank()) {
      return true;
    }
    int end = lines.get(0).getStartOffset();
    for (BasedSequence line : lines) {
      if (line.getStartOffset() != end) {
        return false;
      }
      end = line.getEndOffset();
    }
    return true;
  }

  /** A line of the source that ends in a text; an empty range if there is none. */
  private BasedSequence line(String text, int from, int to) {
    int at = from;
    for (int i = 0; i < SKIPPED && at < to; i++) {
      int end = source.lineEnd(at, to);
      int start = source.trimmed(at, end) - text.length();
      if (start >= at && source.startsWith(text, start)) {
        return source.range(start, source.afterBreak(end, to));
      }
      at = Math.max(source.afterBreak(end, to), at + 1);
    }
    return source.range(from, from);
  }
}
