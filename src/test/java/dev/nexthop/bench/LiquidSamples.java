package dev.nexthop.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Templates that Liquid is timed with, and a site to render them with. */
final class LiquidSamples {
  /** How many posts the site has. */
  static final int POSTS = 1_000;

  private static final int TEMPLATES = 326;
  private static final int TEMPLATE_SIZE = 3_800;

  /** An index. */
  static final String LOOP =
      """
      <ul class="posts">
      {%- for post in site.posts -%}
        <li>
          <time>{{ post.date | date: "%b %-d, %Y" }}</time>
          <a href="{{ site.baseurl }}{{ post.url }}">{{ post.title | escape }}</a>
          {% if post.tags.size > 0 %}
            {% for tag in post.tags %}<em>{{ tag | upcase }}</em>{% unless forloop.last %}, {% endunless %}{% endfor %}
          {% endif %}
          {% if post.excerpt and post.excerpt != "" %}{{ post.excerpt | strip_html | truncatewords: 20 }}{% endif %}
        </li>
      {% endfor %}
      </ul>
      """;

  /** A layout with partials, as {@code minima} has them. */
  static final String LAYOUT =
      """
      <!DOCTYPE html>
      <html lang="{{ page.lang | default: site.lang | default: "en" }}">
      {%- include "head" -%}
      <body>
      {%- include "header" -%}
      <main aria-label="Content">
      <article class="post">
        <h1>{{ page.title | escape }}</h1>
        <p>
          {%- assign format = site.date_format | default: "%b %-d, %Y" -%}
          <time>{{ page.date | date: format }}</time>
          {%- if page.author -%} • {% for author in page.author %}{{ author }}{% unless forloop.last %}, {% endunless %}{% endfor %}{%- endif -%}
        </p>
        <div>{{ content }}</div>
        {%- if site.disqus.shortname -%}{%- include "comments" -%}{%- endif -%}
      </article>
      </main>
      {%- include "footer" -%}
      </body>
      </html>
      """;

  /** What the layout includes. */
  static final Map<String, String> PARTIALS =
      Map.of(
          "head",
          """
          <head>
            <meta charset="utf-8">
            <title>{% if page.title %}{{ page.title | escape }} - {% endif %}{{ site.title | escape }}</title>
            <meta name="description" content="{{ page.excerpt | strip_html | strip_newlines | truncate: 160 | escape }}">
            <link rel="stylesheet" href="{{ site.baseurl | append: "/assets/main.css" }}">
          </head>
          """,
          "header",
          """
          <header><a href="{{ site.baseurl }}/">{{ site.title | escape }}</a>
          {%- for post in site.posts limit: 5 -%}
          {%- if post.title and post.tags contains "mail" %}<a href="{{ site.baseurl }}{{ post.url }}">{{ post.title | escape }}</a>{% endif %}
          {%- endfor -%}
          </header>
          """,
          "footer",
          """
          <footer><p>{{ site.title | escape }} - {{ site.posts | size }} articles</p>
          <ul>{% for post in site.posts limit: 5 %}<li><a href="{{ site.baseurl }}{{ post.url }}">{{ post.title | escape }}</a></li>{% endfor %}</ul>
          </footer>
          """);

  private LiquidSamples() {}

  /**
   * A site with posts.
   *
   * @param dates whether dates are dates, or seconds as JSON has them
   */
  static Map<String, Object> data(boolean dates) {
    return Map.of("site", Map.of("posts", posts(dates), "baseurl", "/blog"));
  }

  private static List<Map<String, Object>> posts(boolean dates) {
    List<Map<String, Object>> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      Map<String, Object> post = new LinkedHashMap<>();
      long second = 1_500_000_000L + i * 86_400L;
      Object date = Instant.ofEpochSecond(second).atZone(ZoneId.systemDefault());
      post.put("title", "Post <number> " + i + " & its \"title\"");
      post.put("url", "/2020/01/01/post-" + i + ".html");
      post.put("date", dates ? date : (Object) second);
      post.put("tags", i % 3 == 0 ? List.of() : List.of("mail", "tag" + i % 7));
      post.put("excerpt", "<p>An <b>excerpt</b> " + "of some words ".repeat(12) + "</p>");
      post.put("content", "Lorem ipsum dolor sit amet ".repeat(20));
      posts.add(post);
    }
    return posts;
  }

  /** Layouts and pages: mostly HTML and prose, a tag in every other line. */
  static List<String> templates() {
    Random random = new Random(1);
    String[] lines = {
      "<p>Some prose about mail servers that goes on for a while, with <em>markup</em> in it.</p>\n",
      "The queue manager asks the resolver, and the resolver answers with a list of hosts.\n",
      "<a href=\"{{ page.url | relative_url }}\" class=\"link\">{{ page.title | escape }}</a>\n",
      "{% if page.comments != false and site.disqus %}<div id=\"c\"></div>{% else %}no{% endif %}\n",
      "{% for item in site.data.nav.items %}<li>{{ item.name }}</li>{% endfor %}\n",
      "{%- assign list = site.posts | where: \"category\", page.category | sort: \"title\" -%}\n",
      "<span>{{ content | strip_html | truncatewords: 50 | default: \"none\" }}</span>\n",
      "```\npostconf -n\n```\n\n",
    };
    List<String> templates = new ArrayList<>();
    for (int i = 0; i < TEMPLATES; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < TEMPLATE_SIZE) {
        text.append(lines[random.nextInt(lines.length)]);
      }
      templates.add(text.toString());
    }
    return templates;
  }

  /** What the layout is rendered with: the site, and its first post as the page. */
  static Map<String, Object> page() {
    List<Map<String, Object>> posts = posts(true);
    return Map.of(
        "site",
        Map.of("title", "Mail notes", "posts", posts, "baseurl", "/blog"),
        "page",
        posts.get(0),
        "content",
        "<p>Lorem ipsum dolor sit amet</p>\n".repeat(300));
  }
}
