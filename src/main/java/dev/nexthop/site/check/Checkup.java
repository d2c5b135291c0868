package dev.nexthop.site.check;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.render.Rendered;
import dev.nexthop.site.render.Utf8Text;
import dev.nexthop.site.write.SiteWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code doctor} looks for: {@code commands/doctor.rb}. */
public final class Checkup {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern PARTS = Pattern.compile("^(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)");
  private static final Pattern NOT_IN_HOSTS = Pattern.compile("[<>{}\\\\\"\\s]");

  private final Journal journal;

  /**
   * @param journal takes what is found
   */
  public Checkup(Journal journal) {
    this.journal = journal;
  }

  /**
   * Whether nothing was found.
   *
   * @throws ProblemException if the site's URL is none, where Jekyll ends with an exception
   */
  public boolean isHealthy(Site site) throws ProblemException {
    boolean relative = site.configuration().flag("relative_permalinks");
    if (relative) {
      journal.warn(
          "Deprecation:",
          "Your site still uses relative permalinks, which was removed in Jekyll v3.0.0.");
    }
    boolean conflicts =
        SiteWriter.warnOfConflicts(
            new Rendered(site, document -> Utf8Text.EMPTY, Map.of()), journal);
    boolean sameButForCase = differOnlyByCase(site);
    boolean properUrl = hasProperUrl(site.configuration());
    boolean postsInPlace = hasPostsInPlace(site.configuration());
    return !relative && !conflicts && !sameButForCase && properUrl && postsInPlace;
  }

  private boolean differOnlyByCase(Site site) {
    Map<String, List<String>> byLowerCase = new LinkedHashMap<>();
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
    byLowerCase.values().removeIf(paths -> Set.copyOf(paths).size() < 2);
    for (List<String> paths : byLowerCase.values()) {
      warn(
          "The following URLs only differ by case. On a case-insensitive file system one of the"
              + " URLs will be overwritten by the other: "
              + String.join(", ", paths),
          "Rename one of the files.");
    }
    return !byLowerCase.isEmpty();
  }

  private static void add(Map<String, List<String>> groups, Site site, String destination) {
    String path = Paths.sanitized(site.configuration().destination(), destination).toString();
    groups.computeIfAbsent(path.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(path);
  }

  private boolean hasProperUrl(Configuration configuration) throws ProblemException {
    Object url = configuration.get("url");
    refuseUnlessUrl(url.toString());
    boolean exists = !Values.isNil(url) && !url.toString().isEmpty();
    if (!exists) {
      warn(
          "You didn't set an URL in the config file, you may encounter problems with some"
              + " plugins.",
          "Add `url: https://www.example.org` to _config.yml.");
    }
    boolean valid = Values.isNil(url) || url instanceof String;
    if (!valid) {
      warn(
          "The site URL does not seem to be valid, check the value of `url` in your config file.",
          "Write one URL as a string.");
    }
    boolean absolute = url instanceof String text && ABSOLUTE.matcher(text).matches();
    if (!absolute) {
      warn(
          "Your site URL does not seem to be absolute, check the value of `url` in your config"
              + " file.",
          "Begin it with https://.");
    }
    return exists && valid && absolute;
  }

  /** {@code Addressable::URI#validate}. */
  private static void refuseUnlessUrl(String url) throws ProblemException {
    Matcher parts = PARTS.matcher(url);
    if (!parts.lookingAt()) {
      return;
    }
    String authority = parts.group(2) == null ? "" : parts.group(2);
    String host = authority.replaceFirst("^[^@]*@", "").replaceFirst(":\\d*$", "");
    if (NOT_IN_HOSTS.matcher(host).find()) {
      throw invalid("Invalid character in host: '" + host + "'");
    }
    String scheme = parts.group(1) == null ? "" : parts.group(1).toLowerCase(Locale.ROOT);
    if (scheme.matches("https?") && host.isEmpty() && parts.group(3).isEmpty()) {
      throw invalid("Absolute URI missing hierarchical segment: '" + url + "'");
    }
  }

  private static ProblemException invalid(String message) {
    return new ProblemException(
        Problem.error(
            "site-url",
            Place.file("_config.yml"),
            message,
            "Correct `url:`, such as `url: https://www.example.org`."));
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
