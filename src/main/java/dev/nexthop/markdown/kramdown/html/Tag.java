package dev.nexthop.markdown.kramdown.html;

import dev.nexthop.markdown.kramdown.tree.Attributes;
import java.util.Optional;

/**
 * A start tag.
 *
 * @param name in small letters if HTML's, as written otherwise
 * @param attributes by the names that were written, in small letters if the element is HTML's
 * @param closed whether it ends in a slash
 * @param end where the text goes on
 */
public record Tag(String name, Attributes attributes, boolean closed, int end) {

  /** The start tag at a position of the text, which holds its {@code <}. */
  public static Optional<Tag> start(String text, int at, int limit) {
    int nameEnd = Chars.nameEnd(text, at + 1, limit);
    if (nameEnd == at + 1) {
      return Optional.empty();
    }
    String name = HtmlElements.canonical(text.substring(at + 1, nameEnd));
    boolean known = HtmlElements.isKnown(name);
    Attributes attributes = new Attributes();
    int i = nameEnd;
    while (true) {
      int next = Chars.skipSpace(text, i, limit);
      int end = close(text, next, limit);
      if (end >= 0) {
        return Optional.of(
            new Tag(name, attributes, text.charAt(end - 2) == '/' && next < end - 1, end));
      }
      if (next == i) {
        return Optional.empty();
      }
      i = attribute(text, next, limit, known, attributes);
      if (i < 0) {
        return Optional.empty();
      }
    }
  }

  private static int close(String text, int at, int limit) {
    if (at < limit && text.charAt(at) == '>') {
      return at + 1;
    }
    return Chars.startsWith(text, at, limit, "/>") ? at + 2 : -1;
  }

  private static int attribute(
      String text, int at, int limit, boolean known, Attributes attributes) {
    int nameEnd = Chars.nameEnd(text, at, limit);
    if (nameEnd == at) {
      return -1;
    }
    String written = text.substring(at, nameEnd);
    String name = known ? HtmlElements.small(written) : written;
    int equals = Chars.skipSpace(text, nameEnd, limit);
    if (equals >= limit || text.charAt(equals) != '=') {
      attributes.set(name, "");
      return nameEnd;
    }
    int from = Chars.skipSpace(text, equals + 1, limit);
    int to = valueEnd(text, from, limit);
    if (to < 0) {
      return -1;
    }
    boolean quoted = text.charAt(from) == '"' || text.charAt(from) == '\'';
    attributes.set(name, quoted ? text.substring(from + 1, to - 1) : text.substring(from, to));
    return to;
  }

  private static int valueEnd(String text, int from, int limit) {
    if (from >= limit) {
      return -1;
    }
    char quote = text.charAt(from);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, from + 1);
      return end < 0 || end >= limit ? -1 : end + 1;
    }
    int i = from;
    while (i < limit && Chars.isUnicodeWord(text.charAt(i))) {
      i++;
    }
    return i == from ? -1 : i;
  }

  /** End of the end tag at a position; -1 if there is none. */
  public static int endTag(String text, int at, int limit) {
    int nameEnd = endTagName(text, at, limit);
    if (nameEnd < 0) {
      return -1;
    }
    int close = Chars.skipSpace(text, nameEnd, limit);
    return close < limit && text.charAt(close) == '>' ? close + 1 : -1;
  }

  /** End of the name in an end tag at a position; -1 if there is none. */
  public static int endTagName(String text, int at, int limit) {
    if (!Chars.startsWith(text, at, limit, "</")) {
      return -1;
    }
    int nameEnd = Chars.nameEnd(text, at + 2, limit);
    return nameEnd == at + 2 ? -1 : nameEnd;
  }

  /** End of the comment at a position; -1 if there is none. */
  public static int comment(String text, int at, int limit) {
    return delimited(text, at, limit, "<!--", "-->");
  }

  /** End of the processing instruction at a position; -1 if there is none. */
  public static int instruction(String text, int at, int limit) {
    return delimited(text, at, limit, "<?", "?>");
  }

  private static int delimited(String text, int at, int limit, String open, String close) {
    if (!Chars.startsWith(text, at, limit, open)) {
      return -1;
    }
    int end = text.indexOf(close, at + open.length());
    return end < 0 || end + close.length() > limit ? -1 : end + close.length();
  }
}
