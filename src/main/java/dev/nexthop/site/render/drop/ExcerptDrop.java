package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Excerpt;
import java.util.List;
import java.util.Map;

/** An excerpt of a document while it is rendered by itself ({@code excerpt_drop.rb}). */
final class ExcerptDrop extends JekyllDrop {
  private static final List<String> ATTRIBUTES =
      List.of(
          "layout",
          "date",
          "name",
          "excerpt",
          "id",
          "tags",
          "collection",
          "relative_path",
          "previous",
          "output",
          "title",
          "categories",
          "next",
          "url",
          "path",
          "content");

  private final Excerpt excerpt;
  private final Document owner;
  private final DocumentDrop drop;

  ExcerptDrop(Excerpt excerpt, Document owner, DocumentDrop drop) {
    this.excerpt = excerpt;
    this.owner = owner;
    this.drop = drop;
  }

  @Override
  protected List<String> attributes() {
    return ATTRIBUTES;
  }

  @Override
  public Object get(String name) {
    return switch (name) {
      case "layout" -> owner.data().getOrDefault("layout", Nil.NIL);
      case "excerpt", "output" -> Nil.NIL;
      case "id" -> owner.id() + "#excerpt";
      case "relative_path", "path" -> excerpt.relativePath();
      case "content" -> excerpt.content();
      default -> drop.get(name);
    };
  }

  @Override
  protected Object attribute(String name) {
    return get(name);
  }

  @Override
  protected Map<String, Object> fallback() {
    return excerpt.data();
  }

  @Override
  public String text() {
    return excerpt.content();
  }
}
