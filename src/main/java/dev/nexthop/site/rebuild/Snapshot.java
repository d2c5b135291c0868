package dev.nexthop.site.rebuild;

import dev.nexthop.site.model.Collection;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Layout;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Pager;
import dev.nexthop.site.model.ReadState;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What templates can see of a site at the moment when rendering begins.
 *
 * @param facts of each document and page
 * @param lists by the names of {@link dev.nexthop.site.render.drop.Read.Members}
 * @param layouts by name
 * @param data of the data folder
 */
public record Snapshot(
    Map<Convertible, Facts> facts,
    Map<String, Object> lists,
    Map<String, Layout> layouts,
    Map<String, Object> data) {

  /** What there is to know of one document. */
  record Facts(ReadState state, String url, boolean isWritten, Optional<Pager> pager) {
    static Facts of(Convertible document, Optional<ReadState> before) {
      ReadState state =
          before.filter(old -> isSame(old, document)).orElseGet(() -> stateOf(document));
      return document instanceof Page page
          ? new Facts(state, page.url(), true, page.pager())
          : new Facts(state, document.url(), ((Document) document).isWritten(), Optional.empty());
    }

    private static ReadState stateOf(Convertible document) {
      return document instanceof Page page ? page.state() : ((Document) document).state();
    }

    private static boolean isSame(ReadState old, Convertible now) {
      return old.content().equals(now.content())
          && old.contentLine() == now.contentLine()
          && old.isDecodable() == now.isDecodable()
          && Values.isSame(old.data(), now.data());
    }

    boolean hasSameAttributes(Facts other) {
      return url.equals(other.url)
          && isWritten == other.isWritten
          && (state == other.state || Values.isSame(attributes(state), attributes(other.state)));
    }

    /** The excerpt is text. */
    private static Map<String, Object> attributes(ReadState state) {
      Map<String, Object> data = new LinkedHashMap<>(state.data());
      data.computeIfPresent("excerpt", (key, value) -> value instanceof Convertible ? "" : value);
      return data;
    }
  }

  /** Whether a generator changed what was read of a document. */
  public boolean isChanged(Convertible document, ReadState read) {
    Facts known = facts.get(document);
    return known != null && (known.pager().isPresent() || known.state() != read);
  }

  /** Whether a document was there. */
  public boolean knows(Convertible document) {
    return facts.containsKey(document);
  }

  /** Pages that are not in a list. */
  public List<Page> made(List<Page> without) {
    Map<Page, Boolean> listed = new IdentityHashMap<>();
    without.forEach(page -> listed.put(page, true));
    List<Page> made = new ArrayList<>();
    for (Convertible document : facts.keySet()) {
      if (document instanceof Page page && !listed.containsKey(page)) {
        made.add(page);
      }
    }
    return made;
  }

  /**
   * The snapshot of a site, sharing with an earlier one what is the same.
   *
   * @param asRead what was read of documents, before generators
   */
  public static Snapshot of(
      Site site, Optional<Snapshot> earlier, Map<Convertible, ReadState> asRead) {
    Map<Convertible, Facts> facts = new IdentityHashMap<>();
    for (Convertible document : site.convertibles()) {
      Optional<ReadState> before =
          earlier
              .flatMap(old -> Optional.ofNullable(old.facts().get(document)))
              .map(Facts::state)
              .or(() -> Optional.ofNullable(asRead.get(document)));
      facts.put(document, Facts.of(document, before));
    }
    return new Snapshot(
        facts, lists(site), new HashMap<>(site.layouts()), new LinkedHashMap<>(site.data()));
  }

  private static Map<String, Object> lists(Site site) {
    Map<String, Object> lists = new HashMap<>();
    for (Map.Entry<String, Collection> entry : site.collections().entrySet()) {
      List<Document> docs = List.copyOf(entry.getValue().docs());
      lists.put(entry.getKey(), docs);
      lists.put(entry.getValue().label(), docs);
    }
    lists.put("pages", List.of(List.copyOf(site.pages()), site.htmlPages()));
    lists.put("static_files", List.copyOf(site.staticFiles()));
    lists.put("documents", site.documents());
    List<Object> collections = new ArrayList<>();
    site.collections()
        .values()
        .forEach(
            each -> collections.add(List.of(List.copyOf(each.docs()), List.copyOf(each.files()))));
    lists.put("collections", collections);
    lists.put("tags", site.tags());
    lists.put("categories", site.categories());
    return lists;
  }
}
