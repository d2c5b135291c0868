package dev.nexthop.theme;

import dev.nexthop.site.spi.BuiltInTheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The theme {@code nexthop}: layouts default, page, home, post and tags. Thread safe. */
public final class NexthopTheme implements BuiltInTheme {
  private final Templates templates;

  /** With the program's templates. */
  public NexthopTheme(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String name() {
    return "nexthop";
  }

  @Override
  public Optional<String> layout(String layout, LayoutInput input) {
    SiteView site = new SiteView(input.site(), input.page());
    return switch (layout) {
      case "default" -> page("layout/default.jte", input, site, List.of());
      case "page" -> page("layout/page.jte", input, site, List.of());
      case "home", "index" -> page("layout/home.jte", input, site, posts(site));
      case "tags" -> page("layout/tags.jte", input, site, site.tags());
      case "post" -> post(input, site);
      default -> Optional.empty();
    };
  }

  private Optional<String> post(LayoutInput input, SiteView site) {
    PageView view =
        new PageView(site.frame(), input.content(), Optional.of(site.post()), List.of());
    return Optional.of(templates.render("layout/post.jte", view));
  }

  private static List<PageView.Group> posts(SiteView site) {
    return List.of(new PageView.Group("posts", site.frame().words().posts(), site.posts()));
  }

  private Optional<String> page(
      String template, LayoutInput input, SiteView site, List<PageView.Group> groups) {
    PageView view = new PageView(site.frame(), input.content(), Optional.empty(), groups);
    return Optional.of(templates.render(template, view));
  }

  @Override
  public Map<String, String> assets() {
    return Assets.read("theme", List.of("theme.css", "theme.js", "icon.svg"));
  }
}
