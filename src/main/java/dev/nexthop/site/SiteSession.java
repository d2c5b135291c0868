package dev.nexthop.site;

import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.generate.Generators;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Layout;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.ReadState;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.StaticFile;
import dev.nexthop.site.read.SiteReader;
import dev.nexthop.site.read.ThemeReader;
import dev.nexthop.site.rebuild.RememberedPages;
import dev.nexthop.site.rebuild.Snapshot;
import dev.nexthop.site.rebuild.Staleness;
import dev.nexthop.site.render.RenderParts;
import dev.nexthop.site.render.RenderSite;
import dev.nexthop.site.render.Rendered;
import dev.nexthop.site.render.RenderedDocument;
import dev.nexthop.site.write.CacheFolder;
import dev.nexthop.site.write.SiteWriter;
import dev.nexthop.site.write.WrittenSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A site that is built again and again. It is kept in memory with what each page read, so that a
 * change reads the changed files and renders the pages that read them; the result is that of a
 * build from nothing. Whatever is not known exactly makes it build from nothing: another
 * configuration, another day, a mistake while reading, a plugin in Java.
 *
 * <p>{@code site.time} does not make a page stale by itself: it is the time when the page was
 * rendered last.
 */
public final class SiteSession {
  private final SiteBuild build;
  private final RenderParts parts;
  private final BuildOptions options;
  private final Set<Path> pending = new HashSet<>();
  private Optional<Configuration> current;
  private Optional<State> state = Optional.empty();
  private Supplier<Set<Path>> viewed = Set::of;
  private Consumer<List<Path>> whenViewedWritten = paths -> {};

  SiteSession(
      SiteBuild build, RenderParts parts, BuildOptions options, Configuration configuration) {
    this.build = build;
    this.parts = parts;
    this.options = options;
    this.current = Optional.of(configuration);
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
    pending.addAll(changed);
    Configuration configuration = configured(changed, journal);
    if (SiteBuild.hasJavaPlugins(configuration)) {
      return build.build(configuration, options, journal);
    }
    ZonedDateTime now = BuildTime.of(configuration);
    Optional<State> known = state.filter(kept -> kept.isUsable(configuration, now));
    state = Optional.empty();
    State next = known.isPresent() ? known.get() : new State(configuration, now, journal);
    BuildResult result = next.build(now, journal, known.isPresent());
    pending.clear();
    return result;
  }

