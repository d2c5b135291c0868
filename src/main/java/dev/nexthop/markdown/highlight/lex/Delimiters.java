package dev.nexthop.markdown.highlight.lex;

import java.util.Map;

/** Characters that open and close literals such as Ruby's {@code %w(…)}. */
final class Delimiters {

  private static final Map<String, String> CLOSING = Map.of("{", "}", "[", "]", "(", ")", "<", ">");

  private Delimiters() {}

  static String closing(String opening) {
    return CLOSING.getOrDefault(opening, opening);
  }

  /** As Ruby's {@code Regexp.escape}. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (".*?+^$|\\()[]{}-# ".indexOf(text.charAt(i)) >= 0) {
        escaped.append('\\');
      }
      escaped.append(text.charAt(i));
    }
    return escaped.toString();
  }

  /** As Ruby's {@code String#squeeze}: one of several equal characters in a row. */
  static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i) != text.charAt(i - 1) || Character.isSurrogate(text.charAt(i))) {
        squeezed.append(text.charAt(i));
      }
    }
    return squeezed.toString();
  }
}
