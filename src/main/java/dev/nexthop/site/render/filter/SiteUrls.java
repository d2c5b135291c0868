package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.render.drop.DocumentDrop;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** URLs below the site's {@code url} and {@code baseurl} ({@code filters/url_filters.rb}). */
public final class SiteUrls {
  private final String baseurl;
  private final Object siteUrl;
  private final Map<String, String> relative = new ConcurrentHashMap<>();
  private final Map<String, String> absolute = new ConcurrentHashMap<>();

  /** Those of a site; each URL is computed once. */
  public SiteUrls(Configuration configuration) {
    String base = text(configuration.get("baseurl"));
    baseurl = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    siteUrl = configuration.get("url");
  }

  /** {@code relative_url}: Nil stays Nil, and what has a scheme stays as it is. */
  public Object relative(Object input) {
    return input == Nil.NIL ? input : relative(address(input));
  }

  /** {@code relative_url} of a text. */
  public String relative(String url) {
    return cached(relative, url, this::computeRelative);
  }

  /** {@code absolute_url}: Nil stays Nil, and what has a scheme stays as it is. */
  public Object absolute(Object input) {
    return input == Nil.NIL ? input : absolute(address(input));
  }

  /** {@code absolute_url} of a text. */
  public String absolute(String url) {
    return cached(absolute, url, this::computeAbsolute);
  }

  /** Whether a text is a URL with a scheme; absent if it is no URL at all. */
  public Optional<Boolean> isAbsolute(String url) {
    try {
      return Optional.of(Uri.parse(url).isAbsolute());
    } catch (IllegalArgumentException noUrl) {
      return Optional.empty();
    }
  }

  private static String address(Object input) {
    return input instanceof DocumentDrop drop ? drop.document().url() : Text.of(input);
  }

  private static String cached(
      Map<String, String> known, String url, UnaryOperator<String> compute) {
    String found = known.get(url);
    if (found != null) {
      return found;
    }
    try {
      String computed = compute.apply(url);
      known.put(url, computed);
      return computed;
    } catch (IllegalArgumentException e) {
      throw LiquidException.foreign(String.valueOf(e.getMessage()))
          .withHint("Write the URL as a path such as /about/ or with its scheme.")
          .because(e);
    }
  }

  private String computeRelative(String url) {
    if (Uri.parse(url).isAbsolute()) {
      return url;
    }
    return Uri.parse(withSlash(baseurl) + withSlash(url)).normalize();
  }

  private String computeAbsolute(String url) {
    if (Uri.parse(url).isAbsolute()) {
      return url;
    }
    String site = text(siteUrl);
    return site.isEmpty() ? relative(url) : Uri.parse(site + relative(url)).normalize();
  }

  private static String withSlash(String part) {
    return part.isEmpty() || part.startsWith("/") ? part : "/" + part;
  }

  private static String text(Object value) {
    return Text.of(value);
  }
}
