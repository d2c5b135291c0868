package dev.nexthop.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arranges Liquid's {@code site} and {@code page} for the layouts. */
final class SiteView {
  private final Fields site;
  private final Fields page;
  private final String lang;
  private final String base;

  SiteView(Map<String, Object> site, Map<String, Object> page) {
    this.site = new Fields(site);
    this.page = new Fields(page);
    this.lang = langOf(this.page);
    String baseurl = this.site.text("baseurl");
    this.base = baseurl.endsWith("/") ? baseurl.substring(0, baseurl.length() - 1) : baseurl;
  }

  Frame frame() {
    return new Frame(
        lang,
        page.text("title"),
        page.firstText("description").isEmpty()
            ? localised("description")
            : page.text("description"),
        localised("title"),
        base,
        pageWith("layout", "home").map(this::url).orElse(base + "/"),
        feed(),
        navigation("nav"),
        navigation("foot"),
        translations(),
        Words.in(lang));
  }

  /** Posts in the page's language, newest first. */
  List<Entry> posts() {
    return languagePosts().stream().map(this::entry).toList();
  }

  PageView.Post post() {
    List<Fields> posts = languagePosts();
    int here = 0;
    while (here < posts.size() && !posts.get(here).text("url").equals(page.text("url"))) {
      here++;
    }
    boolean found = here < posts.size();
    return new PageView.Post(
        entry(page),
        found && here + 1 < posts.size()
            ? Optional.of(entry(posts.get(here + 1)))
            : Optional.empty(),
        found && here > 0 ? Optional.of(entry(posts.get(here - 1))) : Optional.empty());
  }

  /** Posts in the page's language by tag, tags in alphabetical order. */
  List<PageView.Group> tags() {
    Map<String, List<Entry>> byTag = new java.util.TreeMap<>();
    for (Entry post : posts()) {
      post.tags()
          .forEach(tag -> byTag.computeIfAbsent(tag.name(), t -> new ArrayList<>()).add(post));
    }
    return byTag.entrySet().stream()
        .map(tag -> new PageView.Group(anchor(tag.getKey()), tag.getKey(), tag.getValue()))
        .toList();
  }

  private List<Fields> languagePosts() {
    return site.list("posts").stream().filter(post -> langOf(post).equals(lang)).toList();
  }

  private Entry entry(Fields post) {
    String index = pageWith("layout", "tags").map(this::url).orElse("");
    return new Entry(
        url(post),
        post.text("title"),
        langOf(post),
        post.text("description"),
        post.date("date"),
        post.texts("tags").stream()
            .map(tag -> new Entry.Tag(tag, index.isEmpty() ? "" : index + "#" + anchor(tag)))
            .toList());
  }

  private static String anchor(String tag) {
    return "tag-" + tag.strip().replaceAll("\\s+", "-");
  }

  private String url(Fields document) {
    return base + document.text("url");
  }

  private String langOf(Fields document) {
    String own = document.text("lang");
    String common = site.text("lang");
    return !own.isEmpty() ? own : !common.isEmpty() ? common : "en";
  }

  /** A value of the configuration, which may be a map by language. */
  private String localised(String key) {
    String text = site.text(key);
    return text.isEmpty() ? site.map(key).text(lang) : text;
  }

  private String feed() {
    String path = site.map("feed").text("path");
    boolean plugin = site.texts("plugins").contains("jekyll-feed");
    return !plugin ? "" : base + "/" + (path.isEmpty() ? "feed.xml" : path.replaceFirst("^/", ""));
  }

  private Optional<Fields> pageWith(String key, String value) {
    return site.list("pages").stream()
        .filter(other -> other.text(key).equals(value) && langOf(other).equals(lang))
        .findFirst();
  }

  /** The pages of this language that have the key, a number, in its order. */
  private List<Frame.Link> navigation(String key) {
    return site.list("pages").stream()
        .filter(other -> langOf(other).equals(lang) && !other.text(key).isEmpty())
        .sorted(java.util.Comparator.comparing(other -> other.text(key)))
        .map(other -> link(other, other.firstText("nav_title", "title")))
        .toList();
  }

  /** The versions of this page in other languages: those with the same {@code ref}. */
  private List<Frame.Link> translations() {
    String ref = page.text("ref");
    if (ref.isEmpty()) {
      return List.of();
    }
    Map<String, Frame.Link> byLanguage = new LinkedHashMap<>();
    for (String kind : List.of("posts", "pages")) {
      for (Fields other : site.list(kind)) {
        String language = langOf(other);
        if (other.text("ref").equals(ref) && !language.equals(lang)) {
          byLanguage.putIfAbsent(language, link(other, Words.in(language).language()));
        }
      }
    }
    return List.copyOf(byLanguage.values());
  }

  private Frame.Link link(Fields target, String text) {
    boolean current = target.text("url").equals(page.text("url"));
    return new Frame.Link(url(target), text, langOf(target), current);
  }
}
