package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.SelfPrinting;
import dev.nexthop.site.model.Collection;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Site;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Liquid's {@code site} as one reader sees it ({@code site_drop.rb}). */
final class SiteView extends AbstractMap<String, Object> implements SelfPrinting {
  private static final Set<String> ATTRIBUTES =
      new LinkedHashSet<>(
          List.of(
              "time",
              "config",
              "tags",
              "data",
              "static_files",
              "categories",
              "pages",
              "html_pages",
              "collections",
              "posts",
              "documents",
              "related_posts"));

  private final SiteModel model;
  private final Reader reader;

  SiteView(SiteModel model, Reader reader) {
    this.model = model;
    this.reader = reader;
  }

  @Override
  public @Nullable Object get(Object key) {
    return key instanceof String name ? named(name) : null;
  }

  private @Nullable Object named(String name) {
    Collection collection = site().collections().get(name);
    if (collection != null && !name.equals("posts")) {
      return documents(name, collection.docs());
    }
    return switch (name) {
      case "posts" -> documents(name, model.newestPosts());
      case "related_posts" -> related();
      case "tags" -> groups(name, model.tags());
      case "categories" -> groups(name, model.categories());
      case "data" -> new DataView(site().data(), reader);
      case "time" -> site().time();
      case "config" -> Nil.NIL;
      case "pages" -> members(name, model.pages(reader));
      case "html_pages" -> members("pages", model.pages(model.htmlPages(), reader));
      case "static_files" -> members(name, model.files(site().staticFiles()));
      case "documents" -> members(name, model.documents(reader));
      case "collections" -> members(name, model.collections(reader));
      default -> setting(name);
    };
  }

  private Site site() {
    return model.site();
  }

  private Object members(String list, Object value) {
    reader.read(new Read.Members(list));
    return value;
  }

  private Object documents(String list, List<Document> documents) {
    return members(list, model.documents(documents, reader));
  }

  private Object related() {
    return reader.document() instanceof Document document
        ? documents("posts", site().relatedPosts(document))
        : Nil.NIL;
  }

  private Object groups(String list, Map<String, List<Document>> groups) {
    Map<String, Object> view = new LinkedHashMap<>();
    groups.forEach((name, posts) -> view.put(name, model.documents(posts, reader)));
    return members(list, view);
  }

  private @Nullable Object setting(String name) {
    reader.read(new Read.Setting(name));
    return site().configuration().values().get(name);
  }

  @Override
  public boolean containsKey(Object key) {
    return keySet().contains(key);
  }

  @Override
  public Set<String> keySet() {
    Set<String> keys = new LinkedHashSet<>(ATTRIBUTES);
    keys.addAll(site().configuration().values().keySet());
    keys.addAll(site().collections().keySet());
    return keys;
  }

  @Override
  public int size() {
    return keySet().size();
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Map<String, Object> all = new LinkedHashMap<>();
    keySet().forEach(key -> all.put(key, Optional.ofNullable(named(key)).orElse(Nil.NIL)));
    return all.entrySet();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SiteView view && view.model == model;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(model);
  }

  @Override
  public String printed() {
    return "Jekyll::Drops::SiteDrop";
  }

  @Override
  public String toString() {
    return printed();
  }
}
