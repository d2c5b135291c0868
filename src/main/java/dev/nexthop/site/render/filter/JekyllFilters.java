package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.Environment;
import dev.nexthop.site.render.Converters;
import java.time.ZoneId;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The filters that Jekyll adds to Liquid's ({@code filters.rb}).
 *
 * @param urls of the site
 * @param converters of the site
 * @param zone time zone of the site
 * @param random for {@code sample}
 */
public record JekyllFilters(
    SiteUrls urls, Converters converters, ZoneId zone, Supplier<Random> random) {

  /** Adds all of them. */
  public void addTo(Environment.Builder builder) {
    TextFilters.addTo(builder);
    SearchFilters.addTo(builder);
    GroupFilters.addTo(builder);
    ListFilters.addTo(builder, random);
    MarkupFilters.addTo(builder, converters, urls);
    new DateFilters(zone).addTo(builder);
  }
}
