package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.site.model.Theme;
import java.util.List;
import java.util.Map;

/** The theme of the site ({@code theme_drop.rb}). */
final class ThemeDrop extends JekyllDrop {
  private static final List<String> ATTRIBUTES =
      List.of("metadata", "dependencies", "version", "root", "authors", "description");

  private final Theme theme;

  ThemeDrop(Theme theme) {
    this.theme = theme;
  }

  @Override
  protected List<String> attributes() {
    return ATTRIBUTES;
  }

  @Override
  protected Object attribute(String name) {
    return switch (name) {
      case "metadata" -> theme.metadata();
      case "dependencies" -> theme.dependencies();
      case "version" -> theme.version();
      case "root" -> theme.root().toString();
      case "authors" -> theme.authors();
      case "description" -> theme.description();
      default -> Nil.NIL;
    };
  }

  @Override
  protected Map<String, Object> fallback() {
    return Map.of();
  }
}
