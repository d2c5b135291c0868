package dev.nexthop.site.read;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Collection;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.StaticFile;
import dev.nexthop.site.model.Theme;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All files of a source folder and a theme as a {@link Site}: {@code reader.rb}. */
public final class SiteReader {
  private final Configuration configuration;
  private final Optional<Theme> theme;
  private final Journal journal;
  private final Document.SiteContext context;
  private final EntryFilter filter;
  private final SourceReader sources;
  private final DocumentReader documents;
  private final PageReader pages;
  private final Site site;
  private final KeptFiles kept;
  private final Set<Document> waiting = new HashSet<>();
  private volatile ZonedDateTime time;

  /**
   * @param configuration of the site, that of the theme included
   * @param theme made of files, if there is one
   * @param time of the build
   * @param journal takes warnings
   */
  public SiteReader(
      Configuration configuration, Optional<Theme> theme, ZonedDateTime time, Journal journal) {
    this(configuration, theme, time, journal, false);
  }

  private SiteReader(
      Configuration configuration,
      Optional<Theme> theme,
      ZonedDateTime time,
      Journal journal,
      boolean keeps) {
    kept = new KeptFiles(keeps);
    this.configuration = configuration;
    this.theme = theme;
    this.journal = journal;
    var defaults = new DefaultsReader(configuration, journal).read();
    this.time = time;
    context = new Document.SiteContext(configuration, defaults, this::time);
    filter = new EntryFilter(configuration);
    sources = new SourceReader(configuration, journal);
    Excerpts excerpts = new Excerpts(configuration, sources.journal());
    documents = new DocumentReader(context, sources, excerpts, kept);
    site =
        new Site(
            configuration,
            time,
            theme,
            defaults,
            new LinkedHashMap<>(),
            CollectionReader.declared(configuration),
            new ArrayList<>(),
            new ArrayList<>(),
            new LinkedHashMap<>());
    pages = new PageReader(site, sources, excerpts, kept);
  }

  /** A reader that can read what changed since, in the journal's words of the moment. */
  public static SiteReader keeping(
      Configuration configuration, Optional<Theme> theme, ZonedDateTime time, Journal journal) {
    return new SiteReader(configuration, theme, time, journal, true);
  }

  /**
   * Reads everything.
   *
   * @throws ProblemException for what Jekyll does not forgive: unreadable data files, dates,
   *     permalinks
   * @throws IOException if a folder can't be listed
   */
  public Site read() throws ProblemException, IOException {
    readLayouts();
    if (Files.isDirectory(configuration.source())) {
      new SourceTree(site, new SourceTree.Readers(filter, sources, documents, pages, kept), journal)
          .read();
    }
    sort();
    readCollections();
    if (theme.isPresent()) {
      new ThemeAssetsReader(site, theme.get(), pages, journal).read();
    }
    site.data().putAll(configuration.flag("data") ? configuration.map("data") : readData());
    limitPosts();
    return site;
  }

  private ZonedDateTime time() {
    return time;
  }

  /**
   * Reads what changed into the site that was read before, whose lists must be as they were then.
   *
   * @param changed absolute paths of all files and folders that were changed, added or removed
   * @param now time of this build
   * @return whether the lists of documents, pages and files are the same as before
   * @throws ProblemException as {@link #read}; what was read before is of no use after that
   */
  public boolean readAgain(Set<Path> changed, ZonedDateTime now)
      throws ProblemException, IOException {
    noteWaiting();
    time = now;
    kept.begin(changed);
    ChangedFiles files = new ChangedFiles(site, kept, filter);
    if (!kept.hasLinks() && changed.stream().allMatch(files::keepsLists)) {
      return readOnly(changed, files);
    }
    readAll();
    return false;
  }

  private boolean readOnly(Set<Path> changed, ChangedFiles files)
      throws ProblemException, IOException {
    for (Path file : changed) {
      for (Convertible earlier : kept.earlier(file)) {
        ChangedFiles.Membership before = files.membership(earlier);
        if (earlier instanceof Document document) {
          documents.read(file, document.collection());
          if (document.collection().label().equals("posts")) {
            documents.dateDraft(document);
          }
        } else if (earlier instanceof Page page) {
          pages.readAgain(page, file);
        }
        if (!files.isSame(before, earlier)) {
          readAll();
          return false;
        }
      }
      files.replaceStatic(file);
    }
    if (changed.stream().anyMatch(files::isLayout)) {
      site.layouts().clear();
      readLayouts();
    }
    if (changed.stream().anyMatch(files::isData)) {
      site.data().clear();
      site.data().putAll(configuration.flag("data") ? configuration.map("data") : readData());
    }
    return true;
  }

