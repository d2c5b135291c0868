package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.site.model.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A collection with its documents ({@code collection_drop.rb}). */
final class CollectionDrop extends JekyllDrop {
  private static final List<String> ATTRIBUTES =
      List.of("label", "output", "files", "docs", "relative_directory", "directory");

  private final Collection collection;
  private final List<Object> docs;
  private final List<Object> files;

  CollectionDrop(Collection collection, List<Object> docs, List<Object> files) {
    this.collection = collection;
    this.docs = docs;
    this.files = files;
  }

  @Override
  protected List<String> attributes() {
    return ATTRIBUTES;
  }

  @Override
  protected Object attribute(String name) {
    return switch (name) {
      case "label" -> collection.label();
      case "output" -> collection.isWritten();
      case "files" -> files;
      case "docs" -> docs;
      case "relative_directory" -> collection.relativeDirectory();
      case "directory" -> collection.directory().toString();
      default -> Nil.NIL;
    };
  }

  @Override
  protected Map<String, Object> fallback() {
    return collection.metadata();
  }

  @Override
  public String text() {
    return collection.docs().stream()
        .map(
            document ->
                "#<Jekyll::Document %s collection=%s>"
                    .formatted(document.relativePath(), collection.label()))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
