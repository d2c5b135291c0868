package dev.nexthop.site.render;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Site;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A site with the text of every page.
 *
 * @param site that was rendered
 * @param texts gives the text of a document or page
 * @param extra further files by path below the destination, such as source maps
 */
public record Rendered(
    Site site, Function<Convertible, Utf8Text> texts, Map<String, String> extra) {

  public Rendered {
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }

  /** The text of a document or page. */
  public Utf8Text output(Convertible document) {
    return texts.apply(document);
  }
}
