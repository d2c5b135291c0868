package dev.nexthop.site.render;

import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Site;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Liquid with Jekyll's filters, tags and variables for one site and one build. Safe for use by
 * several threads; templates are parsed once.
 */
public interface LiquidSite {

  /** Makes it for a site that has been read and generated. */
  @FunctionalInterface
  interface Factory {
    LiquidSite create(Site site, Contents contents, Converters converters);
  }

  /**
   * Renders a text.
   *
   * @param problems takes warnings
   * @throws ProblemException if Jekyll would end the build with a {@code Liquid Exception}; places
   *     are lines and columns of the file
   */
  String render(Source source, Payload payload, Consumer<Problem> problems) throws ProblemException;

  /** Liquid's {@code site} as a document sees it. */
  Map<String, Object> site(Convertible reader);

  /** Liquid's {@code page} of a document. */
  Map<String, Object> page(Convertible page);
}
