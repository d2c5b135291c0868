package dev.nexthop.site;

import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.render.RenderParts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A site that is built again and again. It is kept in memory with what each page read, so that a
 * change reads the changed files and renders the pages that read them; the result is that of a
 * build from nothing. Whatever is not known exactly makes it build from nothing: another
 * configuration, another day, a mistake while reading, a plugin in Java.
 *
 * <p>{@code site.time} does not make a page stale by itself: it is the time when the page was
 * rendered last.
 *
 * <p>Builds follow each other in one thread. Meanwhile any thread may ask for a file.
 */
public final class SiteSession {
  private final SiteBuild build;
  private final RenderParts parts;
  private final BuildOptions options;
  private final Set<Path> pending = new HashSet<>();

  /** Held for writing while the site changes, for reading while its pages are rendered. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private Optional<Configuration> current;
  private Optional<KeptSite> kept = Optional.empty();
  private Optional<SiteUpdate> update = Optional.empty();
  private volatile boolean isBuilt;
  private Supplier<Set<Path>> viewed = Set::of;
  private EarlyPages early = (paths, problems, edited) -> {};

  SiteSession(
      SiteBuild build, RenderParts parts, BuildOptions options, Configuration configuration) {
    this.build = build;
    this.parts = parts;
    this.options = options;
    this.current = Optional.of(configuration);
  }

  /** Hears of pages that are written before the others. */
  @FunctionalInterface
  public interface EarlyPages {
    /**
     * @param written files that are new or other than before
     * @param errors that are known by now, such as those of pages that were not written
     * @param edited path on the site of the page whose file was changed, if one was
     */
    void rendered(List<Path> written, List<Problem> errors, Optional<String> edited);
  }

  /**
   * Brings the destination up to date.
   *
   * @param changed absolute paths of what changed in the source since the last call, which is
   *     ignored by the first
   * @param journal takes messages
   * @throws ProblemException if the site can't be built; the destination is as it was
   * @throws IOException if a file can't be read or written
   */
  public BuildResult build(Set<Path> changed, Journal journal)
      throws ProblemException, IOException {
    return build(changed, () -> false, journal)
        .orElseThrow(() -> new IllegalStateException("nothing can have ended this build"));
  }

  /**
   * Brings the destination up to date, unless another change comes while pages are rendered.
   *
   * @param isOutdated whether there is another change; the pages that are rendered by then are kept
   *     for the next build
   * @return empty if it was not finished
   */
  public Optional<BuildResult> build(Set<Path> changed, BooleanSupplier isOutdated, Journal journal)
      throws ProblemException, IOException {
    pending.addAll(changed);
    Configuration configuration = configured(changed, journal);
    if (SiteBuild.hasJavaPlugins(configuration)) {
      return Optional.of(build.build(configuration, options, journal));
    }
    SiteUpdate next = changing(configuration, journal);
    List<Path> written = next.bring(viewed.get());
    List<Problem> errors = next.errors();
    Optional<String> edited = next.edited(changed);
    if (!written.isEmpty() || !errors.isEmpty() || edited.isPresent()) {
      early.rendered(written, errors, edited);
    }
    Optional<BuildResult> result = next.finish(isOutdated);
    if (result.isPresent()) {
      isBuilt = true;
      end();
    }
    return result;
  }

  private SiteUpdate changing(Configuration configuration, Journal journal)
      throws ProblemException, IOException {
    lock.writeLock().lock();
    try {
      end();
      KeptSite site = changed(configuration, journal);
      SiteUpdate next = new SiteUpdate(site, parts, options.strict());
      pending.clear();
      kept = Optional.of(site);
      update = Optional.of(next);
      return next;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Lets go of the texts of a build of which everything is written. */
  private void end() {
    lock.writeLock().lock();
    try {
      update.ifPresent(SiteUpdate::close);
      update = Optional.empty();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private KeptSite changed(Configuration configuration, Journal journal)
      throws ProblemException, IOException {
    ZonedDateTime now = BuildTime.of(configuration);
    Optional<KeptSite> known = kept.filter(site -> site.isUsable(configuration, now));
    kept = Optional.empty();
    if (known.isEmpty()) {
      return new KeptSite(configuration, options, parts, now, journal);
    }
    known.get().update(pending, now, journal);
    return known.get();
  }

  /**
   * Sees to it that a file is as the last change made it, should its page still be to be rendered:
   * nobody waits for the others. A page with errors stays as it is.
   *
   * @param files of the destination, of which some may not exist
   * @return those that were written
   * @throws IOException if a file can't be written
   */
  public List<Path> bring(List<Path> files) throws IOException {
    if (!isBuilt) {
      return List.of();
    }
    lock.readLock().lock();
    try {
      return update.isPresent() ? update.get().bring(files) : List.of();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Renders and writes files that are being viewed before the others. Should another page turn out
   * to be wrong, they are written all the same.
   *
   * @param destinations paths of the files that are being viewed, asked for at each build
   * @param listener is told what was written before the rest is rendered
   */
  public void viewedFirst(Supplier<Set<Path>> destinations, EarlyPages listener) {
    viewed = destinations;
    early = listener;
  }

  /** The configuration, read again if its files changed or could not be read before. */
  private Configuration configured(Set<Path> changed, Journal journal) throws ProblemException {
    if (current.isEmpty() || changed.stream().anyMatch(this::isConfiguration)) {
      current = Optional.empty();
      current = Optional.of(build.configure(options, journal));
    }
    return current.get();
  }

  private boolean isConfiguration(Path path) {
    Path name = path.getFileName();
    return (name != null && name.toString().startsWith("_config."))
        || options.configFiles().stream().map(options::path).anyMatch(path::equals);
  }
}
