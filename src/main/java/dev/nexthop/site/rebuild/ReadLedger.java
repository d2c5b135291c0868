package dev.nexthop.site.rebuild;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.render.drop.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What each document and excerpt read when it was rendered last, and by that who read what: a
 * change costs as much as it has readers. Thread-safe.
 */
public final class ReadLedger {
  /** Whoever looks at more documents of a collection is taken to look at all of them. */
  private static final int MANY = 64;

  private final Map<Convertible, Entry> entries = new ConcurrentHashMap<>();

  /** Readers by what is one for the whole site: includes, layouts, data, lists. */
  private final Map<Read, Set<Convertible>> ofSite = new ConcurrentHashMap<>();

  /** Readers by what belongs to a document. */
  private final Map<Read, Set<Convertible>> ofDocuments = new ConcurrentHashMap<>();

  private final Map<String, Set<Convertible>> ofGroups = new ConcurrentHashMap<>();
  private final Map<Convertible, Set<Excerpt>> excerpts = new ConcurrentHashMap<>();

  /** A document's page depends on that. */
  public void read(Convertible reader, Read what) {
    Entry entry = entries.computeIfAbsent(reader, this::entry);
    synchronized (entry) {
      if (!entry.reads.contains(what) && !isInGroup(entry, what)) {
        entry.reads.add(what);
        readers(what).computeIfAbsent(what, key -> ConcurrentHashMap.newKeySet()).add(reader);
        limit(entry, reader, what);
      }
    }
  }

  /** Notes an excerpt, which need not read anything. */
  void know(Excerpt excerpt) {
    entries.computeIfAbsent(excerpt, this::entry);
  }

  private Entry entry(Convertible reader) {
    if (reader instanceof Excerpt excerpt) {
      excerpts
          .computeIfAbsent(excerpt.owner(), owner -> ConcurrentHashMap.newKeySet())
          .add(excerpt);
    }
    return new Entry();
  }

  private static boolean isInGroup(Entry entry, Read what) {
    return what instanceof Read.Attributes read && entry.groups.contains(group(read.document()));
  }

  private void limit(Entry entry, Convertible reader, Read what) {
    if (!(what instanceof Read.Attributes read)) {
      return;
    }
    String group = group(read.document());
    if (entry.counts.merge(group, 1, Integer::sum) > MANY) {
      entry.groups.add(group);
      ofGroups.computeIfAbsent(group, key -> ConcurrentHashMap.newKeySet()).add(reader);
      List<Read> covered = entry.reads.stream().filter(each -> isInGroup(entry, each)).toList();
      covered.forEach(each -> remove(each, reader));
      covered.forEach(entry.reads::remove);
    }
  }

  private Map<Read, Set<Convertible>> readers(Read what) {
    boolean ofDocument =
        what instanceof Read.Attributes
            || what instanceof Read.Text
            || what instanceof Read.Neighbour;
    return ofDocument ? ofDocuments : ofSite;
  }

  private void remove(Read what, Convertible reader) {
    readers(what)
        .computeIfPresent(
            what,
            (key, all) -> {
              all.remove(reader);
              return all.isEmpty() ? null : all;
            });
  }

  /** Forgets what a document read: it is about to be rendered again, or gone. */
  public void forget(Convertible reader) {
    Entry entry = entries.remove(reader);
    if (entry != null) {
      entry.reads.forEach(what -> remove(what, reader));
      entry.groups.forEach(group -> ofGroups.getOrDefault(group, Set.of()).remove(reader));
    }
    if (reader instanceof Excerpt excerpt) {
      excerpts.computeIfPresent(
          excerpt.owner(),
          (owner, all) -> {
            all.remove(excerpt);
            return all.isEmpty() ? null : all;
          });
    }
  }

  /** Excerpts of a document that were rendered. */
  List<Excerpt> excerptsOf(Convertible owner) {
    return List.copyOf(excerpts.getOrDefault(owner, Set.of()));
  }

  /** Who read that. */
  Set<Convertible> readersOf(Read what) {
    return readers(what).getOrDefault(what, Set.of());
  }

  /** Who read so many documents of a collection that the reads are taken as one. */
  Set<Convertible> readersOfGroup(String group) {
    return ofGroups.getOrDefault(group, Set.of());
  }

  /** Who read anything of the site, such as a layout, of which that is true. */
  List<Convertible> readersOfSite(Predicate<Read> filter) {
    return readers(ofSite, filter);
  }

  /** Who read anything of a document of which that is true; looks at all there is. */
  List<Convertible> readersOfDocuments(Predicate<Read> filter) {
    return readers(ofDocuments, filter);
  }

  private static List<Convertible> readers(
      Map<Read, Set<Convertible>> all, Predicate<Read> filter) {
    List<Convertible> found = new ArrayList<>();
    all.forEach(
        (read, readers) -> {
          if (filter.test(read)) {
            found.addAll(readers);
          }
        });
    return found;
  }

  /** Whether any other document shows the text of this one. */
  boolean isShown(Convertible document) {
    return readersOf(new Read.Text(document)).stream()
        .anyMatch(reader -> reader != document && !isExcerptOf(reader, document));
  }

  private static boolean isExcerptOf(Convertible reader, Convertible document) {
    return reader instanceof Excerpt excerpt && excerpt.owner() == document;
  }

  /** The group of a document, in which many reads are taken as one. */
  static String group(Convertible document) {
    return document instanceof Document doc ? doc.collection().label() : "*pages";
  }

  /** What one document read; guarded by itself. */
  private static final class Entry {
    private final Set<Read> reads = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
  }
}
