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
import dev.nexthop.site.rebuild.Changes;
import dev.nexthop.site.rebuild.RememberedPages;
import dev.nexthop.site.rebuild.Snapshot;
import dev.nexthop.site.rebuild.Staleness;
import dev.nexthop.site.render.RenderParts;
import dev.nexthop.site.write.CacheFolder;
import dev.nexthop.site.write.WrittenSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is kept of a site with one configuration from build to build. Belongs to one thread, but for
 * what is thread-safe itself.
 */
final class KeptSite {
  private final Configuration configuration;
  private final RenderParts parts;
  private final RelayedJournal relay = new RelayedJournal();
  private final SiteReader reader;
  private final RememberedPages pages;
  private final Map<Convertible, ReadState> asRead = new IdentityHashMap<>();
  private final Set<Convertible> altered = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Convertible> unwritten = ConcurrentHashMap.newKeySet();
  private final Set<Path> uncopied = new HashSet<>();
  private Site site;
  private ZonedDateTime time;
  private List<Page> readPages = List.of();
  private List<StaticFile> readFiles = List.of();
  private Map<String, Layout> readLayouts = Map.of();
  private Optional<Snapshot> snapshot = Optional.empty();
  private volatile Optional<WrittenSite> written = Optional.empty();
  private volatile boolean movedUnwritten;

  KeptSite(
      Configuration configuration,
      BuildOptions options,
      RenderParts parts,
      ZonedDateTime time,
      Journal journal)
      throws ProblemException, IOException {
    relay.to(journal);
    this.configuration = configuration;
    this.parts = parts;
    this.time = time;
    var theme = new ThemeReader(options.environment(), parts.themes(), relay).find(configuration);
    this.reader = SiteReader.keeping(configuration, theme, time, relay);
    CacheFolder.make(configuration);
    this.site = reader.read();
    prepare(false);
    pages = new RememberedPages(site.convertibles());
    unwritten.addAll(site.convertibles());
    snapshot = Optional.of(Snapshot.of(site, asRead));
    site.convertibles().forEach(this::noteAltered);
  }

  /** Whether another build with this configuration can begin with what is kept. */
  boolean isUsable(Configuration current, ZonedDateTime now) {
    return current == configuration
        && !configuration.flag("safe")
        && now.toLocalDate().equals(time.toLocalDate())
        && (configuration.flag("future") || !reader.isAnyDue(time, now));
  }

  /**
   * Reads and generates what changed and forgets the pages that it makes stale. After an exception
   * nothing that is kept is of use.
   *
   * @param changed absolute paths of what changed in the source
   */
  void update(Set<Path> changed, ZonedDateTime now, Journal journal)
      throws ProblemException, IOException {
    relay.to(journal);
    time = now;
    Snapshot before = snapshot.orElseThrow();
    restore(before);
    boolean sameLists = readAgain(changed, now);
    prepare(sameLists);
    Changes changes = before.changes(site, asRead, touched(sameLists));
    changes.changed().forEach(this::noteAltered);
    snapshot = Optional.of(changes.now());
    forgetStale(changes, changed, sameLists);
    uncopied.addAll(changed);
  }

  private void prepare(boolean sameLists) throws ProblemException {
    keepAsRead();
    new Generators(parts, relay).generate(site);
    snapshot.ifPresent(this::recognize);
    SiteBuild.checkUrls(touched(sameLists).map(List::copyOf).orElseGet(site::convertibles));
  }

  private boolean readAgain(Set<Path> changed, ZonedDateTime now)
      throws ProblemException, IOException {
    site = site.at(now);
    List<Problem> earlier = List.copyOf(relay.problems());
    relay.problems().clear();
    boolean sameLists = reader.readAgain(Set.copyOf(changed), now);
    if (sameLists) {
      earlier.stream().filter(problem -> !isAbout(problem, changed)).forEach(relay.problems()::add);
    }
    return sameLists;
  }

  private boolean isAbout(Problem problem, Set<Path> changed) {
    return changed.contains(configuration.source().resolve(problem.place().file()).normalize());
  }

  /** Undoes what generators did. */
  private void restore(Snapshot before) {
    altered.forEach(
        document -> {
          ReadState read = asRead.get(document);
          if (read != null && before.knows(document)) {
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
    readLayouts = new LinkedHashMap<>(site.layouts());
  }

  /** The documents that can be other than before; empty if any can. */
  private Optional<Set<Convertible>> touched(boolean sameLists) {
    if (!sameLists || Generators.alterDocuments(site)) {
      return Optional.empty();
    }
    Set<Convertible> touched = Collections.newSetFromMap(new IdentityHashMap<>());
    touched.addAll(altered);
    touched.addAll(reader.fresh());
    touched.removeIf(each -> snapshot.isPresent() && !snapshot.get().knows(each));
    for (Page page : site.pages()) {
      if (page.origin() != Page.Origin.FILE || page.pager().isPresent()) {
        touched.add(page);
      }
    }
    return Optional.of(touched);
  }

  private void noteAltered(Convertible document) {
    ReadState read = asRead.get(document);
    if (read != null && snapshot.orElseThrow().isChanged(document, read)) {
      altered.add(document);
    } else {
      altered.remove(document);
    }
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

  private void forgetStale(Changes changes, Set<Path> changed, boolean sameLists) {
    boolean styles = !sameLists || changed.stream().anyMatch(KeptSite::isStyleSheet);
    Staleness staleness = new Staleness(changes, pages.changedIncluded(changed), styles);
    Set<Convertible> stale = staleness.stale(pages.ledger());
    pages.forget(stale, staleness.gone());
    unwritten.addAll(stale);
    unwritten.removeAll(staleness.gone());
    movedUnwritten |= !(sameLists && staleness.keepsAddresses());
  }

  private static boolean isStyleSheet(Path path) {
    return path.toString().matches(".*\\.(scss|sass|css)");
  }

  Configuration configuration() {
    return configuration;
  }

  Site site() {
    return site;
  }

  RelayedJournal journal() {
    return relay;
  }

  RememberedPages pages() {
    return pages;
  }

  /** Documents whose files may not have their texts. */
  Set<Convertible> unwritten() {
    return unwritten;
  }

  /** Source files whose copies may be older. */
  Set<Path> uncopied() {
    return uncopied;
  }

  /** Whether files are where they were when the site was written as a whole. */
  boolean keepsAddresses() {
    return written.isPresent() && !movedUnwritten;
  }

  Optional<WrittenSite> written() {
    return written;
  }

  /** Notes that everything was written. */
  void allWritten(WrittenSite files) {
    written = Optional.of(files);
    unwritten.clear();
    uncopied.clear();
    movedUnwritten = false;
    pages.dropTexts();
  }

  /** Path on the site of the page that is made of a file. */
  Optional<String> pageOf(Path file) {
    return reader.readFrom(file).stream()
        .filter(snapshot.orElseThrow()::knows)
        .filter(each -> !(each instanceof Document document) || document.isWritten())
        .map(Convertible::url)
        .findFirst();
  }

  /** What was found wrong so far. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(relay.problems());
    pages
        .remarkable()
        .forEach(result -> result.messages().forEach(m -> m.problem().ifPresent(problems::add)));
    return problems;
  }
}
