package dev.nexthop.site;

import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.render.RenderParts;
import dev.nexthop.site.render.RenderSite;
import dev.nexthop.site.render.Rendered;
import dev.nexthop.site.render.RenderedDocument;
import dev.nexthop.site.render.SiteRendering;
import dev.nexthop.site.write.CacheFolder;
import dev.nexthop.site.write.SiteWriter;
import dev.nexthop.site.write.WrittenSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Rendering and writing of what one change made stale: all of it, and before that the files that
 * somebody waits for. The site must not change meanwhile. Thread-safe.
 */
final class SiteUpdate implements AutoCloseable {
  private final KeptSite kept;
  private final SiteRendering rendering;
  private final boolean strict;
  private final Set<Path> early = ConcurrentHashMap.newKeySet();
  private Optional<Map<Path, Convertible>> moved = Optional.empty();

  SiteUpdate(KeptSite kept, RenderParts parts, boolean strict) throws ProblemException {
    this.kept = kept;
    this.strict = strict;
    this.rendering = new RenderSite(parts, kept.journal()).begin(kept.site(), kept.pages());
  }

  /**
   * Renders and writes the pages in these files, as far as they are stale. A page with errors stays
   * as it is.
   *
   * @return the files that were written
   */
  List<Path> bring(Collection<Path> files) throws IOException {
    if (kept.unwritten().isEmpty()) {
      return List.of();
    }
    List<Convertible> wanted =
        files.stream().flatMap(file -> documentIn(file).stream()).filter(this::isStale).toList();
    Map<Convertible, RenderedDocument> results = rendering.render(wanted);
    List<Path> written = new ArrayList<>();
    for (Path file : files) {
      Optional<Convertible> document = documentIn(file);
      Optional<RenderedDocument> result =
          document.flatMap(each -> Optional.ofNullable(results.get(each)));
      boolean isGood = result.isPresent() && result.get().errors().isEmpty();
      if (isGood && write(document.orElseThrow())) {
        written.add(file);
      }
    }
    early.addAll(written);
    return written;
  }

  /** Errors of pages that are rendered. */
  List<Problem> errors() {
    return kept.pages().remarkable().stream().flatMap(result -> result.errors().stream()).toList();
  }

  /** Path on the site of the first page whose file is one of these. */
  Optional<String> edited(Set<Path> changed) {
    return kept.written().isEmpty()
        ? Optional.empty()
        : changed.stream().sorted().flatMap(file -> kept.pageOf(file).stream()).findFirst();
  }

  private boolean isStale(Convertible document) {
    return kept.unwritten().contains(document) && rendering.has(document);
  }

  private boolean write(Convertible document) throws IOException {
    WrittenSite files = kept.written().orElseThrow();
    Rendered rendered = rendering.soFar();
    return kept.keepsAddresses()
        ? files.updateOne(rendered, document)
        : files.write(rendered, document);
  }

  private Optional<Convertible> documentIn(Path file) {
    if (kept.written().isEmpty()) {
      return Optional.empty();
    }
    return kept.keepsAddresses()
        ? kept.written().get().documentIn(file)
        : Optional.ofNullable(moved().get(file));
  }

  private synchronized Map<Path, Convertible> moved() {
    if (moved.isEmpty()) {
      moved = Optional.of(WrittenSite.documents(rendering.soFar()));
    }
    return moved.get();
  }

  /**
   * Renders and writes everything else.
   *
   * @param isOutdated whether this need not be finished, as there is another change
   * @return what was built; empty if it was not finished
   */
  Optional<BuildResult> finish(BooleanSupplier isOutdated) throws ProblemException, IOException {
    if (!rendering.renderAll(isOutdated)) {
      return Optional.empty();
    }
    Rendered rendered = rendering.result();
    List<Problem> problems = kept.problems();
    SiteBuild.refuseIf(strict, problems);
    if (!Files.isDirectory(kept.configuration().source())) {
      return Optional.of(new BuildResult(kept.site(), problems, List.of()));
    }
    List<Path> paths = write(rendered);
    CacheFolder.noteIncremental(kept.configuration(), paths);
    return Optional.of(new BuildResult(kept.site(), problems, paths));
  }

  private List<Path> write(Rendered rendered) throws IOException {
    Optional<WrittenSite> before = kept.written();
    if (before.isEmpty()) {
      WrittenSite all = new SiteWriter(kept.journal()).writeAll(rendered);
      kept.allWritten(all);
      return all.latest();
    }
    Set<Path> paths = new HashSet<>(early);
    paths.addAll(
        before.get().update(rendered, kept.unwritten(), kept.uncopied(), kept.keepsAddresses()));
    kept.allWritten(before.get());
    return List.copyOf(paths);
  }

  @Override
  public void close() {
    rendering.close();
  }
}
