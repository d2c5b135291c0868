package dev.nexthop.site.render.drop;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import java.nio.file.Path;

/** Something that a template asked for, so that its page is to be made anew when that changes. */
public sealed interface Read {

  /** An included file. */
  record Include(Path path) implements Read {}

  /** An include that was looked for here and not found. */
  record MissingInclude(Path path) implements Read {}

  /**
   * Which documents there are: {@code posts}, {@code pages}, {@code tags}, a collection's label.
   */
  record Members(String list) implements Read {}

  /** A layout by name, whether there is one or not. */
  record Layout(String name) implements Read {}

  /** Which document comes so many after that one in its collection. */
  record Neighbour(Document document, int step) implements Read {}

  /** Any of the files that style sheets may import. */
  record StyleSheets() implements Read {}

  /** A key of {@code site.data}; {@code *} for all of them. */
  record Data(String key) implements Read {}

  /** A key of the configuration. */
  record Setting(String key) implements Read {}

  /** Front matter, URL and the like of a document. */
  record Attributes(Convertible document) implements Read {}

  /** The text of a document, rendered or not. */
  record Text(Convertible document) implements Read {}
}
