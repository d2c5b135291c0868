package dev.nexthop.liquid;

import dev.nexthop.liquid.syntax.Characters;
import dev.nexthop.liquid.syntax.Fragments;
import java.util.ArrayList;
import java.util.List;

/** Splits a condition at and/or, as scanning with {@code ExpressionsAndOperators} does. */
final class ConditionWords {
  private final String text;

  private ConditionWords(String text) {
    this.text = text;
  }

  static List<String> split(String text) {
    ConditionWords words = new ConditionWords(text);
    List<String> parts = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = words.operatorEnd(i);
      if (end < 0) {
        end = words.expressionEnd(i);
      }
      if (end > i) {
        parts.add(text.substring(i, end));
      }
      i = Math.max(end, i + 1);
    }
    return parts;
  }

  /** End of {@code \b(?:\s?and\s?|\s?or\s?)\b} at an index; -1 if there is none. */
  private int operatorEnd(int from) {
    if (!isBoundary(from)) {
      return -1;
    }
    int word = from < text.length() && Characters.isSpace(text.charAt(from)) ? from + 1 : from;
    for (String operator : new String[] {"and", "or"}) {
      if (text.startsWith(operator, word)) {
        int end = word + operator.length();
        if (end < text.length() && Characters.isSpace(text.charAt(end)) && isBoundary(end + 1)) {
          return end + 1;
        }
        return isBoundary(end) ? end : -1;
      }
    }
    return -1;
  }

  /** End of everything up to an operator that stands for itself; -1 if there is nothing. */
  private int expressionEnd(int from) {
    int end = -1;
    int i = Characters.skipSpace(text, from, text.length());
    while (i < text.length() && operatorEnd(i) < 0) {
      int fragment = Fragments.quotedFragment(text, i);
      if (fragment < 0) {
        fragment = i;
        while (fragment < text.length() && !Characters.isSpace(text.charAt(fragment))) {
          fragment++;
        }
      }
      end = Characters.skipSpace(text, fragment, text.length());
      i = end;
    }
    return end;
  }

  private boolean isBoundary(int index) {
    return isWordAt(index - 1) != isWordAt(index);
  }

  private boolean isWordAt(int index) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char c = text.charAt(index);
    return Characters.isWord(c) || (c > 0x7F && Character.isLetterOrDigit(c));
  }
}
