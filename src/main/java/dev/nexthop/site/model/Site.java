package dev.nexthop.site.model;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was read and generated. The lists are filled while the site is read and generated;
 * rendering only reads them.
 *
 * @param configuration of the site, that of its theme included
 * @param time of the build
 * @param theme made of files, if it has one
 * @param defaults front-matter defaults
 * @param layouts by name
 * @param collections by label in the order of the configuration, posts among them
 * @param pages sorted by file name, generated ones last
 * @param staticFiles sorted by path, those of collections after them
 * @param data of the data folder, by file name
 */
public record Site(
    Configuration configuration,
    ZonedDateTime time,
    Optional<Theme> theme,
    FrontMatterDefaults defaults,
    Map<String, Layout> layouts,
    Map<String, Collection> collections,
    List<Page> pages,
    List<StaticFile> staticFiles,
    Map<String, Object> data) {

  /** The same lists for a build at another time. */
  public Site at(ZonedDateTime newTime) {
    return new Site(
        configuration, newTime, theme, defaults, layouts, collections, pages, staticFiles, data);
  }

  /** What documents and pages need to know of the site. */
  public Document.SiteContext context() {
    return new Document.SiteContext(configuration, defaults, () -> time);
  }

  /** The posts, oldest first. */
  public Collection posts() {
    Collection posts = collections.get("posts");
    if (posts == null) {
      throw new IllegalStateException("every site has the collection posts");
    }
    return posts;
  }

  /** The posts, newest first: Liquid's {@code site.posts}. */
  public List<Document> newestPosts() {
    return newestFirst(posts().docs());
  }

  private static List<Document> newestFirst(List<Document> documents) {
    List<Document> sorted = new ArrayList<>(documents);
    sorted.sort(Collections.reverseOrder());
    return sorted;
  }

  /** Liquid's {@code site.tags}: posts, newest first, by tag. */
  public Map<String, List<Document>> tags() {
    return postsBy("tags");
  }

  /** Liquid's {@code site.categories}: posts, newest first, by category. */
  public Map<String, List<Document>> categories() {
    return postsBy("categories");
  }

  private Map<String, List<Document>> postsBy(String key) {
    Map<String, List<Document>> groups = new LinkedHashMap<>();
    for (Document post : posts().docs()) {
      if (post.get(key) instanceof List<?> names) {
        names.forEach(
            name -> groups.computeIfAbsent(name.toString(), n -> new ArrayList<>()).add(post));
      }
    }
    groups.replaceAll((name, posts) -> newestFirst(posts));
    return groups;
  }

  /** Documents and static files of all collections: Liquid's {@code site.documents}. */
  public List<Object> documents() {
    List<Object> documents = new ArrayList<>();
    for (Collection collection : collections.values()) {
      documents.addAll(collection.docs());
      documents.addAll(collection.files());
    }
    return documents;
  }

  /** Pages that are HTML: Liquid's {@code site.html_pages}. */
  public List<Page> htmlPages() {
    return pages.stream().filter(page -> page.isHtml() || page.url().endsWith("/")).toList();
  }

  /** The ten posts before the last, newest first: Liquid's {@code site.related_posts}. */
  public List<Document> relatedPosts(Document document) {
    List<Document> posts = posts().docs();
    if (posts.size() <= 1) {
      return List.of();
    }
    List<Document> recent =
        new ArrayList<>(posts.subList(Math.max(0, posts.size() - 11), posts.size()));
    Collections.reverse(recent);
    recent.remove(document);
    return recent.subList(0, Math.min(10, recent.size()));
  }

  /** All that is rendered, in Jekyll's order: documents of the collections, then pages. */
  public List<Convertible> convertibles() {
    List<Convertible> all = new ArrayList<>();
    collections.values().forEach(collection -> all.addAll(collection.docs()));
    all.addAll(pages);
    return all;
  }

  /** Folders in which {@code include} looks, in order. */
  public List<Path> includeFolders() {
    List<Path> folders = new ArrayList<>();
    folders.add(configuration.sourceFolder("includes_dir"));
    theme.flatMap(found -> found.folder("_includes")).ifPresent(folders::add);
    return folders;
  }
}
