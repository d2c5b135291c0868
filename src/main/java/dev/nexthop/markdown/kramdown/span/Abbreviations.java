package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.tree.ContentModel;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds abbreviations in texts, as kramdown's {@code replace_abbreviations} does: where no word of
 * ASCII goes on before and behind. Its scanner takes the end of one abbreviation for the start of a
 * line, so that the next may follow at once; and once it has found a place, it takes the longest
 * abbreviation there, whatever follows.
 */
final class Abbreviations {
  private final WordStarts words;

  Abbreviations(Collection<String> abbreviations) {
    words = new WordStarts(abbreviations.stream().filter(word -> !word.isEmpty()).toList());
  }

  void replace(Element element) {
    if (element.children().isEmpty()) {
      return;
    }
    List<Element> replaced = new ArrayList<>(element.children().size());
    for (Element child : element.children()) {
      if (child.kind() == Kind.TEXT && !isRaw(element)) {
        split(child.value(), replaced);
      } else {
        replace(child);
        replaced.add(child);
      }
    }
    element.children(replaced);
  }

  private static boolean isRaw(Element element) {
    return element.kind() == Kind.HTML_ELEMENT && element.model() == ContentModel.RAW;
  }

  private void split(String text, List<Element> into) {
    int[] found = words.in(text);
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      int at = place(text, found, start, i);
      if (at < 0) {
        i += Character.charCount(text.codePointAt(i));
        continue;
      }
      if (at > start) {
        into.add(new Element(Kind.TEXT, text.substring(start, at)));
      }
      start = at + words.length(found[at]);
      i = start;
      into.add(new Element(Kind.ABBREVIATION, text.substring(at, start)));
    }
    if (start < text.length()) {
      into.add(new Element(Kind.TEXT, text.substring(start)));
    }
  }

  /** Where an abbreviation begins, at a character or behind it; -1 for nowhere. */
  private int place(String text, int[] found, int start, int at) {
    int after = at + Character.charCount(text.codePointAt(at));
    boolean behind = !Chars.isWord(text.charAt(at)) && endsWell(text, found, after);
    boolean startsLine = at == start || text.charAt(at - 1) == '\n';
    if (!behind && !(startsLine && endsWell(text, found, at))) {
      return -1;
    }
    return found[at] > 0 ? at : after;
  }

  /** Whether one of the abbreviations that begin at a position ends before no word. */
  private boolean endsWell(String text, int[] found, int at) {
    for (int word = found[at]; word > 0; word = words.shorter(word)) {
      int end = at + words.length(word);
      if (end == text.length() || !Chars.isWord(text.charAt(end))) {
        return true;
      }
    }
    return false;
  }
}
