package dev.nexthop.site.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A file that is copied as it is. */
public final class StaticFile {
  private final Path path;
  private final String relativePath;
  private final String name;
  private final Instant modifiedTime;
  private final Optional<Collection> collection;
  private final FrontMatterDefaults defaults;

  /**
   * @param path the file, absolute
   * @param relativePath path below the source folder with a leading slash; for a file of a
   *     collection without one, {@code _label/file}
   * @param modifiedTime when it was last changed
   * @param collection that it belongs to
   * @param defaults front-matter defaults of the site
   */
  public StaticFile(
      Path path,
      String relativePath,
      Instant modifiedTime,
      Optional<Collection> collection,
      FrontMatterDefaults defaults) {
    this.path = path;
    this.relativePath = relativePath;
    this.name = Paths.basename(relativePath);
    this.modifiedTime = modifiedTime;
    this.collection = collection;
    this.defaults = defaults;
  }

  /** The file, absolute. */
  public Path path() {
    return path;
  }

  /** Path below the source folder. */
  public String relativePath() {
    return relativePath;
  }

  /** File name with extension. */
  public String name() {
    return name;
  }

  /** File name without extension. */
  public String basename() {
    return Paths.withoutTrailingDots(Paths.withoutExtension(name));
  }

  /** Extension with its dot. */
  public String extname() {
    return Paths.extname(name);
  }

  /** When it was last changed. */
  public Instant modifiedTime() {
    return modifiedTime;
  }

  /** The collection that it belongs to. */
  public Optional<Collection> collection() {
    return collection;
  }

  /** Its front-matter defaults. */
  public Map<String, Object> data() {
    return defaults.all(relativePath, type());
  }

  private String type() {
    return collection.map(Collection::label).orElse("");
  }

  /** Whether it is copied. */
  public boolean isWritten() {
    boolean published =
        Values.isTruthy(defaults.all(url(), type()).getOrDefault("published", true));
    return published && collection.map(Collection::isWritten).orElse(true);
  }

  /** Path on the site. */
  public String url() {
    String withoutDots =
        Paths.withoutTrailingDots(
            relativePath.substring(0, relativePath.length() - extname().length()));
    String url = collection.map(owner -> urlIn(owner, withoutDots)).orElse(withoutDots);
    return (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + extname();
  }

  private String urlIn(Collection owner, String withoutDots) {
    Map<String, String> placeholders = new LinkedHashMap<>();
    placeholders.put("collection", owner.label());
    String directory = owner.relativeDirectory();
    int at = withoutDots.indexOf(directory);
    placeholders.put(
        "path",
        at < 0
            ? withoutDots
            : withoutDots.substring(0, at) + withoutDots.substring(at + directory.length()));
    placeholders.put("output_ext", "");
    placeholders.put("name", basename());
    placeholders.put("title", "");
    return Url.fromMap(owner.urlTemplate(), placeholders);
  }

  /** Path below the destination folder. */
  public String destination() {
    return Url.unescapePath(url());
  }

  @Override
  public String toString() {
    return "StaticFile[" + relativePath + "]";
  }
}
