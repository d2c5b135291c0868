package dev.nexthop.markdown.kramdown.render;

/** Makes white space in code visible, for the class {@code show-whitespaces}. */
final class Whitespace {
  private Whitespace() {}

  /** Wraps runs of spaces and tabs; those before and after a line's text get other classes. */
  static void show(CharSequence code, StringBuilder out) {
    int i = 0;
    while (i < code.length()) {
      char c = code.charAt(i);
      if (c == '\t') {
        out.append("<span class=\"ws-tab").append(suffix(code, i, i + 1)).append("\">\t</span>");
        i++;
      } else if (c == ' ') {
        int end = i;
        while (end < code.length() && code.charAt(end) == ' ') {
          end++;
        }
        out.append("<span class=\"ws-space").append(suffix(code, i, end)).append("\">");
        out.append("&#8901;".repeat(end - i)).append("</span>");
        i = end;
      } else {
        out.append(c);
        i++;
      }
    }
  }

  private static String suffix(CharSequence code, int from, int to) {
    int before = from;
    while (before > 0 && isBlank(code.charAt(before - 1))) {
      before--;
    }
    if (before == 0 || code.charAt(before - 1) == '\n') {
      return "-l";
    }
    int after = to;
    while (after < code.length() && isBlank(code.charAt(after))) {
      after++;
    }
    return after == code.length() || code.charAt(after) == '\n' ? "-r" : "";
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
