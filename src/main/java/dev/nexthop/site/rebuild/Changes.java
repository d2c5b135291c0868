package dev.nexthop.site.rebuild;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What two snapshots of a site differ in.
 *
 * @param before lists, layouts and data as they were
 * @param now the site as it is
 * @param documents that came, went or changed
 */
public record Changes(Snapshot before, Snapshot now, List<Change> documents) {

  public Changes {
    documents = List.copyOf(documents);
  }

  /** The documents. */
  public List<Convertible> changed() {
    return documents.stream().map(Change::document).toList();
  }

  /** One document as it was and as it is; empty before it came and after it went. */
  record Change(
      Convertible document, Optional<Snapshot.Facts> before, Optional<Snapshot.Facts> now) {

    /** Whether it is where it was, and nothing but its text is another. */
    boolean keepsAttributes() {
      return before.isPresent() && now.isPresent() && before.get().hasSameAttributes(now.get());
    }

    /** Whether it has the tags and categories that it had. */
    boolean keepsGroups() {
      return document instanceof Page
          || (before.isPresent()
              && now.isPresent()
              && Stream.of("tags", "categories")
                  .allMatch(key -> Values.isSame(value(before, key), value(now, key))));
    }

    private static Object value(Optional<Snapshot.Facts> facts, String key) {
      return facts.orElseThrow().state().data().getOrDefault(key, Values.NIL);
    }

    /** Whether it has another address, or came or went. */
    boolean moves() {
      return before.isEmpty()
          || now.isEmpty()
          || !before.get().url().equals(now.get().url())
          || before.get().isWritten() != now.get().isWritten();
    }
  }
}
