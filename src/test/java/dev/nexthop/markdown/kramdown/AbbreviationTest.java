package dev.nexthop.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import org.junit.jupiter.api.Test;

/** Where abbreviations are written otherwise than by kramdown. */
final class AbbreviationTest {
  private static String html(String text) {
    return Kramdown.create(KramdownOptions.jekyll(), Highlighter.none())
        .convert(text, "test")
        .html();
  }

  @Test
  void what_was_no_element_in_the_text_becomes_none() {
    assertThat(html("\\<script> A<B\n\n*[<script>]: t\n*[A<B]: t\n"))
        .startsWith(
            "<p><abbr title=\"t\">&lt;script&gt;</abbr> <abbr title=\"t\">A&lt;B</abbr></p>");
  }

  @Test
  void other_signs_are_written_as_they_are() {
    assertThat(html("A&B a < b\n\n*[A&B]: t\n*[a < b]: t\n"))
        .startsWith("<p><abbr title=\"t\">A&B</abbr> <abbr title=\"t\">a < b</abbr></p>");
  }
}
