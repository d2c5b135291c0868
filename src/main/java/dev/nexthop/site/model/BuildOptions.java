package dev.nexthop.site.model;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command asks of a build, over the configuration files.
 *
 * @param overrides configuration keys set on the command line, such as {@code source}, {@code
 *     baseurl} or {@code show_drafts}
 * @param configFiles files named by {@code --config}; the default file if there are none
 * @param strict whether what Jekyll forgives is an error
 * @param workingDirectory that relative paths start from, absolute
 * @param environment environment variables
 */
public record BuildOptions(
    Map<String, Object> overrides,
    List<String> configFiles,
    boolean strict,
    Path workingDirectory,
    Map<String, String> environment) {

  public BuildOptions {
    overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    configFiles = List.copyOf(configFiles);
    environment = Map.copyOf(environment);
  }

  /** A build of a folder into another one, with the process's environment. */
  public static BuildOptions of(Path source, Path destination) {
    return new BuildOptions(
        Map.of("source", source.toString(), "destination", destination.toString()),
        List.of(),
        false,
        Path.of("").toAbsolutePath(),
        System.getenv());
  }

  /** The same with one key set. */
  public BuildOptions with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(overrides);
    more.put(key, value);
    return new BuildOptions(more, configFiles, strict, workingDirectory, environment);
  }

  /** The override of that key as text. */
  public Optional<String> override(String key) {
    return Optional.ofNullable(overrides.get(key)).map(Object::toString);
  }

  /** A path of the user's made absolute. */
  public Path path(String path) {
    return workingDirectory.resolve(path).normalize();
  }
}
