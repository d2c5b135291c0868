package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Represented;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Excerpt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** A post or another document of a collection, as one reader sees it ({@code document_drop.rb}). */
public final class DocumentDrop extends JekyllDrop implements Represented {
  private static final List<String> ATTRIBUTES =
      List.of(
          "name",
          "id",
          "relative_path",
          "excerpt",
          "title",
          "categories",
          "collection",
          "next",
          "tags",
          "previous",
          "content",
          "output",
          "path",
          "url",
          "date");

  /** What is left out of a neighbour's neighbours, or the chain would have no end. */
  private static final Set<String> NOT_COLLAPSED =
      Set.of("content", "output", "excerpt", "next", "previous");

  private final Document document;
  private final Reader reader;
  private final Neighbours neighbours;

  DocumentDrop(Document document, Reader reader, Neighbours neighbours) {
    this.document = document;
    this.reader = reader;
    this.neighbours = neighbours;
  }

  /** The document itself. */
  public Document document() {
    return document;
  }

  @Override
  protected List<String> attributes() {
    return ATTRIBUTES;
  }

  @Override
  public Object get(String name) {
    return switch (name) {
      case "name" -> document.data().getOrDefault("name", document.basename());
      case "id" -> document.id();
      case "collection" -> document.collection().label();
      case "relative_path", "path" -> document.relativePath();
      case "url" -> document.url();
      case "date" -> document.date();
      case "excerpt" -> excerpt();
      case "content" -> reader.content(document);
      case "output" -> reader.output(document);
      case "previous" -> neighbours.before(document, reader);
      case "next" -> neighbours.after(document, reader);
      default -> document.get(name);
    };
  }

  @Override
  protected Object attribute(String name) {
    return get(name);
  }

  private Object excerpt() {
    Object excerpt = document.data().getOrDefault("excerpt", Nil.NIL);
    if (excerpt instanceof Excerpt text) {
      reader.read(new Read.Text(document));
      return reader.contents().excerpt(text);
    }
    return excerpt;
  }

  @Override
  protected Map<String, Object> fallback() {
    return document.data();
  }

  @Override
  public Map<String, Object> jsonMap(int depth) {
    Map<String, Object> map = toMap();
    if (depth >= 2) {
      map.replace("previous", collapsed(get("previous")));
      map.replace("next", collapsed(get("next")));
    }
    return map;
  }

  private static Object collapsed(Object neighbour) {
    if (!(neighbour instanceof DocumentDrop drop)) {
      return Nil.NIL;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    for (String key : drop.keys()) {
      if (!NOT_COLLAPSED.contains(key)) {
        map.put(key, drop.get(key));
      }
    }
    return map;
  }

  /** HTML with layouts, else what is known of the text ({@code Document#to_s}). */
  @Override
  public String text() {
    Object output = reader.output(document);
    return output instanceof String html ? html : reader.content(document);
  }

  @Override
  public String textInList() {
    return text();
  }

  @Override
  public String inspectedInList() {
    return "#<Jekyll::Document "
        + document.relativePath()
        + " collection="
        + document.collection().label()
        + ">";
  }

  @Override
  public OptionalInt compareWith(Object other) {
    return other instanceof DocumentDrop drop
        ? OptionalInt.of(document.compareTo(drop.document))
        : OptionalInt.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DocumentDrop drop && drop.document.equals(document);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(document);
  }
}
