package dev.nexthop.site.render;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.render.drop.Read;
import java.util.Optional;

/**
 * What is known of the text of documents while one of them is rendered. Jekyll renders one after
 * the other, so a document sees the HTML of those before it and the source of those after it; here
 * those before it are rendered when they are asked for, once, by whoever comes first. That makes
 * the result independent of the number of threads and free of deadlock.
 */
public interface Contents {

  /**
   * Liquid's {@code content} of a document: HTML without layout for one that comes before {@code
   * reader} or, unless it is a page, is {@code reader} itself in its layouts; else the source.
   */
  String content(Convertible reader, Convertible document);

  /** Liquid's {@code output}: HTML with layouts for a document before the reader; else Nil. */
  Object output(Convertible reader, Convertible document);

  /** Notes that a document's page depends on something. */
  default void read(Convertible reader, Read what) {}

  /** Takes how long everything takes, if that is wanted. */
  default Optional<Profile> profile() {
    return Optional.empty();
  }

  /** The HTML of an excerpt, rendered when first asked for. */
  String excerpt(Excerpt excerpt);
}
