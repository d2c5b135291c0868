package dev.nexthop.site.rebuild;

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
import java.util.Set;
import java.util.stream.Stream;

/**
 * What templates can see of a site at the moment when rendering begins.
 *
 * @param facts of each document and page; those of the latest snapshot
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
    /** Facts of a document; shares its state with the first of these that is the same. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static Facts of(Convertible document, Optional<ReadState>... known) {
      ReadState state =
          Stream.of(known)
              .flatMap(Optional::stream)
              .filter(old -> isSame(old, document))
              .findFirst()
              .orElseGet(() -> stateOf(document));
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
    for (Page page : pages()) {
      if (!listed.containsKey(page)) {
        made.add(page);
      }
    }
    return made;
  }

  /** All pages, those that generators made among them. */
  public List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    if (lists.get("pages") instanceof List<?> both && both.get(0) instanceof List<?> all) {
      all.forEach(page -> pages.add((Page) page));
    }
    return pages;
  }

  /**
   * The first snapshot of a site.
   *
   * @param asRead what was read of documents, before generators
   */
  public static Snapshot of(Site site, Map<Convertible, ReadState> asRead) {
    Map<Convertible, Facts> facts = new IdentityHashMap<>();
    for (Convertible document : site.convertibles()) {
      facts.put(document, Facts.of(document, Optional.ofNullable(asRead.get(document))));
    }
    return new Snapshot(
        facts, SiteLists.of(site), new HashMap<>(site.layouts()), new LinkedHashMap<>(site.data()));
  }

  /**
   * What is not as it was. The facts of the earlier snapshot become those of the next one.
   *
   * @param asRead what was read of documents, before generators
   * @param touched the only documents that can have changed; empty if any may have
   */
  public Changes changes(
      Site site, Map<Convertible, ReadState> asRead, Optional<Set<Convertible>> touched) {
    List<Changes.Change> changes = new ArrayList<>();
    for (Convertible document :
        touched.<Iterable<Convertible>>map(all -> all).orElseGet(site::convertibles)) {
      Optional<Facts> old = Optional.ofNullable(facts.get(document));
      Facts now =
          Facts.of(document, old.map(Facts::state), Optional.ofNullable(asRead.get(document)));
      facts.put(document, now);
      if (old.isEmpty() || old.get().state() != now.state() || !old.get().equals(now)) {
        changes.add(new Changes.Change(document, old, Optional.of(now)));
      }
    }
    changes.addAll(removed(site, touched.isPresent()));
    boolean sameLists =
        touched.isPresent() && changes.stream().allMatch(Changes.Change::keepsGroups);
    Map<String, Object> next =
        sameLists ? SiteLists.ofSameDocuments(site, lists) : SiteLists.of(site);
    Snapshot now =
        new Snapshot(facts, next, new HashMap<>(site.layouts()), new LinkedHashMap<>(site.data()));
    return new Changes(this, now, changes);
  }

  private List<Changes.Change> removed(Site site, boolean onlyPages) {
    Map<Convertible, Boolean> there = new IdentityHashMap<>();
    (onlyPages ? site.pages() : site.convertibles()).forEach(each -> there.put(each, true));
    List<Convertible> known = onlyPages ? List.copyOf(pages()) : List.copyOf(facts.keySet());
    List<Changes.Change> removed = new ArrayList<>();
    for (Convertible document : known) {
      if (!there.containsKey(document)) {
        removed.add(
            new Changes.Change(
                document, Optional.ofNullable(facts.remove(document)), Optional.empty()));
      }
    }
    return removed;
  }
}
