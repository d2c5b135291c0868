package dev.nexthop.liquid.value;

import dev.nexthop.liquid.syntax.Characters;
import java.util.ArrayList;
import java.util.List;

/** String#split. */
public final class Split {
  private Split() {}

  /**
   * The parts between occurrences of the separator: words if it is one space, characters if it is
   * empty. Empty parts at the end are left out.
   */
  public static List<String> by(String text, String separator) {
    if (separator.equals(" ")) {
      return words(text, Integer.MAX_VALUE);
    }
    return withoutTrailing(separator.isEmpty() ? characters(text) : parts(text, separator));
  }

  /** Words between white space, of which the last of {@code limit} is all the rest. */
  public static List<String> words(String text, int limit) {
    List<String> words = new ArrayList<>();
    int i = Characters.skipSpace(text, 0, text.length());
    while (i < text.length()) {
      if (words.size() == limit - 1) {
        words.add(text.substring(i));
        return words;
      }
      int end = i;
      while (end < text.length() && !Characters.isSpace(text.charAt(end))) {
        end++;
      }
      words.add(text.substring(i, end));
      i = Characters.skipSpace(text, end, text.length());
      if (i == text.length() && end < i && words.size() == limit - 1) {
        words.add("");
      }
    }
    return words;
  }

  private static List<String> characters(String text) {
    List<String> parts = new ArrayList<>();
    text.codePoints().forEach(c -> parts.add(Character.toString(c)));
    return parts;
  }

  private static List<String> parts(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, from)) {
      parts.add(text.substring(from, i));
      from = i + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static List<String> withoutTrailing(List<String> parts) {
    int size = parts.size();
    while (size > 0 && parts.get(size - 1).isEmpty()) {
      size--;
    }
    return size == parts.size() ? parts : parts.subList(0, size);
  }
}
