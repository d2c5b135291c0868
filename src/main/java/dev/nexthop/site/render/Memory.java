package dev.nexthop.site.render;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.render.drop.Read;
import java.util.Collection;
import java.util.Optional;

/**
 * What is known from an earlier build, and what this one adds for the next. All methods are called
 * by several threads at once.
 */
public interface Memory {

  /** What came of a document whose reads have not changed; empty if it is to be rendered. */
  default Optional<RenderedDocument> document(Convertible document) {
    return Optional.empty();
  }

  /** The HTML of an excerpt whose reads have not changed. */
  default Optional<String> excerpt(Excerpt excerpt) {
    return Optional.empty();
  }

  /** A document is about to be rendered. */
  default void begins(Convertible document) {}

  /** A document's page depends on that. */
  default void read(Convertible reader, Read what) {}

  /** An excerpt was rendered. */
  default void rendered(Excerpt excerpt, String html) {}

  /** A document was rendered. */
  default void rendered(Convertible document, RenderedDocument result) {}

  /** Documents that are to be rendered, in any order. */
  default Collection<Convertible> missing(Site site) {
    return site.convertibles();
  }

  /** Documents of which there is more to know than their text, in any order. */
  default Collection<Convertible> remarkable(Site site) {
    return site.convertibles();
  }

  /** Whether what was said about a document is to be reported; asked once. */
  default boolean isNews(Convertible document) {
    return true;
  }

  /** Remembers nothing. */
  static Memory none() {
    return new Memory() {};
  }
}
