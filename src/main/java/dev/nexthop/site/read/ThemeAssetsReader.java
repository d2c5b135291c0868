package dev.nexthop.site.read;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of a theme's {@code assets} that the site does not have: {@code theme_assets_reader.rb}.
 */
final class ThemeAssetsReader {
  private final Site site;
  private final Theme theme;
  private final PageReader pages;
  private final Journal journal;

  ThemeAssetsReader(Site site, Theme theme, PageReader pages, Journal journal) {
    this.site = site;
    this.theme = theme;
    this.pages = pages;
    this.journal = journal;
  }

  void read() throws ProblemException, IOException {
    Optional<Path> assets = theme.folder("assets");
    if (assets.isEmpty()) {
      return;
    }
    for (String entry : Folders.files(assets.get(), true)) {
      Path file = assets.get().resolve(entry);
      if (Files.isSymbolicLink(file)) {
        journal.warn("Theme reader:", "Ignored symlinked asset: " + file);
      } else {
        add(file);
      }
    }
  }

  private void add(Path file) throws ProblemException, IOException {
    String path = theme.root().relativize(file).toString();
    String folder = Paths.dirname(path);
    if (FrontMatter.begins(file)) {
      if (site.pages().stream().noneMatch(page -> page.relativePath().equals(path))) {
        pages.addPage(theme.root(), folder, Paths.basename(path));
      }
    } else if (site.staticFiles().stream()
        .noneMatch(known -> known.relativePath().equals("/" + path))) {
      pages.addFile(theme.root(), "/" + folder, Paths.basename(path));
    }
  }
}
