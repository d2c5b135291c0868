package dev.nexthop.site.rebuild;

import dev.nexthop.site.model.Collection;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists of a site by the names of {@link dev.nexthop.site.render.drop.Read.Members}. */
final class SiteLists {
  private SiteLists() {}

  static Map<String, Object> of(Site site) {
    Map<String, Object> lists = new HashMap<>();
    for (Map.Entry<String, Collection> entry : site.collections().entrySet()) {
      List<Document> docs = List.copyOf(entry.getValue().docs());
      lists.put(entry.getKey(), docs);
      lists.put(entry.getValue().label(), docs);
    }
    addPages(site, lists);
    addFiles(site, lists);
    lists.put("tags", site.tags());
    lists.put("categories", site.categories());
    return lists;
  }

  /** The lists of a site whose documents are the same, in the same order and groups. */
  static Map<String, Object> ofSameDocuments(Site site, Map<String, Object> earlier) {
    Map<String, Object> lists = new HashMap<>(earlier);
    addPages(site, lists);
    if (!Values.isSame(earlier.get("static_files"), site.staticFiles())) {
      addFiles(site, lists);
    }
    return lists;
  }

  private static void addPages(Site site, Map<String, Object> lists) {
    lists.put("pages", List.of(List.copyOf(site.pages()), site.htmlPages()));
  }

  private static void addFiles(Site site, Map<String, Object> lists) {
    lists.put("static_files", List.copyOf(site.staticFiles()));
    lists.put("documents", site.documents());
    List<Object> collections = new ArrayList<>();
    site.collections()
        .values()
        .forEach(
            each -> collections.add(List.of(List.copyOf(each.docs()), List.copyOf(each.files()))));
    lists.put("collections", collections);
  }
}
