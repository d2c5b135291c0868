package dev.nexthop.markdown.highlight.regex;

import java.util.List;

/** A parsed expression. */
sealed interface Node {

  /** Matches nothing of the text. */
  record Empty() implements Node {}

  /** One code point. */
  record One(CharSet set) implements Node {}

  /** Text as it is, in any case if so asked. */
  record Text(String text) implements Node {}

  /** One after the other. */
  record Sequence(List<Node> nodes) implements Node {}

  /** The first that leads to a match. */
  record Choice(List<Node> nodes) implements Node {}

  /** At least {@code min} and at most {@code max} times; {@code max} is −1 for no limit. */
  record Repeat(Node node, int min, int max, Greed greed) implements Node {}

  /** A group that is remembered. */
  record Group(Node node, int index) implements Node {}

  /** What matched is not tried in another way. */
  record Atomic(Node node) implements Node {}

  /** A look at what follows or precedes. */
  record Look(Node node, boolean ahead, boolean negative) implements Node {}

  /** The same text as a group's. */
  record BackReference(int index, boolean ignoreCase) implements Node {}

  /** A place in the text. */
  record At(Anchor anchor) implements Node {}

  /** How much a repetition takes. */
  enum Greed {
    GREEDY,
    LAZY,
    POSSESSIVE
  }

  /** Places. */
  enum Anchor {
    LINE_START,
    LINE_END,
    TEXT_START,
    TEXT_END,
    LAST_LINE_END,
    WORD_BOUNDARY,
    NO_WORD_BOUNDARY;

    /** How many characters before a place it depends on. */
    int looksBack() {
      return switch (this) {
        case LINE_START, TEXT_START, WORD_BOUNDARY, NO_WORD_BOUNDARY -> 1;
        case LINE_END, TEXT_END, LAST_LINE_END -> 0;
      };
    }

    /** Whether a place is here, in a text between two bounds. */
    boolean isAt(String text, int from, int end, int at) {
      return switch (this) {
        case LINE_START -> at == from || (at < end && text.charAt(at - 1) == '\n');
        case LINE_END -> at == end || text.charAt(at) == '\n';
        case TEXT_START -> at == from;
        case TEXT_END -> at == end;
        case LAST_LINE_END -> at == end || (at == end - 1 && text.charAt(at) == '\n');
        case WORD_BOUNDARY -> isBoundary(text, from, end, at);
        case NO_WORD_BOUNDARY -> !isBoundary(text, from, end, at);
      };
    }

    private static boolean isBoundary(String text, int from, int end, int at) {
      boolean before = at > from && Property.isWord(text.codePointBefore(at));
      boolean after = at < end && Property.isWord(text.codePointAt(at));
      return before != after;
    }
  }
}
