package dev.nexthop.site.rebuild;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.render.drop.Read;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is not as it was in the build before, and who is stale because of that. */
public final class Staleness {
  private final Snapshot before;
  private final Snapshot now;
  private final Set<Path> files;
  private final boolean styleSheets;
  private final Set<Convertible> own = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Convertible> gone = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Convertible> attributes = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> groups = new HashSet<>();
  private final Set<String> lists = new HashSet<>();
  private boolean addresses;
  private final Map<String, Map<Convertible, Integer>> positionsBefore = new HashMap<>();
  private final Map<String, Map<Convertible, Integer>> positionsNow = new HashMap<>();

  /**
   * @param changes of this build
   * @param files that were included and have changed
   * @param styleSheets whether a file changed that style sheets may import
   */
  public Staleness(Changes changes, Set<Path> files, boolean styleSheets) {
    this.before = changes.before();
    this.now = changes.now();
    this.files = files;
    this.styleSheets = styleSheets;
    changes.documents().forEach(this::note);
    now.lists()
        .forEach(
            (name, list) -> {
              if (!Values.isSame(list, before.lists().get(name))) {
                lists.add(name);
              }
            });
  }

  private void note(Changes.Change change) {
    own.add(change.document());
    if (change.now().isEmpty()) {
      gone.add(change.document());
    }
    if (!change.keepsAttributes()) {
      noteAttributes(change.document(), change.moves());
    }
  }

  private void noteAttributes(Convertible document, boolean address) {
    attributes.add(document);
    groups.add(ReadLedger.group(document));
    addresses |= address;
  }

  /** Whether nothing was added to lists or removed from them, and no page is elsewhere. */
  public boolean keepsAddresses() {
    return !addresses
        && !lists.contains("pages")
        && !lists.contains("documents")
        && !lists.contains("static_files");
  }

  /** Documents that are no longer there. */
  public Set<Convertible> gone() {
    return gone;
  }

  private boolean isStale(Read read) {
    if (read instanceof Read.Include include) {
      return files.contains(include.path());
    }
    if (read instanceof Read.MissingInclude missing) {
      return Files.exists(missing.path());
    }
    if (read instanceof Read.Members members) {
      return members.list().equals("*") ? !keepsAddresses() : lists.contains(members.list());
    }
    if (read instanceof Read.Layout layout) {
      return isChanged(layout);
    }
    if (read instanceof Read.Data data) {
      return data.key().equals("*")
          ? !Values.isSame(before.data(), now.data())
          : !Values.isSame(before.data().get(data.key()), now.data().get(data.key()));
    }
    return read instanceof Read.StyleSheets && styleSheets;
  }

  private boolean isChanged(Read.Layout layout) {
    var old = before.layouts().get(layout.name());
    var next = now.layouts().get(layout.name());
    if (old == null || next == null) {
      return old != next;
    }
    return !old.content().equals(next.content())
        || old.contentLine() != next.contentLine()
        || !old.path().equals(next.path())
        || !Values.isSame(old.data(), next.data());
  }

  private boolean isChanged(Read.Neighbour read) {
    String label = read.document().collection().label();
    return lists.contains(label)
        && !neighbour(read, before, positionsBefore).equals(neighbour(read, now, positionsNow));
  }

  private static Optional<Object> neighbour(
      Read.Neighbour read, Snapshot snapshot, Map<String, Map<Convertible, Integer>> positions) {
    String label = read.document().collection().label();
    List<?> docs = (List<?>) snapshot.lists().getOrDefault(label, List.of());
    Integer position = positions.computeIfAbsent(label, name -> index(docs)).get(read.document());
    int wanted = position == null ? -1 : position + read.step();
    return wanted < 0 || wanted >= docs.size() ? Optional.empty() : Optional.of(docs.get(wanted));
  }

  private static Map<Convertible, Integer> index(List<?> docs) {
    Map<Convertible, Integer> index = new IdentityHashMap<>();
    for (int i = 0; i < docs.size(); i++) {
      index.put((Document) docs.get(i), i);
    }
    return index;
  }

  /** All documents and excerpts whose text is not what it was, or may not be. */
  public Set<Convertible> stale(ReadLedger ledger) {
    Set<Convertible> stale = new HashSet<>(own);
    stale.addAll(ledger.readersOfSite(this::isStale));
    attributes.forEach(each -> stale.addAll(ledger.readersOf(new Read.Attributes(each))));
    groups.forEach(group -> stale.addAll(ledger.readersOfGroup(group)));
    if (!lists.isEmpty()) {
      stale.addAll(
          ledger.readersOfDocuments(
              read -> read instanceof Read.Neighbour neighbour && isChanged(neighbour)));
    }
    spread(stale, ledger);
    return stale;
  }

  /** Whoever shows the text of a stale document is stale, and whoever shows that one's. */
  private static void spread(Set<Convertible> stale, ReadLedger ledger) {
    Deque<Convertible> newly = new ArrayDeque<>(stale);
    while (!newly.isEmpty()) {
      Convertible each = newly.pop();
      Convertible document = each instanceof Excerpt excerpt ? excerpt.owner() : each;
      for (Convertible reader : ledger.readersOf(new Read.Text(document))) {
        if (stale.add(reader)) {
          newly.push(reader);
        }
      }
      for (Excerpt excerpt : ledger.excerptsOf(document)) {
        if (stale.add(excerpt)) {
          newly.push(excerpt);
        }
      }
    }
  }
}
