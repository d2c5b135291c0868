package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Collection;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
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
  private final Excerpts excerpts;
  private final Site site;
  private final Set<Path> open = new HashSet<>();

  /**
   * @param configuration of the site, that of the theme included
   * @param theme made of files, if there is one
   * @param time of the build
   * @param journal takes warnings
   */
  public SiteReader(
      Configuration configuration, Optional<Theme> theme, ZonedDateTime time, Journal journal) {
    this.configuration = configuration;
    this.theme = theme;
    this.journal = journal;
    var defaults = new DefaultsReader(configuration, journal).read();
    context = new Document.SiteContext(configuration, defaults, time);
    filter = new EntryFilter(configuration);
    sources = new SourceReader(configuration, journal);
    excerpts = new Excerpts(configuration, journal);
    documents = new DocumentReader(context, sources, excerpts);
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
      readFolder("");
      readIncludedFiles();
    }
    sort();
    readCollections();
    readThemeAssets();
    site.data().putAll(configuration.flag("data") ? configuration.map("data") : readData());
    limitPosts();
    return site;
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

  private void readFolder(String folder) throws ProblemException, IOException {
    Path path = Paths.sanitized(configuration.source(), folder);
    Path real = path.toRealPath();
    if (!open.add(real)) {
      return;
    }
    List<String> folders = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String name : Folders.entries(path)) {
      Path entry = path.resolve(name);
      if (!filter.accepts(folder, name, entry)) {
        continue;
      }
      (Files.isDirectory(entry) ? folders : FrontMatter.begins(entry) ? pages : files).add(name);
    }
    readPosts(folder);
    for (String name : folders) {
      if (!path.resolve(name).equals(configuration.destination())) {
        readFolder(folder + "/" + name);
      }
    }
    for (String name : pages) {
      addPage(configuration.source(), folder, name);
    }
    for (String name : files) {
      addFile(configuration.source(), folder, name);
    }
    open.remove(real);
  }

  private void readPosts(String folder) throws ProblemException, IOException {
    String collectionsDir = configuration.text("collections_dir");
    if (!collectionsDir.isEmpty() && !folder.startsWith("/" + collectionsDir)) {
      return;
    }
    readPublishable(folder, "_posts", false);
    if (configuration.flag("show_drafts")) {
      readPublishable(folder, "_drafts", true);
    }
  }

  private void readPublishable(String folder, String special, boolean drafts)
      throws ProblemException, IOException {
    Path path = Paths.sanitized(configuration.source(), folder + "/" + special);
    for (String entry : Folders.files(path, false)) {
      Path file = path.resolve(entry);
      if (!filter.accepts(folder + "/" + special, entry, file)
          || !DocumentReader.isNamed(entry, drafts)) {
        continue;
      }
      Document document = documents.read(file, site.posts());
      documents.dateDraft(document);
      if (document.isDecodable() && !document.isYaml() && isPublished(document)) {
        site.posts().docs().add(document);
      }
    }
  }

  private boolean isPublished(Document document) {
    boolean published =
        Values.isTruthy(document.data().getOrDefault("published", true))
            || configuration.flag("unpublished");
    if (document.isHiddenInTheFuture()) {
      journal.warn(
          "Skipping:",
          document.relativePath() + " has a future date",
          Problem.warning(
              "post-in-future",
              Place.line(document.relativePath(), 1),
              "The post has a date that has not come, so it is left out.",
              "Build with --future, or change its date."));
      return false;
    }
    return published;
  }

  private void addPage(Path root, String folder, String name) throws ProblemException {
    Page page = new Page(Page.Origin.FILE, folder, name, context);
    Path file = Paths.sanitized(root, folder + "/" + name);
    fill(page, file);
    if (page.isPublished()) {
      site.pages().add(page);
    }
  }

  /** Reads front matter and text of a page from its file. */
  private void fill(Page page, Path file) throws ProblemException {
    SourceReader.Text text = sources.read(file, page.relativePath(), SourceReader.Manner.PAGE);
    page.setContent(text.content(), text.contentLine());
    if (text.undecodable()) {
      page.setUndecodable();
    }
    page.data().putAll(text.data().orElse(Map.of()));
    if ("".equals(page.data().get("permalink"))) {
      throw new ProblemException(
          Problem.error(
              "permalink",
              Place.line(page.relativePath(), 1),
              "Invalid permalink in " + file,
              "Give the permalink a value, or remove the line."));
    }
    if (configuration.flag("page_excerpts")
        && page.isHtml()
        && !Values.isTruthy(page.data().getOrDefault("excerpt", Values.NIL))) {
      excerpts.of(page).ifPresent(excerpt -> page.data().put("excerpt", excerpt));
    }
  }

  private void addFile(Path root, String folder, String name) throws IOException {
    site.staticFiles().add(file(root, folder, name));
  }

  private StaticFile file(Path root, String folder, String name) throws IOException {
    Path file = Paths.sanitized(root, folder + "/" + name);
    return new StaticFile(
        file, folder + "/" + name, modified(file), Optional.empty(), context.defaults());
  }

  private java.time.Instant modified(Path file) throws IOException {
    return Files.exists(file)
        ? Files.getLastModifiedTime(file).toInstant()
        : context.time().toInstant();
  }

  private void readIncludedFiles() throws ProblemException, IOException {
    for (String entry : configuration.list("include")) {
      Path file = Paths.sanitized(configuration.source(), entry);
      if (!Files.isRegularFile(file) || filter.isUnsafeLink(file)) {
        continue;
      }
      String path = configuration.source().relativize(file).toString();
      boolean known =
          site.pages().stream().anyMatch(page -> page.relativePath().equals(path))
              || site.staticFiles().stream().anyMatch(f -> f.relativePath().equals("/" + path));
      if (!known) {
        String folder = path.contains("/") ? "/" + Paths.dirname(path) : "";
        if (FrontMatter.begins(file)) {
          addPage(configuration.source(), folder, Paths.basename(path));
        } else {
          addFile(configuration.source(), folder, Paths.basename(path));
        }
      }
    }
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

  private void readThemeAssets() throws ProblemException, IOException {
    Optional<Path> assets = theme.flatMap(found -> found.folder("assets"));
    if (theme.isEmpty() || assets.isEmpty()) {
      return;
    }
    Path root = theme.get().root();
    for (String entry : Folders.files(assets.get(), true)) {
      Path file = assets.get().resolve(entry);
      if (Files.isSymbolicLink(file)) {
        journal.warn("Theme reader:", "Ignored symlinked asset: " + file);
        continue;
      }
      String path = root.relativize(file).toString();
      String folder = Paths.dirname(path);
      if (FrontMatter.begins(file)) {
        if (site.pages().stream().noneMatch(page -> page.relativePath().equals(path))) {
          addPage(root, folder, Paths.basename(path));
        }
      } else if (site.staticFiles().stream()
          .noneMatch(known -> known.relativePath().equals("/" + path))) {
        addFile(root, "/" + folder, Paths.basename(path));
      }
    }
  }

  private Map<String, Object> readData() throws ProblemException {
    Path folder = configuration.sourceFolder("data_dir");
    Map<String, Object> own = new DataReader(configuration, filter).read(folder);
    Optional<Path> themeData = theme.flatMap(found -> found.folder("_data"));
    if (themeData.isEmpty()) {
      return own;
    }
    return Values.deepMerge(new DataReader(configuration, filter).read(themeData.get()), own);
  }

  private void limitPosts() {
    int limit = configuration.number("limit_posts", 0);
    List<Document> posts = site.posts().docs();
    if (limit > 0 && posts.size() > limit) {
      posts.subList(0, posts.size() - limit).clear();
    }
  }
}
