package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.site.model.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A collection with its documents ({@code collection_drop.rb}). */
final class CollectionDrop extends JekyllDrop {
  private static final List<String> ATTRIBUTES =
      List.of("label", "files", "docs", "output", "relative_directory", "directory");

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

  /** Documents are written as their texts in it. */
  @Override
  public Map<String, Object> jsonMap(int depth) {
    Map<String, Object> map = toMap();
    map.replace("docs", docs.stream().map(Text::of).toList());
    return map;
  }

  @Override
  public String inspect() {
    return Json.pretty(jsonMap(0));
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
