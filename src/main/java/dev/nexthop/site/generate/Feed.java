package dev.nexthop.site.generate;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Atom feeds of posts, collections, categories and tags: jekyll-feed. */
final class Feed implements Generator {
  private final Journal journal;

  Feed(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void generate(Site site) {
    Map<String, Object> settings = site.configuration().map("feed");
    boolean disabled =
        Values.isTruthy(settings.getOrDefault("disable_in_development", false))
            && site.configuration().environment().equals("development");
    if (disabled) {
      journal.info("Jekyll Feed:", "Skipping feed generation in development");
      return;
    }
    collections(settings).forEach((name, collection) -> generateCollection(site, name, collection));
    Object tags = settings.getOrDefault("tags", false);
    if (Values.isTruthy(tags) && !site.tags().isEmpty()) {
      generateTags(site, Values.map(tags));
    }
  }

  private static Map<String, Map<String, Object>> collections(Map<String, Object> settings) {
    Map<String, Map<String, Object>> collections = new LinkedHashMap<>();
    Object given = settings.getOrDefault("collections", Values.NIL);
    if (given instanceof List<?> names) {
      names.forEach(name -> collections.put(name.toString(), new LinkedHashMap<>()));
    } else {
      Values.map(given)
          .forEach((name, own) -> collections.put(name, new LinkedHashMap<>(Values.map(own))));
    }
    Map<String, Object> posts = collections.computeIfAbsent("posts", name -> new LinkedHashMap<>());
    for (String key : List.of("path", "categories")) {
      if (!Values.isTruthy(posts.getOrDefault(key, Values.NIL))) {
        posts.put(key, settings.getOrDefault(key, Values.NIL));
      }
    }
    return collections;
  }

  private void generateCollection(Site site, String name, Map<String, Object> settings) {
    journal.info("Jekyll Feed:", "Generating feed for " + name);
    String prefix = name.equals("posts") ? "/feed" : "/feed/" + name;
    Set<Object> categories = new LinkedHashSet<>();
    if (settings.get("categories") instanceof List<?> list) {
      categories.addAll(list);
    }
    for (Object category : categories) {
      add(site, prefix + "/" + category + ".xml", new About(name, category, Values.NIL));
    }
    Object path = settings.getOrDefault("path", Values.NIL);
    add(
        site,
        Values.isTruthy(path) ? path.toString() : prefix + ".xml",
        new About(name, Values.NIL, Values.NIL));
  }

  private void generateTags(Site site, Map<String, Object> settings) {
    List<Object> pool = new ArrayList<>(site.tags().keySet());
    if (settings.get("only") instanceof List<?> only) {
      pool = new ArrayList<>(only);
    }
    if (settings.get("except") instanceof List<?> except) {
      pool.removeAll(except);
    }
    Object path = settings.getOrDefault("path", "/feed/by_tag/");
    for (Object tag : pool) {
      if (tag.toString().matches("[a-zA-Z0-9_]*")) {
        journal.info("Jekyll Feed:", "Generating feed for posts tagged " + tag);
        add(site, path + tag.toString() + ".xml", new About("posts", Values.NIL, tag));
      }
    }
  }

  /** What a feed is about. */
  private record About(String collection, Object category, Object tag) {}

  private static void add(Site site, String path, About about) {
    Configuration configuration = site.configuration();
    if (Files.exists(Paths.sanitized(configuration.source(), path))) {
      return;
    }
    Page page = new Page(Page.Origin.GENERATED, "", path, site.context());
    page.setContent(GeneratedText.of("feed.xml"), 1);
    Map<String, Object> data = page.data();
    data.put("layout", Values.NIL);
    data.put("sitemap", false);
    data.put("xsl", Files.exists(configuration.source().resolve("feed.xslt.xml")));
    data.put("collection", about.collection());
    data.put("category", about.category());
    data.put("tags", about.tag());
    site.pages().add(page);
  }
}
