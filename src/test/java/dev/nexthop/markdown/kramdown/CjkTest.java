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
}
