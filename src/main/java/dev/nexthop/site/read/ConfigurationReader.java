package dev.nexthop.site.read;

import dev.nexthop.liquid.value.Text;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The configuration of a site from its files and from options: {@code configuration.rb}. */
public final class ConfigurationReader {
  private final BuildOptions options;
  private final Journal journal;

  /**
   * @param options of the build
   * @param journal takes what is said while the files are read
   */
  public ConfigurationReader(BuildOptions options, Journal journal) {
    this.options = options;
    this.journal = journal;
  }

  /**
   * Reads all files that apply.
   *
   * @throws ProblemException if a file can't be read, is no YAML or has a value that can't be used
   */
  public Configuration read() throws ProblemException {
    Map<String, Object> values = readFiles();
    try {
      return read(values);
    } catch (ShapeException e) {
      throw new ProblemException(e.problem().at(place(e)));
    }
  }

  /** Of the last file that has the key; the file alone where none has it. */
  private Place place(ShapeException exception) {
    List<Path> files =
        options.configFiles().isEmpty()
            ? List.of(defaultFile())
            : options.configFiles().stream().map(options::path).toList();
    Place place = exception.problem().place();
    for (Path file : files) {
      Place found = place(file, exception.path());
      place = found.line() > 0 ? found : place;
    }
    return place;
  }

  private static Place place(Path file, List<String> path) {
    String name = file.getFileName().toString();
    try {
      String text = FrontMatter.read(file, StandardCharsets.UTF_8);
      Place found = YamlPlaces.of(text, name, path);
      return found.line() > 0 ? found : YamlPlaces.of(text, name, path.subList(0, 1));
    } catch (IOException e) {
      return Place.file(name);
    }
  }

  private Configuration read(Map<String, Object> given) throws ShapeException {
    Map<String, Object> values = given;
    check(values);
    ConfigurationShapes.checkCollections(values);
    values = Values.deepMerge(withDefaultCollections(values), options.overrides());
    values = Values.deepMerge(JekyllDefaults.values(), values);
    values = withDefaultCollections(values);
    withDefaultExcludes(values);
    ConfigurationShapes.check(values);
    return configuration(values);
  }

  private Configuration configuration(Map<String, Object> values) {
    Path source = folder(values, "source", defaultSource());
    Path destination = folder(values, "destination", defaultDestination());
    values.put("source", source.toString());
    values.put("destination", destination.toString());
    Object zone = values.getOrDefault("timezone", Values.NIL);
    String environment = options.environment().getOrDefault("JEKYLL_ENV", "development");
    if (Boolean.TRUE.equals(values.get("serving")) && environment.equals("development")) {
      values.put("url", servedUrl(values));
    }
    return new Configuration(
        values,
        source,
        destination,
        environment,
        Values.isTruthy(zone) ? TimeZones.of(zone.toString()) : machineZone());
  }

  /** While a site is served for its writer, links with a host stay there ({@code serve.rb}). */
  private static String servedUrl(Map<String, Object> values) {
    String host = values.getOrDefault("host", "127.0.0.1").toString();
    boolean isSecure =
        Values.isTruthy(values.getOrDefault("ssl_cert", Values.NIL))
            && Values.isTruthy(values.getOrDefault("ssl_key", Values.NIL));
    return (isSecure ? "https://" : "http://")
        + (host.equals("127.0.0.1") ? "localhost" : host)
        + ":"
        + values.getOrDefault("port", "4000");
  }

  private ZoneId machineZone() {
    String zone = options.environment().getOrDefault("TZ", "");
    return zone.isEmpty() ? ZoneId.systemDefault() : TimeZones.of(zone);
  }

  private Path folder(Map<String, Object> values, String key, Path otherwise) {
    Object value = values.getOrDefault(key, Values.NIL);
    String path = Values.isNil(value) ? "" : value.toString();
    return path.isEmpty() ? otherwise : options.path(path);
  }

  /** Whether the folder is one with our own layout: articles in {@code content}. */
  private boolean hasContentFolder() {
    Path here = options.workingDirectory();
    return options.override("source").isEmpty()
        && options.configFiles().isEmpty()
        && Files.isRegularFile(here.resolve("content/_config.yml"))
        && !Files.exists(here.resolve("_config.yml"))
        && !Files.exists(here.resolve("_config.yaml"))
        && !Files.exists(here.resolve("_config.toml"));
  }

  private Path defaultSource() {
    return hasContentFolder()
        ? options.workingDirectory().resolve("content")
        : options.workingDirectory();
  }

  private Path defaultDestination() {
    return options.workingDirectory().resolve(hasContentFolder() ? "site" : "_site");
  }

  private Map<String, Object> readFiles() throws ProblemException {
    Map<String, Object> values = new LinkedHashMap<>();
    if (options.configFiles().isEmpty()) {
      Path file = defaultFile();
      if (Files.exists(file)) {
        return Values.deepMerge(values, readFile(file));
      }
      journal.warn("Configuration file:", "none");
      return values;
    }
    for (String name : options.configFiles()) {
      Path file = options.path(name);
      if (!name.isEmpty() && !hasParser(file)) {
        unreadable(file);
        return values; // what stands in the files after it is not read
      }
      if (!name.isEmpty()) {
        values = Values.deepMerge(values, readFile(file));
      }
    }
    return values;
  }

