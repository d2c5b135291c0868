package dev.nexthop.liquid.syntax;

import static dev.nexthop.liquid.syntax.Characters.isSpace;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The regular expressions of {@code liquid.rb} that lenient parsing is made of, as scanners that
 * look at each character once.
 */
public final class Fragments {
  private Fragments() {}

  /** End of {@code QuotedString} at an index; -1 if there is none. */
  public static int quotedString(String text, int from) {
    if (from >= text.length()) {
      return -1;
    }
    char quote = text.charAt(from);
    if (quote != '"' && quote != '\'') {
      return -1;
    }
    int end = text.indexOf(quote, from + 1);
    return end < 0 ? -1 : end + 1;
  }

  /** End of {@code QuotedFragment} at an index; -1 if there is none. */
  public static int quotedFragment(String text, int from) {
    int quoted = quotedString(text, from);
    if (quoted >= 0) {
      return quoted;
    }
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        int end = quotedString(text, i);
        if (end < 0) {
          break;
        }
        i = end;
      } else if (isSpace(c) || c == ',' || c == '|') {
        break;
      } else {
        i++;
      }
    }
    return i > from ? i : -1;
  }

  /** End of {@code QuotedFragment+} at an index; -1 if there is none. */
  public static int quotedFragments(String text, int from) {
    int end = quotedFragment(text, from);
    int last = -1;
    while (end >= 0) {
      last = end;
      end = quotedFragment(text, end);
    }
    return last;
  }

  /** First index from which a {@code QuotedFragment} can be read; -1 if there is none. */
  public static int findQuotedFragment(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (quotedFragment(text, i) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** End of {@code VariableSegment+} at an index; the index itself if there is none. */
  public static int name(String text, int from) {
    int i = from;
    while (i < text.length() && Characters.isNamePart(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** All {@code TagAttributes} ({@code key: value}) of a markup; of two alike the later counts. */
  public static Map<String, String> attributes(String markup) {
    Map<String, String> found = new LinkedHashMap<>();
    int i = 0;
    while (i < markup.length()) {
      int end = attribute(markup, i, found);
      i = end > 0 ? end : Math.max(name(markup, i), i + 1);
    }
    return found;
  }

  /** Reads {@code (\w[\w-]*)\s*:\s*(QuotedFragment)} at an index; its end, or -1. */
  public static int attribute(String markup, int from, Map<String, String> into) {
    if (!Characters.isWord(markup.charAt(from))) {
      return -1;
    }
    int keyEnd = name(markup, from + 1);
    int colon = Characters.skipSpace(markup, keyEnd, markup.length());
    if (colon >= markup.length() || markup.charAt(colon) != ':') {
      return -1;
    }
    int value = Characters.skipSpace(markup, colon + 1, markup.length());
    int end = quotedFragment(markup, value);
    if (end >= 0) {
      into.put(markup.substring(from, keyEnd), markup.substring(value, end));
    }
    return end;
  }
}