  /**
   * Renders and writes pages that are being viewed before the others. Should another page turn out
   * to be wrong, they are written all the same.
   *
   * @param destinations paths of the files that are being viewed, asked for at each build
   * @param early is told what was written before the rest is rendered
   */
  public void viewedFirst(Supplier<Set<Path>> destinations, Consumer<List<Path>> early) {
    viewed = destinations;
    whenViewedWritten = early;
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

  /** Messages of a reader go to the journal of the build that it reads for. */
  private static final class Relay implements Journal {
    private Journal target = entry -> {};
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void write(Entry entry) {
      entry.problem().ifPresent(problems::add);
      target.write(entry);
    }
  }

  /** What is kept of one configuration. */
  private final class State {
    private final Configuration configuration;
    private final Relay relay = new Relay();
    private final SiteReader reader;
    private final RememberedPages pages = new RememberedPages();
    private final Map<Convertible, ReadState> asRead = new IdentityHashMap<>();
    private Site site;
    private ZonedDateTime time;
    private List<Page> readPages = List.of();
    private List<StaticFile> readFiles = List.of();
    private Map<String, Layout> readLayouts = Map.of();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<WrittenSite> written = Optional.empty();
    private final Set<Convertible> unwritten = new HashSet<>();
    private boolean movedUnwritten;

    State(Configuration configuration, ZonedDateTime time, Journal journal)
        throws ProblemException, IOException {
      relay.target = journal;
      this.configuration = configuration;
      this.time = time;
      var theme = new ThemeReader(options.environment(), parts.themes(), relay).find(configuration);
      this.reader = SiteReader.keeping(configuration, theme, time, relay);
      CacheFolder.make(configuration);
      this.site = reader.read();
    }

    boolean isUsable(Configuration current, ZonedDateTime now) {
      return current == configuration
          && !configuration.flag("safe")
          && snapshot.isPresent()
          && now.toLocalDate().equals(time.toLocalDate())
          && (configuration.flag("future") || !reader.isAnyDue(time, now));
    }

    BuildResult build(ZonedDateTime now, Journal journal, boolean again)
        throws ProblemException, IOException {
      relay.target = journal;
      time = now;
      boolean sameLists = again && readAgain(now);
      keepAsRead();
      new Generators(parts, relay).generate(site);
      snapshot.ifPresent(this::recognize);
      SiteBuild.checkUrls(site);
      Snapshot next = Snapshot.of(site, snapshot, asRead);
      boolean keepsAddresses = forgetStale(next, sameLists);
      snapshot = Optional.of(next);
      state = Optional.of(this);
      return renderAndWrite(keepsAddresses);
    }

    private boolean readAgain(ZonedDateTime now) throws ProblemException, IOException {
      restore();
      site = site.at(now);
      List<Problem> earlier = List.copyOf(relay.problems);
      relay.problems.clear();
      boolean sameLists = reader.readAgain(Set.copyOf(pending), now);
      if (sameLists) {
        earlier.stream().filter(this::isAboutUnchanged).forEach(relay.problems::add);
      }
      return sameLists;
    }

    private boolean isAboutUnchanged(Problem problem) {
      Path file = configuration.source().resolve(problem.place().file()).normalize();
      return !pending.contains(file);
    }

    /** Undoes what generators did. */
    private void restore() {
      Snapshot before = snapshot.orElseThrow();
      asRead.forEach(
          (document, read) -> {
            if (before.isChanged(document, read)) {
              if (document instanceof Page page) {
                page.restore(read);
              } else if (document instanceof Document doc) {
                doc.restore(read);
              }
            }
          });
      site.pages().clear();
      site.pages().addAll(readPages);
      site.staticFiles().clear();
      site.staticFiles().addAll(readFiles);
      site.layouts().clear();
      site.layouts().putAll(readLayouts);
    }

    private void keepAsRead() {
      for (Convertible fresh : reader.fresh()) {
        asRead.put(fresh, fresh instanceof Page page ? page.state() : ((Document) fresh).state());
      }
      readPages = List.copyOf(site.pages());
      readFiles = List.copyOf(site.staticFiles());
      readLayouts = new java.util.LinkedHashMap<>(site.layouts());
    }

    /** Pages that are made anew by each build become the pages that they were. */
    private void recognize(Snapshot before) {
      Map<String, Page> known = new HashMap<>();
      Set<String> ambiguous = new HashSet<>();
      before.made(site.pages()).forEach(page -> note(page, known, ambiguous));
      site.pages()
          .replaceAll(
              page -> {
                Page earlier = before.knows(page) ? null : known.remove(key(page));
                if (earlier == null) {
                  return page;
                }
                earlier.adopt(page);
                return earlier;
              });
    }

    private static void note(Page page, Map<String, Page> known, Set<String> ambiguous) {
      String key = key(page);
      if (known.put(key, page) != null) {
        ambiguous.add(key);
      }
      known.keySet().removeAll(ambiguous);
    }

    private static String key(Page page) {
      return page.origin() + " " + page.relativePath() + " " + page.url();
    }

    private boolean forgetStale(Snapshot next, boolean sameLists) {
      if (snapshot.isEmpty()) {
        return false;
      }
      boolean styles = !sameLists || pending.stream().anyMatch(State::isStyleSheet);
      Staleness staleness =
          new Staleness(snapshot.get(), next, pages.changedIncluded(pending), styles);
      Set<Convertible> stale = staleness.stale(pages.ledger());
      pages.forget(stale);
      unwritten.addAll(stale);
      boolean keeps = sameLists && staleness.keepsAddresses();
      movedUnwritten |= !keeps;
      return keeps;
    }

    private static boolean isStyleSheet(Path path) {
      return path.toString().matches(".*\\.(scss|sass|css)");
    }

    private boolean isViewed(Convertible document, Set<Path> paths) {
      return unwritten.contains(document)
          && paths.stream().anyMatch(path -> written.orElseThrow().isWrittenTo(document, path));
    }

    private void writeViewed(Map<Convertible, RenderedDocument> results) {
      Map<Convertible, String> outputs = new HashMap<>();
      results.forEach(
          (document, result) -> {
            if (result.errors().isEmpty()) {
              outputs.put(document, result.output());
            }
          });
      try {
        Rendered some = new Rendered(site, outputs, Map.of());
        List<Path> paths = written.orElseThrow().updateSome(some, outputs.keySet());
        if (!paths.isEmpty()) {
          whenViewedWritten.accept(paths);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private BuildResult renderAndWrite(boolean keepsAddresses)
        throws ProblemException, IOException {
      List<Problem> problems = new ArrayList<>(relay.problems);
      Set<Path> first = written.isPresent() && keepsAddresses ? viewed.get() : Set.of();
      pages.await(document -> isViewed(document, first), this::writeViewed);
      Rendered rendered = new RenderSite(parts, relay.target).render(site, pages);
      pages
          .results()
          .values()
          .forEach(result -> result.messages().forEach(m -> m.problem().ifPresent(problems::add)));
      SiteBuild.refuseIf(options.strict(), problems);
      if (!Files.isDirectory(configuration.source())) {
        return new BuildResult(site, problems, List.of());
      }
      List<Path> paths;
      if (written.isEmpty()) {
        written = Optional.of(new SiteWriter(relay).writeAll(rendered));
        paths = written.get().latest();
      } else {
        paths = written.get().update(rendered, unwritten, pending, !movedUnwritten);
      }
      unwritten.clear();
      movedUnwritten = false;
      CacheFolder.noteIncremental(configuration, paths);
      return new BuildResult(site, problems, paths);
    }
  }
}
