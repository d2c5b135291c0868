package dev.nexthop.site.read;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Paths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which entries of a folder belong to the site: {@code entry_filter.rb}. */
final class EntryFilter {
  private final Path source;
  private final boolean safe;
  private final List<String> include;
  private final List<String> exclude;

  EntryFilter(Configuration configuration) {
    source = configuration.source();
    safe = configuration.flag("safe");
    include = configuration.list("include");
    exclude = new ArrayList<>(configuration.list("exclude"));
    exclude.removeAll(include);
  }

  /**
   * Whether an entry belongs to the site.
   *
   * @param base folder that was listed, relative to the source; empty for the source
   * @param entry path below that folder
   * @param file the entry itself
   */
  boolean accepts(String base, String entry, Path file) {
    if (entry.endsWith(".")) {
      return false;
    }
    boolean included = isIncluded(entry);
    if ((!included && matchesAny(exclude, Paths.join(base, entry))) || isUnsafeLink(file)) {
      return false;
    }
    return included || (!isSpecial(entry) && !entry.endsWith("~"));
  }

  /** Whether the configuration includes it by name or path. */
  boolean isIncluded(String entry) {
    return matchesAny(include, entry) || matchesAny(include, Paths.basename(entry));
  }

  private static boolean isSpecial(String entry) {
    return isSpecialName(entry) || isSpecialName(Paths.basename(entry));
  }

  private static boolean isSpecialName(String name) {
    return !name.isEmpty() && "._#~".indexOf(name.charAt(0)) >= 0;
  }

  /** In safe mode, links that lead out of the source are left out. */
  boolean isUnsafeLink(Path file) {
    if (!safe || !Files.isSymbolicLink(file)) {
      return false;
    }
    try {
      return !file.toRealPath().startsWith(source.toRealPath());
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether any pattern matches the path or is the beginning of it. */
  boolean matchesAny(List<String> patterns, String entry) {
    String path = Paths.join(source.toString(), entry);
    for (String pattern : patterns) {
      String full = Paths.join(source.toString(), pattern);
      if (Fnmatch.matches(full, path)
          || path.startsWith(full)
          || (full.equals(path + "/") && Files.isDirectory(Path.of(path)))) {
        return true;
      }
    }
    return false;
  }
}
