package dev.nexthop.site.render;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.render.drop.Read;
import java.util.Map;
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

  /** A document's page depends on that. */
  default void read(Convertible reader, Read what) {}

  /** An excerpt was rendered. */
  default void rendered(Excerpt excerpt, String html) {}

  /** A document was rendered. */
  default void rendered(Convertible document, RenderedDocument result) {}

  /** Whether somebody is waiting for a document, so that it is to be rendered first. */
  default boolean isAwaited(Convertible document) {
    return false;
  }

  /** The awaited documents were rendered; the others are rendered after this returns. */
  default void awaitedRendered(Site site, Map<Convertible, RenderedDocument> results) {}

  /** Remembers nothing. */
  static Memory none() {
    return new Memory() {};
  }
}
