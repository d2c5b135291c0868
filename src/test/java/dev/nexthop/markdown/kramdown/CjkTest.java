package dev.nexthop.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import org.junit.jupiter.api.Test;

/** {@code cjk_line_break: join}. */
final class CjkTest {
  private static String join(String text) {
    KramdownOptions options = KramdownOptions.jekyll().with("cjk_line_break", "join");
    return Kramdown.create(options, Highlighter.none()).convert(text, "test").html();
  }

  @Test
  void lines_between_japanese_characters_are_joined() {
    assertThat(join("配送は、\n「次」です。\n")).isEqualTo("<p>配送は、「次」です。</p>\n");
    assertThat(join("これは\n**強調**\nです\n")).isEqualTo("<p>これは<strong>強調</strong>です</p>\n");
  }

  @Test
  void other_lines_are_not() {
    assertThat(join("日本\nabc\nです\n")).isEqualTo("<p>日本\nabc\nです</p>\n");
    assertThat(join("日本\n`code`\nです\n")).contains("日本\n<code").contains("</code>\nです");
    assertThat(join("한국\n어\n")).isEqualTo("<p>한국\n어</p>\n");
    assertThat(join("日本  \n語\n")).isEqualTo("<p>日本<br />\n語</p>\n");
  }

  @Test
  void code_keeps_its_lines() {
    assertThat(join("    日本\n    語\n")).contains("日本\n語");
  }

  @Test
  void preformatted_text_keeps_its_lines() {
    for (String name : new String[] {"pre", "textarea"}) {
      String html = "<" + name + ">日本\n日本</" + name + ">\n";
      assertThat(join(html)).isEqualTo(html);
    }
    assertThat(join("日\n<pre>日\n本</pre>\n")).contains("日\n本");
  }

  @Test
  void characters_beyond_the_first_65536_count() {
    assertThat(join("𠮷\n𠮷野家\n")).isEqualTo("<p>𠮷𠮷野家</p>\n");
    assertThat(join("葛\uDB40\uDD00\n飾\n")).isEqualTo("<p>葛\uDB40\uDD00飾</p>\n");
  }

  /** Not in a recorded case, since the fuzzer would cut such characters in halves. */
  @Test
  void they_count_for_the_option_of_kramdown() {
    KramdownOptions options = KramdownOptions.jekyll().with("remove_line_breaks_for_cjk", true);
    assertThat(Kramdown.create(options, Highlighter.none()).convert("𠮷\n𠮷\n", "test").html())
        .isEqualTo("<p>𠮷𠮷</p>\n");
  }

  @Test
  void spaces_beside_the_line_break_go_with_it() {
    assertThat(join("日本 \n日本\n")).isEqualTo("<p>日本日本</p>\n");
    assertThat(join("日本\n  日本\n")).isEqualTo("<p>日本日本</p>\n");
    assertThat(join("日本 \n*日本* \n日\n")).isEqualTo("<p>日本<em>日本</em>日</p>\n");
    assertThat(join("日本 日本\nabc \n日\n")).isEqualTo("<p>日本 日本\nabc \n日</p>\n");
  }

  @Test
  void signs_beside_such_characters_count() {
    assertThat(join("日…\n日\n—\n本\n")).isEqualTo("<p>日…日—本</p>\n");
    assertThat(join("①\n②\n")).isEqualTo("<p>①②</p>\n");
    assertThat(join("日🎉\n日\n")).isEqualTo("<p>日🎉日</p>\n");
    assertThat(join("a…\n…\nb\n")).isEqualTo("<p>a…\n…\nb</p>\n");
  }

  @Test
  void marks_of_footnotes_and_abbreviations_are_passed_over() {
    assertThat(join("日[^1]\n次\n[^1]本\n\n[^1]: x\n"))
        .startsWith("<p>日<sup")
        .contains("</sup>次<sup")
        .contains("</sup>本</p>");
    assertThat(join("日\n語\n本\n\n*[語]: x\n")).isEqualTo("<p>日<abbr title=\"x\">語</abbr>本</p>\n\n");
  }

  @Test
  void elements_without_a_content_end_a_run() {
    assertThat(join("日\n<img src=\"a\">\n本\n")).isEqualTo("<p>日\n<img src=\"a\" />\n本</p>\n");
    assertThat(join("日<br>\n本\n")).isEqualTo("<p>日<br />\n本</p>\n");
  }
}