  private Path defaultFile() {
    Path source = options.override("source").map(options::path).orElseGet(this::defaultSource);
    for (String extension : List.of("yml", "yaml", "toml")) {
      Path file = source.resolve("_config." + extension);
      if (Files.exists(file)) {
        return file;
      }
    }
    return source.resolve("_config.yml");
  }

  private static boolean hasParser(Path file) {
    return isToml(file) || name(file).contains(".yml") || name(file).contains(".yaml");
  }

  private static boolean isToml(Path file) {
    return name(file).endsWith(".toml");
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  private void unreadable(Path file) {
    String message =
        "No parser for '" + file + "' is available. Use a .y(a)ml or .toml file instead.";
    journal.warn(
        message,
        "",
        Problem.warning(
            "config-format",
            Place.file(file.toString()),
            message,
            "Write the configuration as YAML or TOML, in a file with that extension."));
    journal.warn("WARNING:", "Error reading configuration. Using defaults (and options).");
  }

  private Map<String, Object> readFile(Path file) throws ProblemException {
    Object value = load(file);
    if (Values.isNil(value) || Boolean.FALSE.equals(value)) {
      value = Map.of();
    }
    if (!(value instanceof Map<?, ?> map)) {
      Problem problem =
          Problem.warning(
              "config-invalid",
              Place.file(file.toString()),
              "The configuration is no list of keys and values.",
              "Write lines such as `title: My site`.");
      journal.warn("Configuration file: (INVALID) " + file, "");
      journal.warn(
          "WARNING:", "Error reading configuration. Using defaults (and options).", problem);
      return Map.of();
    }
    journal.info("Configuration file:", file.toString());
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, entry) -> values.put(String.valueOf(key), entry));
    return values;
  }

  private Object load(Path file) throws ProblemException {
    try {
      String text = FrontMatter.read(file, StandardCharsets.UTF_8);
      return isToml(file)
          ? Toml.parse(text, file.toString())
          : Yaml.load(text, file.toString(), machineZone());
    } catch (IOException e) {
      String message = "The configuration file '" + file + "' could not be found.";
      Problem problem =
          Problem.error(
              "config-missing",
              Place.file(file.toString()),
              message,
              "Name an existing file with --config.");
      journal.error("Fatal:", message, problem);
      throw new ProblemException(problem);
    }
  }

  private void check(Map<String, Object> values) throws ShapeException {
    for (String key : List.of("plugins", "include", "exclude")) {
      Object value = values.getOrDefault(key, List.of());
      if (!(value instanceof List<?>)) {
        explainPlugins(key, value);
        throw new ShapeException(
            "config-list",
            List.of(key),
            "'" + key + "' should be set as an array, but was: " + Text.inspect(value) + ".",
            "Write it as a list: `" + key + ": [...]`.");
      }
    }
  }

  private void explainPlugins(String key, Object value) {
    if (key.equals("plugins")) {
      journal.write(
          new Journal.Entry(
              Journal.Level.ERROR,
              "'plugins' should be set as an array of gem-names, but was: "
                  + Text.inspect(value)
                  + ". Use 'plugins_dir' instead to set the directory for your non-gemified Ruby"
                  + " plugins.",
              "",
              java.util.Optional.empty()));
    }
  }

  private static Map<String, Object> withDefaultCollections(Map<String, Object> values) {
    Object given = values.get("collections");
    if (given == null || Values.isNil(given)) {
      return values;
    }
    Map<String, Object> collections = new LinkedHashMap<>();
    collections.put("posts", Map.of());
    if (given instanceof List<?> names) {
      names.forEach(name -> collections.putIfAbsent(name.toString(), Map.of()));
    } else {
      Values.map(given).forEach((name, settings) -> collections.put(name, Values.map(settings)));
    }
    Map<String, Object> posts = new LinkedHashMap<>(Values.map(collections.get("posts")));
    posts.put("output", true);
    Object permalink = values.getOrDefault("permalink", Values.NIL);
    if (Values.isTruthy(permalink)) {
      posts.putIfAbsent("permalink", permalinkOfStyle(permalink.toString()));
    }
    collections.put("posts", posts);
    Map<String, Object> result = new LinkedHashMap<>(values);
    result.put("collections", collections);
    return result;
  }

  private static String permalinkOfStyle(String style) {
    return switch (style) {
      case "none" -> "/:categories/:title:output_ext";
      case "date" -> "/:categories/:year/:month/:day/:title:output_ext";
      case "ordinal" -> "/:categories/:year/:y_day/:title:output_ext";
      case "pretty" -> "/:categories/:year/:month/:day/:title/";
      case "weekdate" -> "/:categories/:year/W:week/:short_day/:title:output_ext";
      default -> style;
    };
  }

  private static void withDefaultExcludes(Map<String, Object> values) {
    Set<Object> exclude = new LinkedHashSet<>();
    if (values.get("exclude") instanceof List<?> own) {
      exclude.addAll(own);
    }
    exclude.addAll(JekyllDefaults.EXCLUDES);
    values.put("exclude", new ArrayList<>(exclude));
  }
}
