package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
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

  PageReader(Site site, SourceReader sources, Excerpts excerpts) {
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
    Page page = new Page(Page.Origin.FILE, folder, name, site.context());
    fill(page, Paths.sanitized(root, folder + "/" + name));
    if (page.isPublished()) {
      site.pages().add(page);
    }
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
