package dev.nexthop.site.render;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Site;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A site with the text of every page.
 *
 * @param site that was rendered
 * @param outputs text of each document and page, in Jekyll's order
 * @param extra further files by path below the destination, such as source maps
 */
public record Rendered(Site site, Map<Convertible, String> outputs, Map<String, String> extra) {

  public Rendered {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }

  /** The text of a document or page. */
  public Optional<String> output(Convertible document) {
    return Optional.ofNullable(outputs.get(document));
  }
}
