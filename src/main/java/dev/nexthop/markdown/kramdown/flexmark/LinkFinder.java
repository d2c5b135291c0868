package dev.nexthop.markdown.kramdown.flexmark;

import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.Optional;

/**
 * Finds the parts of a link or picture: brackets, target, title. Every link has the markers of one
 * with its target beside it; such that are not in the source are empty places with a text.
 */
final class LinkFinder {
  /** How much may stand between a text and its bracket. */
  private static final int NEAR = 40;

  private final SourceText source;

  LinkFinder(SourceText source) {
    this.source = source;
  }

  /** Completes a link whose children are there; where the text goes on after it. */
  int complete(InlineLinkNode link, Element element, int from, int to) {
    boolean image = element.kind() == Kind.IMAGE;
    String mark = image ? "![" : "[";
    int start = link.getStartOffset();
    int end = Math.max(link.getEndOffset(), start);
    String url = element.attributes().getOrEmpty(image ? "src" : "href");
    Optional<String> title = element.attributes().get("title");
    if (start == end && !link.hasChildren()) {
      int bracket = source.find(mark + "]", from, to);
      start = bracket < 0 ? start : bracket + mark.length();
      end = start;
    }
    link.setText(source.range(start, end));
    boolean opened =
        start - mark.length() >= from && source.startsWith(mark, start - mark.length());
    int open = opened ? start - mark.length() : start;
    link.setTextOpeningMarker(opened ? source.range(open, start) : source.absent(mark, start));
    int close = opened ? source.find("]", end, Math.min(to, end + NEAR)) : -1;
    boolean inline = close >= 0 && close + 1 < to && source.at(close + 1) == '(';
    int last = end;
    if (inline) {
      link.setTextClosingMarker(source.range(close, close + 1));
      link.setLinkOpeningMarker(source.range(close + 1, close + 2));
      last = target(link, url, title, close + 2, to);
    } else {
      last = close >= 0 ? reference(close + 1, to) : angle(start, end, from, to);
      open = last > end && !opened ? start - 1 : open;
      elsewhere(link, url, title, last);
    }
    link.setChars(source.range(open, last));
    return last;
  }

  /** Target and title in parentheses; the position after these. */
  private int target(InlineLinkNode link, String url, Optional<String> title, int from, int to) {
    int at = source.afterSpaces(from, to);
    boolean angled = source.at(at) == '<' && !url.startsWith("<");
    if (angled) {
      link.setUrlOpeningMarker(source.range(at, at + 1));
      at++;
    }
    BasedSequence target = source.locate(url, at, Math.min(to, at + url.length()));
    link.setUrlChars(target);
    int next = target.getEndOffset();
    if (angled && source.at(next) == '>') {
      link.setUrlClosingMarker(source.range(next, next + 1));
      next++;
    }
    if (title.isPresent()) {
      BasedSequence name = source.locate(title.get(), next, to);
      title(link, name, from);
      next = name.getEndOffset();
    }
    int close = source.find(")", next, to);
    if (close < 0) {
      link.setLinkClosingMarker(source.absent(")", next));
      return next;
    }
    link.setLinkClosingMarker(source.range(close, close + 1));
    return close + 1;
  }

  private void title(InlineLinkNode link, BasedSequence name, int from) {
    int start = name.getStartOffset();
    int end = name.getEndOffset();
    boolean there = end > start && start > from && end < source.length();
    link.setTitleOpeningMarker(there ? source.range(start - 1, start) : source.absent("\"", start));
    link.setTitle(name);
    link.setTitleClosingMarker(there ? source.range(end, end + 1) : source.absent("\"", end));
  }

  /** The position after the name of a definition in brackets. */
  private int reference(int from, int to) {
    int at = source.afterSpaces(from, to);
    int end = at < to && source.at(at) == '[' ? source.find("]", at, to) : -1;
    return end < 0 ? from : end + 1;
  }

  /** The position after an address in angle brackets. */
  private int angle(int start, int end, int from, int to) {
    boolean angled =
        end > start
            && start > from
            && end < to
            && source.at(start - 1) == '<'
            && source.at(end) == '>';
    return angled ? end + 1 : end;
  }

  /** Target and title of a link whose target is not beside it. */
  private void elsewhere(InlineLinkNode link, String url, Optional<String> title, int at) {
    link.setTextClosingMarker(source.absent("]", link.getText().getEndOffset()));
    link.setLinkOpeningMarker(source.absent("(", at));
    link.setUrlChars(source.absent(url, at));
    title.ifPresent(name -> title(link, source.absent(name, at), at));
    link.setLinkClosingMarker(source.absent(")", at));
  }
}
