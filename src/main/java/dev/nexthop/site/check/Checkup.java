package dev.nexthop.site.check;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.render.Rendered;
import dev.nexthop.site.write.SiteWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code doctor} looks for: {@code commands/doctor.rb}. */
public final class Checkup {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private final Journal journal;

  /**
   * @param journal takes what is found
   */
  public Checkup(Journal journal) {
    this.journal = journal;
  }

  /** Whether nothing was found. */
  public boolean isHealthy(Site site) {
    boolean relative = site.configuration().flag("relative_permalinks");
    if (relative) {
      journal.warn(
          "Deprecation:",
          "Your site still uses relative permalinks, which was removed in Jekyll v3.0.0.");
    }
    boolean conflicts =
        SiteWriter.warnOfConflicts(new Rendered(site, document -> "", Map.of()), journal);
    boolean sameButForCase = differOnlyByCase(site);
    boolean properUrl = hasProperUrl(site.configuration());
    boolean postsInPlace = hasPostsInPlace(site.configuration());
    return !relative && !conflicts && !sameButForCase && properUrl && postsInPlace;
  }

  private boolean differOnlyByCase(Site site) {
    Map<String, Set<String>> byLowerCase = new LinkedHashMap<>();
    for (Page page : site.pages()) {
      add(byLowerCase, site, page.destination());
    }
    site.collections()
        .values()
        .forEach(
            collection ->
                collection.docs().stream()
                    .filter(Document::isWritten)
                    .forEach(document -> add(byLowerCase, site, document.destination())));
    byLowerCase.values().removeIf(paths -> paths.size() < 2);
    for (Set<String> paths : byLowerCase.values()) {
      warn(
          "The following URLs only differ by case. On a case-insensitive file system one of the"
              + " URLs will be overwritten by the other: "
              + String.join(", ", paths),
          "Rename one of the files.");
    }
    return !byLowerCase.isEmpty();
  }

  private static void add(Map<String, Set<String>> groups, Site site, String destination) {
    String path = Paths.sanitized(site.configuration().destination(), destination).toString();
    groups.computeIfAbsent(path.toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>()).add(path);
  }

  private boolean hasProperUrl(Configuration configuration) {
    Object url = configuration.get("url");
    boolean exists = !Values.isNil(url) && !url.toString().isEmpty();
    if (!exists) {
      warn(
          "You didn't set an URL in the config file, you may encounter problems with some"
              + " plugins.",
          "Add `url: https://www.example.org` to _config.yml.");
    }
    boolean absolute = url instanceof String text && ABSOLUTE.matcher(text).matches();
    if (!absolute) {
      warn(
          "Your site URL does not seem to be absolute, check the value of `url` in your config"
              + " file.",
          "Begin it with https://.");
    }
    return exists && absolute;
  }

  private boolean hasPostsInPlace(Configuration configuration) {
    Path posts = configuration.source().resolve("_posts");
    if (configuration.text("collections_dir").isEmpty() || !Files.isDirectory(posts)) {
      return true;
    }
    warn(
        "Detected '_posts' directory outside custom `collections_dir`!",
        "Move it into the folder named by `collections_dir`.");
    journal.warn(
        "",
        "Please move '"
            + posts
            + "' into the custom directory at '"
            + configuration.sourceFolder("collections_dir")
            + "'");
    return false;
  }

  private void warn(String message, String hint) {
    journal.warn(
        "Warning:", message, Problem.warning("doctor", Place.file("_config.yml"), message, hint));
  }
}
