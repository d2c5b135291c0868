package dev.nexthop.http.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sites whose pages may use the API from a reader's browser.
 *
 * @param allowed origins such as {@code https://example.jp}; {@code *} for all
 */
public record Origins(Set<String> allowed) {
  public Origins {
    allowed = Set.copyOf(allowed);
  }

  /** From configuration: an origin may be written with a path or a final slash, which is cut. */
  public static Origins of(List<String> configured) {
    return new Origins(configured.stream().map(Origins::normal).collect(Collectors.toSet()));
  }

  /** Whether pages of this origin may. */
  boolean allows(String origin) {
    return allowed.contains("*") || allowed.contains(origin.toLowerCase(Locale.ROOT));
  }

  private static String normal(String configured) {
    try {
      URI uri = new URI(configured.strip().toLowerCase(Locale.ROOT));
      String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
      return authority.isEmpty() ? configured.strip() : uri.getScheme() + "://" + authority;
    } catch (URISyntaxException e) {
      return configured.strip();
    }
  }
}
