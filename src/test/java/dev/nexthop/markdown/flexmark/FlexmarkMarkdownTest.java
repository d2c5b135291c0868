package dev.nexthop.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.Highlighted;
import dev.nexthop.markdown.highlight.Highlighter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CommonMark and GitHub's flavour. */
final class FlexmarkMarkdownTest {
  private static final Highlighter ONE_LANGUAGE =
      (language, code) ->
          language.equals("yaml")
              ? Optional.of(new Highlighted("<span>" + code + "</span>", false))
              : Optional.empty();

  private static String gfm(String text) {
    return FlexmarkMarkdown.gfm(CommonMarkOptions.github(Map.of()), ONE_LANGUAGE)
        .convert(text, "test")
        .html();
  }

  @Test
  void code_has_rouges_markup() {
    assertThat(gfm("```yaml title\na: 1\n```\n"))
        .isEqualTo(
            "<div class=\"language-yaml highlighter-rouge\"><div class=\"highlight\">"
                + "<pre class=\"highlight\"><code data-lang=\"yaml\"><span>a: 1\n</span>"
                + "</code></pre></div></div>\n");
    assertThat(gfm("```none\na < 1\n```\n"))
        .isEqualTo(
            "<div class=\"language-none highlighter-rouge\"><div class=\"highlight\">"
                + "<pre class=\"highlight\"><code data-lang=\"none\">a &lt; 1\n"
                + "</code></pre></div></div>\n");
    assertThat(gfm("~~~\nnever closed")).contains("<code>never closed\n</code>");
    assertThat(gfm("    code\n      more\n"))
        .contains("<div class=\"highlighter-rouge\">")
        .contains("<code>code\n  more\n</code>");
  }

  @Test
  void code_that_is_too_hard_is_told() {
    Highlighter tired = (language, code) -> Optional.of(new Highlighted(code, true));
    assertThat(
            FlexmarkMarkdown.gfm(CommonMarkOptions.github(Map.of()), tired)
                .convert("a\n\n> ```perl\n> 1\n> ```\n", "a.md"))
        .satisfies(
            converted ->
                assertThat(converted.problems())
                    .singleElement()
                    .asString()
                    .startsWith("a.md:3: warning: This code takes too long to colour as perl;"));
  }

  @Test
  void gfm_has_what_github_adds() {
    assertThat(gfm("| a | b |\n|---|--:|\n| c | d |\n"))
        .contains("<table>", "<td align=\"right\">d");
    assertThat(gfm("~~a~~ https://example.jp/"))
        .contains("<del>a</del>", "<a href=\"https://example.jp/\">");
    assertThat(gfm("- [x] done\n- [ ] not\n"))
        .isEqualTo(
            """
            <ul>
            <li><input type="checkbox" checked="" disabled="" /> done</li>
            <li><input type="checkbox" disabled="" /> not</li>
            </ul>
            """);
    assertThat(gfm("a|b\n-|-\nc|`d \\| <e`\n")).contains("<td><code>d | &lt;e</code></td>");
    assertThat(gfm("`` ` `` ` ` ` a`"))
        .contains("<p><code>`</code> <code> </code> <code> a</code>");
    assertThat(gfm("a|b\n-|-\nc|d\n")).contains("<th>a</th>", "<td>d</td>");
    assertThat(gfm("a[^1]\n\n[^1]: note\n")).contains("note", "<sup");
    assertThat(gfm("# 日本 語\n\n## 1. Two *words* & `code`\n\n### 配送\n\nUnder\nlined\n---\n"))
        .as("recorded from jekyll-commonmark-ghpages")
        .isEqualTo(
            """
            <h1 id="section">日本 語</h1>
            <h2 id="two-emwordsem-amp-codecodecode">1. Two <em>words</em> &amp; <code>code</code></h2>
            <h3 id="section-1">配送</h3>
            <h2 id="underlined">Under
            lined</h2>
            """);
  }

  @Test
  void rows_indented_by_tabs_do_no_harm() {
    assertThat(gfm("a|b\n-|-\n\t\tc|d\n")).contains("<table>", "d");
  }

  @Test
  void alerts_are_github_s() {
    assertThat(gfm("> [!NOTE]\n> text *here*\n"))
        .isEqualTo(
            """
            <div class="markdown-alert markdown-alert-note">
            <p class="markdown-alert-title">Note</p>
            <p>text <em>here</em></p>
            </div>
            """);
  }

  @Test
  void commonmark_has_nothing_of_it() {
    String html =
        FlexmarkMarkdown.commonMark(CommonMarkOptions.of(Map.of()), Highlighter.none())
            .convert("# a\n\n~~b~~\n\n> [!NOTE]\n> c\n", "t")
            .html();
    assertThat(html).contains("<h1>a</h1>", "~~b~~", "<blockquote>", "[!NOTE]");
  }
}
