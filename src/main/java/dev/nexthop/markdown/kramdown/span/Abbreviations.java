package dev.nexthop.markdown.kramdown.span;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.tree.ContentModel;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds abbreviations in texts. */
final class Abbreviations {
  /** By first character, longest first. */
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  Abbreviations(Collection<String> abbreviations) {
    abbreviations.stream()
        .filter(word -> !word.isEmpty())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(word -> byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word));
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
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      String word = i == 0 || !Chars.isWord(text.charAt(i - 1)) ? at(text, i) : "";
      if (word.isEmpty()) {
        i++;
        continue;
      }
      if (i > start) {
        into.add(new Element(Kind.TEXT, text.substring(start, i)));
      }
      into.add(new Element(Kind.ABBREVIATION, word));
      i += word.length();
      start = i;
    }
    if (start < text.length()) {
      into.add(new Element(Kind.TEXT, text.substring(start)));
    }
  }

  private String at(String text, int at) {
    for (String word : byFirst.getOrDefault(text.charAt(at), List.of())) {
      int end = at + word.length();
      if (text.startsWith(word, at) && (end == text.length() || !Chars.isWord(text.charAt(end)))) {
        return word;
      }
    }
    return "";
  }
}
