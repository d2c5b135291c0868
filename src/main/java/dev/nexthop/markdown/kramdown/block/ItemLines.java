package dev.nexthop.markdown.kramdown.block;

import dev.nexthop.markdown.kramdown.html.Chars;
import dev.nexthop.markdown.kramdown.tree.AsciiSpace;
import dev.nexthop.markdown.kramdown.tree.AttributeLists;
import dev.nexthop.markdown.kramdown.tree.Attributes;

/**
 * Which lines belong to an item of a list, by the indentation of the item's text.
 *
 * @param indentation of the item's text in columns
 * @param first text of the item's first line, without an attribute list
 * @param list the attribute list
 */
record ItemLines(int indentation, String first, Attributes list) {

  /**
   * Reads the first line of an item.
   *
   * @param marker columns that the marker and the spaces before it take
   * @param from position after the marker
   */
  static ItemLines read(Lines lines, int marker, int from) {
    int next = lines.next(from);
    String content = lines.text.substring(from, next);
    Attributes list = new Attributes();
    int indentation = marker;
    int afterList = listEnd(content, 0, new Attributes());
    if (AsciiSpace.isBlank(Lines.outdent(content))
        || (afterList >= 0 && AsciiSpace.isBlank(content.substring(afterList)))) {
      indentation = 4;
    } else {
      content = expandTabs(content, marker);
      indentation += leadingSpaces(content);
    }
    content = stripLeading(content);
    int listEnd = listEnd(content, 0, list);
    return new ItemLines(indentation, listEnd < 0 ? content : content.substring(listEnd), list);
  }

  private static String stripLeading(String text) {
    int i = Chars.skipSpace(text, 0, text.length());
    return text.substring(i);
  }

  private static int leadingSpaces(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Tabs before the text become spaces up to the next multiple of four. */
  private static String expandTabs(String content, int marker) {
    int i = 0;
    int column = marker;
    while (i < content.length() && (content.charAt(i) == ' ' || content.charAt(i) == '\t')) {
      column += content.charAt(i) == ' ' ? 1 : 4 - column % 4;
      i++;
    }
    return " ".repeat(column - marker) + content.substring(i);
  }

  /** End of an attribute list and white space around it at the start of an item; -1 if none. */
  static int listEnd(String content, int from, Attributes into) {
    int brace = Chars.skipSpace(content, from, content.length());
    if (!content.startsWith("{:", brace) || brace + 2 >= content.length()) {
      return -1;
    }
    char first = content.charAt(brace + 2);
    if (first == ':' || first == '/' || Starts.definitionName(content, brace) >= 0) {
      return -1;
    }
    int close = AttributeLists.close(content, brace + 2, content.length(), end -> true);
    if (close <= brace + 2) {
      return -1;
    }
    AttributeLists.read(content.substring(brace + 2, close), into);
    return Chars.skipSpace(content, close + 1, content.length());
  }

  /** Whether a line that is not blank is indented as the item's text is. */
  boolean isContent(Lines lines, int from) {
    int groups = indentation / 4;
    int i = from;
    for (int group = 0; group < groups; group++) {
      int after = lines.afterIndent(i);
      if (after == i) {
        return false;
      }
      i = after;
    }
    int spaces = indentation % 4;
    return (lines.spaces(i, spaces) == i + spaces || lines.indented(i)) && lines.blankEnd(i) < 0;
  }

  /** Whether a line that is not blank may be a lazy one. */
  boolean isLazy(Lines lines, int from) {
    if (lines.blankEnd(from) >= 0) {
      return false;
    }
    int most = Math.min(indentation, 3);
    for (int at = from; at <= from + most; at++) {
      if (Starts.html(lines, at) || (lines.at(at) == '{' && Starts.list(lines, at) >= 0)) {
        return false;
      }
      if (lines.at(at) != ' ') {
        break;
      }
    }
    return true;
  }
}
