package dev.nexthop.site.render.drop;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.render.sass.StyleSheets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The source map of a style sheet is a page of the site as soon as the style sheet is rendered
 * ({@code source_map_page.rb}): pages that come after it see it in {@code site.pages}.
 */
final class SourceMapPages {
  private final List<Page> maps = new ArrayList<>();

  /** How many maps there are before a page. */
  private final Map<Page, Integer> counts = new HashMap<>();

  private SourceMapPages() {}

  /** Those of a site, in the order of its pages. */
  static SourceMapPages of(Site site) {
    SourceMapPages result = new SourceMapPages();
    for (Page page : site.pages()) {
      result.counts.put(page, result.maps.size());
      if (StyleSheets.hasSourceMap(page, site.configuration())) {
        result.maps.add(page.beside(page.basename() + ".css.map"));
      }
    }
    return result;
  }

  /** What a reader sees of them; documents are rendered before pages. */
  List<Page> before(Convertible reader) {
    Integer count = reader instanceof Page page ? counts.get(page) : null;
    return count == null ? List.of() : maps.subList(0, count);
  }
}
