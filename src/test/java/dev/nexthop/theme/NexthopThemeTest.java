package dev.nexthop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.site.spi.BuiltInTheme.LayoutInput;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class NexthopThemeTest {
  private static final Map<String, Object> OLDEST = post("/ja/a/", "A", "ja", "a", 1);
  private static final Map<String, Object> MIDDLE = post("/ja/b/", "B <i>", "ja", "b", 2);
  private static final Map<String, Object> NEWEST = post("/ja/c/", "C", "ja", "c", 3);
  private static final Map<String, Object> ENGLISH = post("/en/b/", "B in English", "en", "b", 2);
  private static final Map<String, Object> SITE =
      Map.of(
          "title",
          "Site & more",
          "baseurl",
          "/base",
          "lang",
          "ja",
          "description",
          Map.of("ja", "説明", "en", "Description"),
          "plugins",
          List.of("jekyll-feed"),
          "posts",
          List.of(NEWEST, ENGLISH, MIDDLE, OLDEST),
          "pages",
          List.of(
              Map.of("url", "/", "layout", "home", "title", "記事", "nav", 1),
              Map.of("url", "/en/", "layout", "home", "title", "Articles", "lang", "en", "nav", 1),
              Map.of("url", "/tags/", "layout", "tags", "title", "タグ", "nav", 2)));

  private final NexthopTheme theme = new NexthopTheme(new Templates());

  private static Map<String, Object> post(
      String url, String title, String lang, String ref, int day) {
    return Map.of(
        "url", url,
        "title", title,
        "lang", lang,
        "ref", ref,
        "layout", "post",
        "tags", List.of("common", "tag of " + ref),
        "date", ZonedDateTime.parse("2026-11-0" + day + "T00:30:00+09:00"));
  }

  private Document layout(String name, Map<String, Object> page) {
    return Jsoup.parse(
        theme.layout(name, new LayoutInput(SITE, page, "<p id=own>text</p>")).orElseThrow());
  }

  @Test
  void a_layout_of_another_name_is_not_ours() {
    assertThat(theme.layout("nonesuch", new LayoutInput(SITE, MIDDLE, ""))).isEmpty();
  }

  @Test
  void every_layout_holds_the_content_once() {
    for (String name : List.of("default", "page", "home", "index", "post", "tags")) {
      assertThat(layout(name, MIDDLE).select("main #own")).as(name).hasSize(1);
    }
  }

  @Test
  void a_post_leads_to_its_neighbours_in_the_same_language() {
    Document post = layout("post", MIDDLE);
    assertThat(post.select("a[rel=prev]").attr("href")).isEqualTo("/base/ja/a/");
    assertThat(post.select("a[rel=next]").attr("href")).isEqualTo("/base/ja/c/");
    assertThat(layout("post", NEWEST).select("a[rel=next]")).isEmpty();
    assertThat(layout("post", ENGLISH).select(".post-around")).isEmpty();
  }

  @Test
  void a_post_leads_to_its_translation() {
    Document post = layout("post", MIDDLE);
    assertThat(post.select(".site-language").attr("href")).isEqualTo("/base/en/b/");
    assertThat(post.select(".site-language").attr("lang")).isEqualTo("en");
    assertThat(post.select("link[rel=alternate][hreflang=en]").attr("href"))
        .isEqualTo("/base/en/b/");
    assertThat(layout("post", OLDEST).select(".site-language")).isEmpty();
  }

  @Test
  void a_post_has_its_date_and_its_tags() {
    Document post = layout("post", MIDDLE);
    assertThat(post.select("time").attr("datetime")).isEqualTo("2026-11-02");
    assertThat(post.select(".post-tags a").eachAttr("href"))
        .containsExactly("/base/tags/#tag-common", "/base/tags/#tag-tag-of-b");
    assertThat(layout("tags", Map.of("url", "/tags/")).select("h2").eachAttr("id"))
        .containsExactly("tag-common", "tag-tag-of-a", "tag-tag-of-b", "tag-tag-of-c");
  }

  @Test
  void the_home_page_lists_the_posts_of_its_language() {
    assertThat(layout("home", Map.of("url", "/")).select(".post-link").eachText())
        .containsExactly("C", "B <i>", "A");
    assertThat(layout("home", Map.of("url", "/en/", "lang", "en")).select(".post-link").eachText())
        .containsExactly("B in English");
  }

  @Test
  void the_page_says_its_language_and_what_it_is() {
    Document page = layout("page", Map.of("url", "/x/", "title", "<X>"));
    assertThat(page.select("html").attr("lang")).isEqualTo("ja");
    assertThat(page.title()).isEqualTo("<X> | Site & more");
    assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("説明");
    assertThat(page.select("h1").text()).isEqualTo("<X>");
    assertThat(page.select(".site-nav a").eachAttr("href"))
        .containsExactly("/base/", "/base/tags/");
    assertThat(page.select("link[type=application/atom+xml]").attr("href"))
        .isEqualTo("/base/feed.xml");
  }

  @Test
  void the_navigation_marks_the_page_itself() {
    assertThat(layout("home", Map.of("url", "/")).select("[aria-current=page]").eachText())
        .containsExactly("記事");
  }

  @Test
  void front_matter_of_any_kind_does_no_harm() {
    Map<String, Object> odd = new HashMap<>();
    for (String key : List.of("title", "lang", "ref", "url", "date", "tags", "description")) {
      odd.put(key, Map.of("a", 1));
    }
    assertThat(layout("post", odd).select("#own")).hasSize(1);
    Map<String, Object> bare = new HashMap<>();
    bare.put("title", null);
    assertThat(theme.layout("post", new LayoutInput(Map.of(), bare, "x"))).isPresent();
  }

  @Test
  void nothing_is_loaded_from_elsewhere() {
    Document post = layout("post", MIDDLE);
    assertThat(post.select("[src], link[href]").stream().map(e -> e.attr("src") + e.attr("href")))
        .allMatch(url -> url.startsWith("/base/"));
    theme
        .assets()
        .forEach(
            (path, text) ->
                assertThat(text).as(path).doesNotContain("@import", "url(http", "src=\"http"));
  }
}
