package dev.nexthop.site.read;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.StaticFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Pages made of static files, for plugins that do without front matter. */
public final class StaticPages {
  private StaticPages() {}

  /** A page with the text of the file. */
  public static Page page(Site site, StaticFile file) {
    String folder = Paths.dirname(file.relativePath());
    Page page =
        new Page(Page.Origin.FILE, folder.equals("/") ? "" : folder, file.name(), site.context());
    try {
      page.setContent(text(file), 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page;
  }

  private static String text(StaticFile file) throws IOException {
    try {
      return FrontMatter.read(file.path(), StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1);
    }
  }

  /** Whether {@code include:} names a path. */
  public static boolean isIncluded(Configuration configuration, String path) {
    return new EntryFilter(configuration).isIncluded(path);
  }

  /** Whether any pattern matches a path as {@code exclude:} would. */
  public static boolean matches(
      Configuration configuration, java.util.List<String> patterns, String path) {
    return new EntryFilter(configuration).matchesAny(patterns, path);
  }
}
