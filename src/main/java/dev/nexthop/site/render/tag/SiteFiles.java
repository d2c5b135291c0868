package dev.nexthop.site.render.tag;

import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.StaticFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds what is written to the site by its path in the source ({@code Site#each_site_file}). */
final class SiteFiles {
  private record Found(int order, Supplier<String> url) {}

  private final Map<String, Found> byPath = new HashMap<>();

  SiteFiles(Site site) {
    for (Page page : site.pages()) {
      add(page.relativePath(), page::url);
    }
    site.staticFiles().stream().filter(StaticFile::isWritten).forEach(this::add);
    for (Object each : site.documents()) {
      if (each instanceof Document document && document.isWritten()) {
        add(document.relativePath(), document::url);
      } else if (each instanceof StaticFile file && file.isWritten()) {
        add(file);
      }
    }
  }

  private void add(StaticFile file) {
    add(file.relativePath(), file::url);
  }

  private void add(String path, Supplier<String> url) {
    byPath.putIfAbsent(path, new Found(byPath.size(), url));
  }

  /** The URL of the first file at that path, with or without a slash before it. */
  Optional<String> url(String path) {
    Optional<Found> exact = Optional.ofNullable(byPath.get(path));
    Optional<Found> rooted =
        Optional.ofNullable(byPath.get(path.startsWith("/") ? path : "/" + path));
    if (exact.isPresent() && rooted.isPresent()) {
      return Optional.of(first(exact.get(), rooted.get()).url().get());
    }
    return exact.or(() -> rooted).map(found -> found.url().get());
  }

  private static Found first(Found a, Found b) {
    return a.order() <= b.order() ? a : b;
  }

  /** The most similar path, for a hint. */
  Optional<String> nearest(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return byPath.keySet().stream()
        .filter(known -> known.endsWith("/" + name) || known.equals(name))
        .sorted()
        .findFirst();
  }
}
