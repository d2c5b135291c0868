package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.ReadState;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.StaticFile;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Pages and static files outside of collections: {@code page.rb}. */
final class PageReader {
  private final Site site;
  private final SourceReader sources;
  private final Excerpts excerpts;
  private final KeptFiles kept;

  PageReader(Site site, SourceReader sources, Excerpts excerpts, KeptFiles kept) {
    this.kept = kept;
    this.site = site;
    this.sources = sources;
    this.excerpts = excerpts;
  }

  /**
   * Adds a file with front matter, unless it says that it is not published.
   *
   * @param root the source or the theme
   * @param folder below it, such as {@code /docs}
   * @param name of the file
   */
  void addPage(Path root, String folder, String name) throws ProblemException {
    Path file = Paths.sanitized(root, folder + "/" + name);
    Page page;
    if (kept.unchanged(file, folder).orElse(null) instanceof Page unchanged) {
      page = unchanged;
    } else {
      page =
          kept.earlier(file, folder).orElse(null) instanceof Page earlier
              ? earlier
              : new Page(Page.Origin.FILE, folder, name, site.context());
      read(page, file, folder);
    }
    if (page.isPublished()) {
      site.pages().add(page);
    }
  }

  /** Reads a page that was read before once more. */
  void readAgain(Page page, Path file) throws ProblemException {
    read(page, file, page.sourceDirectory());
  }

  private void read(Page page, Path file, String folder) throws ProblemException {
    page.restore(ReadState.empty());
    kept.keep(
        file,
        folder,
        page,
        () -> {
          int before = sources.said();
          fill(page, file);
          return sources.said() == before;
        });
  }

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
    if (site.configuration().flag("page_excerpts")
        && page.isHtml()
        && !Values.isTruthy(page.data().getOrDefault("excerpt", Values.NIL))) {
      excerpts.of(page).ifPresent(excerpt -> page.data().put("excerpt", excerpt));
    }
  }

  /** Adds a file that is copied. */
  void addFile(Path root, String folder, String name) throws IOException {
    Path file = Paths.sanitized(root, folder + "/" + name);
    Instant modified =
        Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : site.time().toInstant();
    site.staticFiles()
        .add(
            new StaticFile(file, folder + "/" + name, modified, Optional.empty(), site.defaults()));
  }
}
