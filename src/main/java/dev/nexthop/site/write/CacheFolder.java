package dev.nexthop.site.write;

import dev.nexthop.site.model.Configuration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Jekyll leaves in the source folder and scripts look for: the cache folder, which tells git
 * to ignore it, and the file that incremental builds keep. Nothing is read from that file: only
 * what changed is written in any case.
 */
public final class CacheFolder {
  private static final String CACHES = "Jekyll/Cache";
  private static final String METADATA = ".jekyll-metadata";

  private CacheFolder() {}

  /** Makes the folder unless the configuration forbids it. */
  public static void make(Configuration configuration) throws IOException {
    if (!isUsed(configuration)) {
      return;
    }
    Path folder = configuration.sourceFolder("cache_dir");
    Files.createDirectories(folder.resolve(CACHES).resolve("Jekyll--Cache"));
    Path ignore = folder.resolve(".gitignore");
    if (!Files.exists(ignore)) {
      Files.writeString(ignore, "# ignore everything in this directory\n*\n");
    }
  }

  /** Makes the folder for what Jekyll keeps of Markdown, after a build that had some. */
  public static void noteMarkdown(Configuration configuration, boolean converted)
      throws IOException {
    Path folder = configuration.sourceFolder("cache_dir").resolve(CACHES);
    if (converted && Files.isDirectory(folder) && !configuration.flag("disable_disk_cache")) {
      Files.createDirectories(folder.resolve("Jekyll--Converters--Markdown"));
    }
  }

  /** Whether the configuration lets us have the folder. */
  public static boolean isUsed(Configuration configuration) {
    return !configuration.flag("safe")
        && !configuration.flag("disable_disk_cache")
        && Files.isDirectory(configuration.source());
  }

  /** Writes the file of incremental builds, or removes it after any other build. */
  public static void noteIncremental(Configuration configuration, List<Path> written)
      throws IOException {
    Path file = configuration.source().resolve(METADATA);
    if (!configuration.flag("incremental")) {
      Files.deleteIfExists(file);
      return;
    }
    List<String> lines = written.stream().map(Path::toString).sorted().toList();
    Files.write(file, lines, StandardCharsets.UTF_8);
  }
}
