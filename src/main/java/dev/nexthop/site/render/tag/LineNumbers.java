package dev.nexthop.site.render.tag;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Code with a gutter of line numbers, as Rouge's {@code html_table.rb} writes it. */
final class LineNumbers {
  private LineNumbers() {}

  /**
   * The table.
   *
   * @param code the code, to count its lines
   * @param html the code as HTML
   */
  static String table(String code, String html) {
    int breaks = (int) code.chars().filter(c -> c == '\n').count();
    boolean ended = code.endsWith("\n");
    String numbers =
        IntStream.rangeClosed(1, ended ? breaks : breaks + 1)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining("\n"));
    return "<table class=\"rouge-table\"><tbody><tr><td class=\"gutter gl\"><pre class=\"lineno\">"
        + numbers
        + "\n</pre></td><td class=\"code\"><pre>"
        + html
        + (ended ? "" : "\n")
        + "</pre></td></tr></tbody></table>";
  }
}
