package dev.nexthop.site.render.sass;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code sass} map of the configuration.
 *
 * @param style how the style sheet is written
 * @param sourceMap whether a source map is written beside it
 * @param loadPaths folders in which {@code @import} and {@code @use} look
 */
record SassOptions(Style style, boolean sourceMap, List<Path> loadPaths) {

  /** Output styles. */
  enum Style {
    COMPACT,
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
    String sourceMap = plain(settings.getOrDefault("sourcemap", "always"));
    boolean mapped =
        sourceMap.equals("always")
            || (sourceMap.equals("development")
                && configuration.environment().equals("development"));
    return new SassOptions(style(settings), mapped, loadPaths(site, settings));
  }

  private static String plain(Object value) {
    return value.toString().replaceFirst("^:", "").toLowerCase(Locale.ROOT);
  }

  private static Style style(Map<String, Object> settings) {
    return switch (plain(settings.getOrDefault("style", "compact"))) {
      case "expanded", "nested" -> Style.EXPANDED;
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
      list.forEach(path -> paths.add(source.resolve(path.toString()).normalize()));
    } else if (own instanceof String path) {
      paths.add(source.resolve(path).normalize());
    }
    Object folder = settings.getOrDefault("sass_dir", Values.NIL);
    String name = Values.isNil(folder) || folder.toString().isEmpty() ? "_sass" : folder.toString();
    paths.add(Paths.sanitized(source, name));
    site.theme().flatMap(theme -> theme.folder("_sass")).ifPresent(paths::add);
    return paths.stream().filter(Files::isDirectory).distinct().toList();
  }
}
