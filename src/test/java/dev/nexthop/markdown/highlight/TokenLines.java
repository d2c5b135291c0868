package dev.nexthop.markdown.highlight;

import java.util.ArrayList;
import java.util.List;

/** HTML with spans, cut into lines of which each has its spans closed. */
final class TokenLines {
  private TokenLines() {}

  static List<String> of(String html) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String open = "";
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        int end = html.indexOf('>', at) + 1;
        String tag = html.substring(at, end);
        open = tag.startsWith("</") ? "" : tag;
        line.append(tag);
        at = end;
      } else {
        if (c == '\n') {
          lines.add(line + (open.isEmpty() ? "" : "</span>"));
          line.setLength(0);
          line.append(open);
        } else {
          line.append(c);
        }
        at++;
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
