package dev.nexthop.site.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A theme made of files: an installed gem or a folder.
 *
 * @param name as the configuration names it, in lower case
 * @param root its folder, symbolic links resolved
 * @param version of the gem; empty if unknown
 * @param authors joined by commas
 * @param description or summary of the gem
 * @param metadata of the gem's specification
 * @param dependencies names of gems that it needs at run time
 */
public record Theme(
    String name,
    Path root,
    String version,
    String authors,
    String description,
    Map<String, Object> metadata,
    List<String> dependencies) {

  public Theme {
    metadata = Map.copyOf(metadata);
    dependencies = List.copyOf(dependencies);
  }

  /** The folder of that name in the theme, if there is one. */
  public Optional<Path> folder(String folder) {
    Path path = root.resolve(folder);
    return Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
  }
}
