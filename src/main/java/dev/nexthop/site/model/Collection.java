package dev.nexthop.site.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A collection of documents, posts among them. Filled while the site is read, then left alone. */
public final class Collection {
  private final String label;
  private final Map<String, Object> metadata;
  private final Path directory;
  private final String urlTemplate;
  private final List<Document> docs = new ArrayList<>();
  private final List<StaticFile> files = new ArrayList<>();

  /**
   * @param label its name
   * @param metadata its configuration
   * @param container folder that holds the collection's folder: the source or {@code
   *     collections_dir}
   * @param permalink the site's permalink style, for documents of a collection without one
   */
  public Collection(String label, Map<String, Object> metadata, Path container, String permalink) {
    this.label = label;
    this.metadata = metadata;
    this.directory = container.resolve("_" + label);
    Object template = metadata.getOrDefault("permalink", Values.NIL);
    this.urlTemplate =
        Values.isNil(template) ? withSuffix("/:collection/:path", permalink) : template.toString();
  }

  /** {@code Utils.add_permalink_suffix}: what a style adds to the template of a page. */
  static String withSuffix(String template, String permalinkStyle) {
    return switch (permalinkStyle) {
      case "pretty" -> template + "/";
      case "date", "ordinal", "none" -> template + ":output_ext";
      default -> {
        String suffix = permalinkStyle.endsWith("/") ? "/" : "";
        yield template + suffix + (permalinkStyle.endsWith(":output_ext") ? ":output_ext" : "");
      }
    };
  }

  /** Its name. */
  public String label() {
    return label;
  }

  /** Its configuration. */
  public Map<String, Object> metadata() {
    return metadata;
  }

  /** Its folder, absolute. */
  public Path directory() {
    return directory;
  }

  /** Its folder's name. */
  public String relativeDirectory() {
    return "_" + label;
  }

  /** Template of its documents' paths. */
  public String urlTemplate() {
    return urlTemplate;
  }

  /** Whether its documents become pages. */
  public boolean isWritten() {
    return Values.isTruthy(metadata.getOrDefault("output", false));
  }

  /** Its documents in their order. */
  public List<Document> docs() {
    return docs;
  }

  /** Its static files. */
  public List<StaticFile> files() {
    return files;
  }

  @Override
  public String toString() {
    return "Collection[" + label + "]";
  }
}
