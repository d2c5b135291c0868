package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.html.HtmlElements;
import dev.nexthop.markdown.kramdown.html.Tag;
import dev.nexthop.markdown.kramdown.tree.AttributeLists;

/** Tells by the start of a line what begins there. */
final class Starts {
  /** Longest attribute list; keeps unclosed ones from being searched for again and again. */
  private static final int LONGEST_LIST = 2000;

  private Starts() {}

  /** Where the line after a marker {@code ^} begins; -1 if it is none. */
  static int endOfBlock(Lines lines, int from) {
    return lines.at(from) == '^' ? lines.blankEnd(from + 1) : -1;
  }

  /**
   * End (after the line break) of an attribute list or its definition, which stands alone in its
   * lines; -1 if there is none.
   */
  static int list(Lines lines, int from) {
    int brace = lines.optionalSpace(from);
    if (lines.at(brace) != '{' || lines.at(brace + 1) != ':') {
      return -1;
    }
    char first = lines.at(brace + 2);
    if (first == ':' || first == '/') {
      return -1;
    }
    int close = closingBrace(lines, brace);
    return close <= brace + 2 ? -1 : lines.blankEnd(close + 1);
  }

  /** The brace that closes the list that another one opens, nothing behind it; -1 if none. */
  static int closingBrace(Lines lines, int brace) {
    int limit = Math.min(lines.end, brace + LONGEST_LIST);
    return AttributeLists.close(lines.text, brace + 2, limit, end -> lines.blankEnd(end) >= 0);
  }

  /** End of the name of an attribute list definition whose brace is at a position; -1 if none. */
  static int definitionName(String text, int brace) {
    int end = AttributeLists.nameEnd(text, brace + 2);
    return end > brace + 2 && end < text.length() && text.charAt(end) == ':' ? end : -1;
  }

  /** Whether a paragraph ends before this line because HTML begins or ends in it. */
  static boolean html(Lines lines, int at) {
    if (lines.at(at) != '<') {
      return false;
    }
    boolean closing = lines.at(at + 1) == '/';
    int name = closing ? at + 2 : at + 1;
    int nameEnd = Chars.nameEnd(lines.text, name, lines.end);
    if (nameEnd == name || inParagraph(lines.text, name, nameEnd)) {
      return false;
    }
    return !closing || Tag.endTag(lines.text, at, lines.end) >= 0;
  }

  /** kramdown looks at the name up to its first character that can't stand in a word. */
  private static boolean inParagraph(String text, int from, int to) {
    int i = from;
    while (i < to && Chars.isUnicodeWord(text.charAt(i))) {
      i++;
    }
    String name = text.substring(from, i);
    return HtmlElements.staysInParagraph(name);
  }

  /** Whether no lazy line may follow before this line: a blank one, a list, a marker, HTML. */
  static boolean lazyEnd(Lines lines, int from) {
    int at = lines.optionalSpace(from);
    return switch (lines.at(at)) {
      case '<' -> html(lines, at);
      case '{' -> list(lines, from) >= 0;
      case '^' -> endOfBlock(lines, from) >= 0;
      case ' ', '\t', '\n', '\r', '\f', '\u000b' -> from >= lines.end || lines.blank(from);
      default -> false;
    };
  }

  /** Whether it begins what is no paragraph, so that tables and mathematics may end before it. */
  static boolean boundary(Lines lines, int from) {
    return from >= lines.end
        || lines.blank(from)
        || endOfBlock(lines, from) >= 0
        || list(lines, from) >= 0;
  }

  /** Whether a definition begins. */
  static boolean definition(Lines lines, int from, int mostSpaces) {
    int at = lines.spaces(from, mostSpaces);
    return lines.at(at) == ':' && isMarkerEnd(lines.at(at + 1));
  }

  /** kramdown's pattern has the bar by accident. */
  static boolean isMarkerEnd(char c) {
    return c == ' ' || c == '\t' || c == '|';
  }

  /** End of a bullet with up to {@code mostSpaces} before it; -1 if there is none. */
  static int bullet(Lines lines, int from, int mostSpaces) {
    int at = lines.spaces(from, mostSpaces);
    char c = lines.at(at);
    boolean is = (c == '*' || c == '+' || c == '-') && isMarkerEnd(lines.at(at + 1));
    return is ? at + 1 : -1;
  }

  /** End of a number and its dot with up to {@code mostSpaces} before it; -1 if there is none. */
  static int number(Lines lines, int from, int mostSpaces) {
    int start = lines.spaces(from, mostSpaces);
    int i = start;
    while (lines.at(i) >= '0' && lines.at(i) <= '9') {
      i++;
    }
    return i > start && lines.at(i) == '.' && isMarkerEnd(lines.at(i + 1)) ? i + 1 : -1;
  }

  /** Whether a list begins. */
  static boolean item(Lines lines, int from) {
    return bullet(lines, from, 3) >= 0 || number(lines, from, 3) >= 0;
  }

  /** Where the line after a rule begins; -1 if it is none. */
  static int rule(Lines lines, int from) {
    int at = lines.optionalSpace(from);
    char mark = lines.at(at);
    if (mark != '*' && mark != '-' && mark != '_') {
      return -1;
    }
    int marks = 0;
    int i = at;
    for (char c = mark; c != '\n'; c = lines.at(++i)) {
      if (c == mark) {
        marks++;
      } else if (c != ' ' && c != '\t') {
        return -1;
      }
    }
    return marks >= 3 ? i + 1 : -1;
  }

  /** Whether a fence begins. */
  static boolean fence(Lines lines, int from) {
    int at = lines.optionalSpace(from);
    char c = lines.at(at);
    return (c == '~' || c == '`') && lines.at(at + 1) == c && lines.at(at + 2) == c;
  }

  /**
   * Whether a header begins as GitHub's flavour has it: with space after the number signs. One
   * without a text is none in the end, but ends the paragraph before it.
   */
  static boolean spacedHeader(Lines lines, int from) {
    int i = from;
    while (lines.at(i) == '#' && i - from < 7) {
      i++;
    }
    return i > from && i - from < 7 && (lines.at(i) == ' ' || lines.at(i) == '\t');
  }
}
