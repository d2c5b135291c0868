package dev.nexthop.site.rebuild;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.render.drop.Read;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** What each document and excerpt read when it was rendered last. Thread-safe. */
public final class ReadLedger {
  private final Map<Convertible, Entry> entries = new ConcurrentHashMap<>();

  /** A document's page depends on that. */
  public void read(Convertible reader, Read what) {
    entries.computeIfAbsent(reader, key -> new Entry()).add(what);
  }

  /** Forgets what a document read: it is about to be rendered again, or gone. */
  public void forget(Convertible reader) {
    entries.remove(reader);
  }

  /** All readers with what they read. */
  void each(BiConsumer<Convertible, Entry> visitor) {
    entries.forEach(visitor);
  }

  /** The group of a document, in which many reads are taken as one. */
  static String group(Convertible document) {
    return document instanceof Document doc ? doc.collection().label() : "*pages";
  }

  /** What one document read. */
  static final class Entry {
    /** Whoever looks at more documents of a collection is taken to look at all of them. */
    private static final int MANY = 64;

    private final Set<Read> reads = new HashSet<>();
    private boolean hasTexts;
    private final Set<String> groups = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    synchronized void add(Read read) {
      hasTexts |= read instanceof Read.Text;
      if (!(read instanceof Read.Attributes attributes)) {
        reads.add(read);
        return;
      }
      String group = group(attributes.document());
      if (groups.contains(group) || !reads.add(read)) {
        return;
      }
      if (counts.merge(group, 1, Integer::sum) > MANY) {
        groups.add(group);
        reads.removeIf(
            each -> each instanceof Read.Attributes other && group(other.document()).equals(group));
      }
    }

    synchronized boolean reads(Staleness stale) {
      for (String group : groups) {
        if (stale.hasChangedIn(group)) {
          return true;
        }
      }
      for (Read read : reads) {
        if (stale.isStale(read)) {
          return true;
        }
      }
      return false;
    }

    synchronized boolean hasTexts() {
      return hasTexts;
    }

    synchronized boolean readsTextOf(Set<Convertible> documents) {
      for (Read read : reads) {
        if (read instanceof Read.Text text && documents.contains(text.document())) {
          return true;
        }
      }
      return false;
    }
  }
}
