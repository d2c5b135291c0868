package dev.nexthop.markdown.kramdown.span;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What attempts at a text have shown, so that nothing is tried twice: where an open span of a kind
 * is known not to end, which brackets match, what does not occur any more.
 */
final class Attempts {
  private final Map<Integer, BitSet> hopeless = new HashMap<>(4);
  private final Map<Integer, int[]> brackets = new HashMap<>(2);
  private final int from;
  private final int size;
  private final Map<String, Integer> exhausted = new HashMap<>(4);
  private final BitSet openParentheses = new BitSet();
  private int[] visits = new int[16];
  private int visited;
  private int made = -1;

  /**
   * @param from where the part of the text begins that is looked at
   * @param to where it ends
   */
  Attempts(int from, int to) {
    this.from = from;
    this.size = to - from;
  }

  /** Starts to note positions for an attempt. */
  int begin() {
    return visited;
  }

  /** Notes that an attempt has come to a position. */
  void visit(int position) {
    if (visited == visits.length) {
      visits = Arrays.copyOf(visits, visited * 2);
    }
    visits[visited++] = position - from;
  }

  /** Ends an attempt that began at a mark. */
  void end(int mark, int key, boolean found) {
    if (!found && visited > mark) {
      BitSet set = hopeless.computeIfAbsent(key, k -> new BitSet());
      for (int i = mark; i < visited; i++) {
        set.set(visits[i]);
      }
    }
    visited = mark;
  }

  /** Whether an attempt of that kind has failed after coming to that position. */
  boolean isHopeless(int key, int position) {
    if (hopeless.isEmpty()) {
      return false;
    }
    BitSet set = hopeless.get(key);
    return set != null && set.get(position - from);
  }

  /** Position of the bracket that closes; -1 if known that none does; 0 if unknown. */
  int closing(int key, int open) {
    if (brackets.isEmpty()) {
      return 0;
    }
    int[] known = brackets.get(key);
    return known == null ? 0 : known[open - from];
  }

  /** Notes which bracket closes, or -1 for none. */
  void closing(int key, int open, int close) {
    brackets.computeIfAbsent(key, k -> new int[size])[open - from] = close;
  }

  /** Notes that a link or an image has been made of what begins at a position. */
  void made(int position) {
    made = position;
  }

  /** Forgets a link that an earlier attempt has made of what begins at a position. */
  void forget(int position) {
    made = made == position ? -1 : made;
  }

  /** Whether the last link or image began at a position. */
  boolean isMade(int position) {
    return made == position;
  }

  /** Notes that a parenthesis is not closed. */
  void unclosed(int parenthesis) {
    openParentheses.set(parenthesis - from);
  }

  /** Whether a parenthesis is known not to be closed. */
  boolean isUnclosed(int parenthesis) {
    return openParentheses.get(parenthesis - from);
  }

  /** Whether something is known not to occur from a position on. */
  boolean isExhausted(String what, int from) {
    return !exhausted.isEmpty() && exhausted.getOrDefault(what, Integer.MAX_VALUE) <= from;
  }

  /** Notes that something does not occur from a position on. */
  void exhaust(String what, int from) {
    exhausted.merge(what, from, Math::min);
  }

  /** The next position of a word; -1, and remembered, if there is none. */
  int find(String text, String word, int from, int limit) {
    if (isExhausted(word, from)) {
      return -1;
    }
    int at = indexOf(text, word, from, limit);
    if (at < 0) {
      exhaust(word, from);
    }
    return at;
  }

  /** The next position of a word before a limit; what lies behind is not looked at. */
  static int indexOf(String text, String word, int from, int limit) {
    int last = limit - word.length();
    if (limit == text.length()) {
      return text.indexOf(word, from);
    }
    for (int i = from; i <= last; i++) {
      if (text.startsWith(word, i)) {
        return i;
      }
    }
    return -1;
  }
}
