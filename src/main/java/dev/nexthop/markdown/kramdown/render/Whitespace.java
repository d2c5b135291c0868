package dev.nexthop.markdown.kramdown.render;

/** Makes white space in code visible, for the class {@code show-whitespaces}. */
final class Whitespace {
  private Whitespace() {}

  /** Wraps each space and tab; those before and after a line's text get other classes. */
  static void show(CharSequence code, StringBuilder out) {
    int i = 0;
    while (i < code.length()) {
      char c = code.charAt(i);
      if (!isBlank(c)) {
        out.append(c);
        i++;
        continue;
      }
      int end = i;
      while (end < code.length() && isBlank(code.charAt(end))) {
        end++;
      }
      String suffix = suffix(code, i, end);
      for (; i < end; i++) {
        boolean tab = code.charAt(i) == '\t';
        out.append("<span class=\"ws-").append(tab ? "tab" : "space").append(suffix);
        out.append("\">").append(tab ? "\t" : "&#8901;").append("</span>");
      }
    }
  }

  private static String suffix(CharSequence code, int from, int to) {
    if (from == 0 || code.charAt(from - 1) == '\n') {
      return "-l";
    }
    return to == code.length() || code.charAt(to) == '\n' ? "-r" : "";
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