  private void readAll() throws ProblemException, IOException {
    site.layouts().clear();
    site.pages().clear();
    site.staticFiles().clear();
    site.data().clear();
    site.collections()
        .values()
        .forEach(
            collection -> {
              collection.docs().clear();
              collection.files().clear();
            });
    read();
  }

  /** Documents and pages that were read the last time, not taken from the time before. */
  public Set<Convertible> fresh() {
    return kept.fresh();
  }

  /** Documents and pages that were read from a file. */
  public List<Convertible> readFrom(Path file) {
    return kept.earlier(file);
  }

  /** Whether a document that was left out because of its date is due by then. */
  public boolean isAnyDue(ZonedDateTime before, ZonedDateTime now) {
    noteWaiting();
    return waiting.stream()
        .map(document -> document.data().get("date"))
        .anyMatch(
            value ->
                value instanceof ZonedDateTime date
                    && date.toEpochSecond() > before.toEpochSecond()
                    && date.toEpochSecond() <= now.toEpochSecond());
  }

  /** Of what was read lately, the documents whose date has not come. */
  private void noteWaiting() {
    for (Convertible fresh : kept.fresh()) {
      if (fresh instanceof Document document) {
        waiting.remove(document);
        if (document.data().get("date") instanceof ZonedDateTime date
            && date.toEpochSecond() > time.toEpochSecond()) {
          waiting.add(document);
        }
      }
    }
  }

  private void readLayouts() throws ProblemException {
    LayoutReader layouts = new LayoutReader(filter, sources);
    layouts.read(configuration.sourceFolder("layouts_dir"), configuration.source(), true);
    Optional<Path> themeLayouts = theme.flatMap(found -> found.folder("_layouts"));
    if (theme.isPresent() && themeLayouts.isPresent()) {
      layouts.read(themeLayouts.get(), theme.get().root(), false);
    }
    site.layouts().putAll(layouts.layouts());
  }

  private void sort() {
    site.collections()
        .values()
        .forEach(collection -> MergeSort.sort(collection.docs(), Document::compareTo));
    site.pages().sort(Comparator.comparing(Page::name));
    site.staticFiles().sort(Comparator.comparing(StaticFile::relativePath));
  }

  private void readCollections() throws ProblemException, IOException {
    CollectionReader reader = new CollectionReader(context, filter, documents, journal);
    for (Collection collection : site.collections().values()) {
      if (!collection.label().equals("posts") && !collection.label().equals("data")) {
        reader.read(collection);
        site.staticFiles().addAll(collection.files());
      }
    }
  }

  private Map<String, Object> readData() throws ProblemException {
    Path folder = configuration.sourceFolder("data_dir");
    Map<String, Object> own = new DataReader(configuration, filter).read(folder);
    Optional<Path> themeData = theme.flatMap(found -> found.folder("_data"));
    labsInto(own);
    if (themeData.isEmpty()) {
      return own;
    }
    return Values.deepMerge(new DataReader(configuration, filter).read(themeData.get()), own);
  }

  /** Experiments in {@code _labs} are data, unless the site has a collection of that name. */
  private void labsInto(Map<String, Object> data) throws ProblemException {
    if (!site.collections().containsKey("labs")) {
      Path folder = configuration.source().resolve("_labs");
      Map<String, Object> labs = new DataReader(configuration, filter).read(folder);
      if (!labs.isEmpty()) {
        labs.putAll(Values.map(data.getOrDefault("labs", Values.NIL)));
        data.put("labs", labs);
      }
    }
  }

  private void limitPosts() {
    int limit = configuration.number("limit_posts", 0);
    List<Document> posts = site.posts().docs();
    if (limit > 0 && posts.size() > limit) {
      posts.subList(0, posts.size() - limit).clear();
    }
  }
}
