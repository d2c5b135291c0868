package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Posts, drafts, pages and static files of the source folder and all folders below it. */
final class SourceTree {
  private final Site site;
  private final Configuration configuration;
  private final Readers readers;
  private final Journal journal;
  private final Set<Path> open = new HashSet<>();

  /**
   * What reads the files.
   *
   * @param filter says which belong to the site
   * @param sources reads texts
   * @param documents reads posts and drafts
   * @param pages reads pages and static files
   * @param kept what is known of the last time
   */
  record Readers(
      EntryFilter filter,
      SourceReader sources,
      DocumentReader documents,
      PageReader pages,
      KeptFiles kept) {}

  /**
   * @param site takes what is read
   * @param journal takes warnings
   */
  SourceTree(Site site, Readers readers, Journal journal) {
    this.site = site;
    this.configuration = site.configuration();
    this.readers = readers;
    this.journal = journal;
  }

  void read() throws ProblemException, IOException {
    readFolder("");
    readIncludedFiles();
  }

  private void readFolder(String folder) throws ProblemException, IOException {
    Path path = Paths.sanitized(configuration.source(), folder);
    Path real = path.toRealPath();
    if (!open.add(real)) {
      return;
    }
    if (Files.isSymbolicLink(path)) {
      readers.kept().noteLink();
    }
    List<String> folders = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String name : Folders.entries(path)) {
      Path entry = path.resolve(name);
      if (!readers.filter().accepts(folder, name, entry)) {
        continue;
      }
      refuseIfBroken(configuration, entry);
      (Files.isDirectory(entry) ? folders : FrontMatter.begins(entry) ? texts : files).add(name);
    }
    readPosts(folder);
    for (String name : folders) {
      if (!path.resolve(name).equals(configuration.destination())) {
        readFolder(folder + "/" + name);
      }
    }
    readers.documents().readAhead(texts.stream().map(path::resolve).toList());
    for (String name : texts) {
      readers.pages().addPage(configuration.source(), folder, name);
    }
    for (String name : files) {
      readers.pages().addFile(configuration.source(), folder, name);
    }
    open.remove(real);
  }

  /** Jekyll ends with {@code Errno::ENOENT} when it opens such a link. */
  static void refuseIfBroken(Configuration configuration, Path entry) throws ProblemException {
    if (Files.isSymbolicLink(entry) && !Files.exists(entry)) {
      throw new ProblemException(
          Problem.error(
              "link-broken",
              Place.file(configuration.source().relativize(entry).toString()),
              "No such file or directory: the link " + entry + " leads nowhere.",
              "Remove the link, mend it, or name it under `exclude:`."));
    }
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
    List<Path> files = new ArrayList<>();
    for (String entry : Folders.files(path, false)) {
      Path file = path.resolve(entry);
      if (readers.filter().accepts(folder + "/" + special, entry, file)
          && DocumentReader.isNamed(entry, drafts)) {
        files.add(file);
      }
    }
    readers.documents().readAhead(files);
    for (Path file : files) {
      Document document = readers.documents().read(file, site.posts());
      readers.documents().dateDraft(document);
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

  private void readIncludedFiles() throws ProblemException, IOException {
    for (String entry : configuration.list("include")) {
      Path file = Paths.sanitized(configuration.source(), entry);
      if (!Files.isRegularFile(file) || readers.filter().isUnsafeLink(file)) {
        continue;
      }
      String path = configuration.source().relativize(file).toString();
      boolean known =
          site.pages().stream().anyMatch(page -> page.relativePath().equals(path))
              || site.staticFiles().stream().anyMatch(f -> f.relativePath().equals("/" + path));
      if (!known) {
        String folder = path.contains("/") ? "/" + Paths.dirname(path) : "";
        if (FrontMatter.begins(file)) {
          readers.pages().addPage(configuration.source(), folder, Paths.basename(path));
        } else {
          readers.pages().addFile(configuration.source(), folder, Paths.basename(path));
        }
      }
    }
  }
}
