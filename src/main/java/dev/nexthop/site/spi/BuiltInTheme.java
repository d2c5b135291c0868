package dev.nexthop.site.spi;

import java.util.Map;
import java.util.Optional;

/**
 * A theme that is compiled into the program and chosen by {@code theme: NAME}. The site's own
 * {@code _layouts} and files come before it, as with a theme gem.
 */
public interface BuiltInTheme {

  /** The value of {@code theme:} that chooses it. */
  String name();

  /** The page in that layout; empty if the theme has no layout of that name. */
  Optional<String> layout(String layout, LayoutInput input);

  /**
   * Text of its static files by URL path without leading slash, such as {@code
   * assets/nexthop/theme.css}. The site's own files come before them.
   */
  Map<String, String> assets();

  /**
   * What a layout sees.
   *
   * @param site Liquid's {@code site}: configuration, {@code posts}, {@code pages}, {@code tags},
   *     {@code data} …
   * @param page Liquid's {@code page}: front matter, {@code url}, {@code title}, {@code date} …
   * @param content the page's HTML before this layout
   */
  record LayoutInput(Map<String, Object> site, Map<String, Object> page, String content) {}
}
