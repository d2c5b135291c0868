package dev.nexthop.site.render.sass;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code sass} map of the configuration.
 *
 * @param source of the site
 * @param style how the style sheet is written
 * @param sourceMap whether a source map is written beside it, if that is told
 * @param addsCharset whether a compressed style sheet that needs it names its encoding
 * @param loadPaths folders in which {@code @import} and {@code @use} look
 */
record SassOptions(
    Path source,
    Style style,
    Optional<Boolean> sourceMap,
    boolean addsCharset,
    List<Path> loadPaths) {

  /** Output styles. */
  enum Style {
    COMPACT,
    NESTED,
    EXPANDED,
    COMPRESSED
  }

  SassOptions {
    loadPaths = List.copyOf(loadPaths);
  }

  /** The options of a site, with Jekyll's defaults. */
  static SassOptions of(Site site) {
    Configuration configuration = site.configuration();
    Map<String, Object> settings = configuration.map("sass");
    return new SassOptions(
        configuration.source(),
        style(settings),
        isMapped(configuration),
        Values.isTruthy(settings.getOrDefault("add_charset", false)),
        loadPaths(site, settings));
  }

  /** Only two words have a meaning: what has no word is an error where a map is asked for. */
  static Optional<Boolean> isMapped(Configuration configuration) {
    String environment = configuration.environment();
    return configuration.map("sass").getOrDefault("sourcemap", "always") instanceof String option
        ? Optional.of(
            !option.equals("never")
                && (!option.equals("development") || environment.equals("development")))
        : Optional.empty();
  }

  private static Style style(Map<String, Object> settings) {
    return switch (settings.getOrDefault("style", "").toString().replaceFirst("^:", "")) {
      case "expanded" -> Style.EXPANDED;
      case "nested" -> Style.NESTED;
      case "compressed" -> Style.COMPRESSED;
      default -> Style.COMPACT;
    };
  }

  private static List<Path> loadPaths(Site site, Map<String, Object> settings) {
    Path source = site.configuration().source();
    List<Path> paths = new ArrayList<>();
    paths.add(source);
    Object own = settings.getOrDefault("load_paths", Values.NIL);
    if (own instanceof List<?> list) {
      list.forEach(path -> paths.addAll(FolderPattern.found(source, path.toString())));
    } else if (own instanceof String path) {
      paths.addAll(FolderPattern.found(source, path));
    }
    Object folder = settings.getOrDefault("sass_dir", Values.NIL);
    String name = Values.isNil(folder) || folder.toString().isEmpty() ? "_sass" : folder.toString();
    paths.add(Paths.sanitized(source, name));
    site.theme().flatMap(theme -> theme.folder("_sass")).ifPresent(paths::add);
    return paths.stream().filter(Files::isDirectory).distinct().toList();
  }
}
