package dev.nexthop.markdown.kramdown.tree;

import dev.nexthop.markdown.kramdown.html.Chars;
import java.util.function.IntPredicate;

/** Reads attribute lists: {@code #id .class key="value" reference}. */
public final class AttributeLists {
  private AttributeLists() {}

  /** Reads what stands between {@code {:} and the closing brace into attributes. */
  public static void read(String text, Attributes into) {
    int i = 0;
    while (i < text.length()) {
      if (Chars.isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int end = item(text, i, into);
      i = end < 0 ? nextSpace(text, i) : end;
    }
  }

  /**
   * The brace that closes a list. A brace after a backslash is part of the list, unless no other
   * one closes it; -1 if nothing does.
   *
   * @param follows whether the text may go on as it does at a position
   */
  public static int close(String text, int from, int limit, IntPredicate follows) {
    int escaped = -1;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '}') {
        return follows.test(i + 1) ? i : escaped;
      }
      if (c == '\\' && i + 1 < limit && text.charAt(i + 1) == '}') {
        i++;
        escaped = follows.test(i + 1) ? i : escaped;
      }
    }
    return escaped;
  }

  private static int nextSpace(String text, int from) {
    int i = from;
    while (i < text.length() && !Chars.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int item(String text, int at, Attributes into) {
    char c = text.charAt(at);
    if (c == '.' || c == '#') {
      return idsAndClasses(text, at, into);
    }
    int nameEnd = nameEnd(text, at);
    if (nameEnd == at) {
      return -1;
    }
    if (atEnd(text, nameEnd)) {
      into.refer(text.substring(at, nameEnd));
      return nameEnd;
    }
    return text.charAt(nameEnd) == '=' ? pair(text, at, nameEnd, into) : -1;
  }

  private static boolean atEnd(String text, int i) {
    return i >= text.length() || Chars.isSpace(text.charAt(i));
  }

  /** End of the name of an attribute or of a list; {@code from} if there is none. */
  public static int nameEnd(String text, int from) {
    if (from >= text.length() || !Chars.isWord(text.charAt(from))) {
      return from;
    }
    int i = from + 1;
    while (i < text.length() && isNamePart(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isNamePart(char c) {
    return Chars.isWord(c) || c == '-';
  }

  /** A quote that ends a value stands before white space; if none does, an escaped one may. */
  private static int pair(String text, int at, int equals, Attributes into) {
    int open = equals + 1;
    if (open >= text.length() || (text.charAt(open) != '"' && text.charAt(open) != '\'')) {
      return -1;
    }
    char quote = text.charAt(open);
    int escaped = -1;
    int i = open + 1;
    while (i < text.length() && text.charAt(i) != '}') {
      char c = text.charAt(i);
      if (c == quote && atEnd(text, i + 1)) {
        break;
      }
      boolean escapes = c == '\\' && i + 1 < text.length() && isEscaped(text.charAt(i + 1), quote);
      if (escapes && text.charAt(i + 1) == quote && atEnd(text, i + 2)) {
        escaped = i + 1;
      }
      i += escapes ? 2 : 1;
    }
    int close = i < text.length() && text.charAt(i) == quote ? i : escaped;
    if (close < 0) {
      return -1;
    }
    into.set(text.substring(at, equals), unescaped(text, open + 1, close, quote));
    return close + 1;
  }

  private static String unescaped(String text, int from, int to, char quote) {
    StringBuilder value = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean escapes = c == '\\' && i + 1 < to && isEscaped(text.charAt(i + 1), quote);
      value.append(escapes ? text.charAt(++i) : c);
    }
    return value.toString();
  }

  private static boolean isEscaped(char c, char quote) {
    return c == '}' || c == quote;
  }

  private static int idsAndClasses(String text, int at, Attributes into) {
    int end = at;
    while (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '#')) {
      int next = idOrClassEnd(text, end);
      if (next < 0) {
        return -1;
      }
      end = next;
    }
    if (!atEnd(text, end)) {
      return -1;
    }
    int i = at;
    while (i < end) {
      int next = idOrClassEnd(text, i);
      String name = text.substring(i + 1, next);
      if (text.charAt(i) == '.') {
        into.addClass(name);
      } else {
        into.set("id", name);
      }
      i = next;
    }
    return end;
  }

  private static int idOrClassEnd(String text, int at) {
    if (text.charAt(at) == '#') {
      return idEnd(text, at + 1);
    }
    int i = at + 1;
    while (i < text.length() && isClassPart(text.charAt(i))) {
      i++;
    }
    return i == at + 1 ? -1 : i;
  }

  private static int idEnd(String text, int from) {
    if (from >= text.length() || !Chars.isAlpha(text.charAt(from)) || text.charAt(from) > 'z') {
      return -1;
    }
    int i = from + 1;
    while (i < text.length() && (isNamePart(text.charAt(i)) || text.charAt(i) == ':')) {
      i++;
    }
    return i;
  }

  private static boolean isClassPart(char c) {
    return !Chars.isSpace(c) && c != '.' && c != '#';
  }
}
