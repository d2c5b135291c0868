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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Pages as they were rendered last, with what they read. Thread-safe while pages are rendered. */
public final class RememberedPages implements Memory {
  private final Map<Convertible, RenderedDocument> documents = new ConcurrentHashMap<>();
  private final Map<Excerpt, String> excerpts = new ConcurrentHashMap<>();
  private final Set<Convertible> missing = ConcurrentHashMap.newKeySet();
  private final Set<Convertible> untold = ConcurrentHashMap.newKeySet();
  private final Set<Convertible> remarkable = ConcurrentHashMap.newKeySet();
  private final Set<Convertible> withText = ConcurrentHashMap.newKeySet();
  private final ReadLedger ledger = new ReadLedger();
  private final Map<Path, String> included = new ConcurrentHashMap<>();

  /** Of these documents nothing is known yet. */
  public RememberedPages(Collection<Convertible> all) {
    missing.addAll(all);
  }

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

  /**
   * What it read before does not count any more; until now it has, as forgetting it for a whole
   * site would keep the first page waiting.
   */
  @Override
  public void begins(Convertible document) {
    ledger.forget(document);
  }

  @Override
  public void rendered(Convertible document, RenderedDocument result) {
    boolean again = documents.put(document, result) != null;
    withText.add(document);
    missing.remove(document);
    if (result.isRemarkable()) {
      remarkable.add(document);
    }
    if (!again) {
      untold.add(document);
    }
  }

  @Override
  public void rendered(Excerpt excerpt, String html) {
    ledger.know(excerpt);
    excerpts.put(excerpt, html);
  }

  @Override
  public List<Convertible> missing(Site site) {
    return List.copyOf(missing);
  }

  @Override
  public List<Convertible> remarkable(Site site) {
    return List.copyOf(remarkable);
  }

  @Override
  public boolean isNews(Convertible document) {
    return untold.remove(document);
  }

  /** What came of documents of which there is more to know than their text. */
  public List<RenderedDocument> remarkable() {
    return remarkable.stream().flatMap(each -> document(each).stream()).toList();
  }

  /** Whether a document is still to be rendered. */
  public boolean isMissing(Convertible document) {
    return missing.contains(document);
  }

  /** What each document read. */
  public ReadLedger ledger() {
    return ledger;
  }

  /** Drops the texts that were written and that no other page shows. */
  public void dropTexts() {
    for (Convertible document : withText) {
      if (!ledger.isShown(document)) {
        documents.computeIfPresent(document, (key, result) -> result.withoutText());
        withText.remove(document);
      }
    }
    untold.retainAll(remarkable);
  }

  /**
   * Forgets what is stale.
   *
   * @param stale documents and excerpts
   * @param gone those of them that are no longer there
   */
  public void forget(Set<Convertible> stale, Set<Convertible> gone) {
    for (Convertible each : stale) {
      if (each instanceof Excerpt excerpt) {
        forget(excerpt);
        continue;
      }
      documents.remove(each);
      List.of(untold, remarkable, withText).forEach(known -> known.remove(each));
      ledger.excerptsOf(each).forEach(this::forget);
      missing.add(each);
    }
    missing.removeAll(gone);
    gone.forEach(ledger::forget);
  }

  private void forget(Excerpt excerpt) {
    ledger.forget(excerpt);
    excerpts.remove(excerpt);
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
