package dev.nexthop.site.rebuild;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.render.Memory;
import dev.nexthop.site.render.RenderedDocument;
import dev.nexthop.site.render.drop.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Pages as they were rendered last, with what they read. Thread-safe while pages are rendered. */
public final class RememberedPages implements Memory {
  private final Map<Convertible, RenderedDocument> documents = new ConcurrentHashMap<>();
  private final Map<Excerpt, String> excerpts = new ConcurrentHashMap<>();
  private Predicate<Convertible> awaited = document -> false;
  private Consumer<Map<Convertible, RenderedDocument>> whenRendered = results -> {};
  private final ReadLedger ledger = new ReadLedger();
  private final Map<Path, String> included = new ConcurrentHashMap<>();

  @Override
  public Optional<RenderedDocument> document(Convertible document) {
    return Optional.ofNullable(documents.get(document));
  }

  @Override
  public Optional<String> excerpt(Excerpt excerpt) {
    return Optional.ofNullable(excerpts.get(excerpt));
  }

  @Override
  public void read(Convertible reader, Read what) {
    ledger.read(reader, what);
    if (what instanceof Read.Include include) {
      included.computeIfAbsent(include.path(), RememberedPages::state);
    }
  }

  @Override
  public void rendered(Convertible document, RenderedDocument result) {
    documents.put(document, result);
  }

  @Override
  public void rendered(Excerpt excerpt, String html) {
    excerpts.put(excerpt, html);
  }

  @Override
  public boolean isAwaited(Convertible document) {
    return awaited.test(document);
  }

  @Override
  public void awaitedRendered(Site site, Map<Convertible, RenderedDocument> results) {
    whenRendered.accept(results);
  }

  /**
   * Renders some documents first.
   *
   * @param documents which
   * @param action takes them before the others are rendered
   */
  public void await(
      Predicate<Convertible> documents, Consumer<Map<Convertible, RenderedDocument>> action) {
    awaited = documents;
    whenRendered = action;
  }

  /** What each document read. */
  public ReadLedger ledger() {
    return ledger;
  }

  /** All results. */
  public Map<Convertible, RenderedDocument> results() {
    return documents;
  }

  /** Forgets what is stale. */
  public void forget(Set<Convertible> stale) {
    for (Convertible each : stale) {
      ledger.forget(each);
      documents.remove(each);
      if (each instanceof Excerpt excerpt) {
        excerpts.remove(excerpt);
      }
    }
    for (Excerpt excerpt : excerpts.keySet()) {
      if (stale.contains(excerpt.owner())) {
        ledger.forget(excerpt);
        excerpts.remove(excerpt);
      }
    }
  }

  /** Included files that are not as they were when they were read. */
  public Set<Path> changedIncluded(Set<Path> changed) {
    Set<Path> files = new HashSet<>();
    included.replaceAll(
        (file, before) -> {
          String now = state(file);
          if (changed.contains(file) || !now.equals(before)) {
            files.add(file);
          }
          return now;
        });
    return files;
  }

  private static String state(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.lastModifiedTime() + " " + attributes.size();
    } catch (IOException e) {
      return "";
    }
  }
}
