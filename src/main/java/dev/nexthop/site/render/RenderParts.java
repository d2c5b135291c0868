package dev.nexthop.site.render;

import dev.nexthop.markdown.Markdown;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.spi.BuiltInTheme;
import dev.nexthop.site.spi.Plugin;
import dev.nexthop.site.spi.PostConvertHook;
import java.util.List;
import java.util.Optional;

/**
 * What rendering needs beside the site.
 *
 * @param liquid makes Jekyll's Liquid for a site
 * @param markdown makes the Markdown dialect that a site is configured for; empty if there is no
 *     such dialect
 * @param themes that are compiled into the program
 * @param hooks called after each document was converted, in order
 * @param plugins of the site that is built
 */
public record RenderParts(
    LiquidSite.Factory liquid,
    MarkdownFactory markdown,
    List<BuiltInTheme> themes,
    List<PostConvertHook> hooks,
    List<Plugin> plugins) {

  public RenderParts {
    themes = List.copyOf(themes);
    hooks = List.copyOf(hooks);
    plugins = List.copyOf(plugins);
  }

  /** The same with the plugins of a site. */
  public RenderParts with(List<Plugin> own) {
    return new RenderParts(liquid, markdown, themes, hooks, own);
  }

  /** The same with a cache of what Markdown was converted to. */
  public RenderParts with(ConversionCache cache) {
    return new RenderParts(
        liquid,
        configuration -> markdown.create(configuration).map(cache::before),
        themes,
        hooks,
        plugins);
  }

  /** Makes the Markdown dialect that a site is configured for. */
  @FunctionalInterface
  public interface MarkdownFactory {
    /** The dialect named by {@code markdown:} and its options; empty for an unknown name. */
    Optional<Markdown> create(Configuration configuration);
  }

  /** The built-in theme that the configuration chooses. */
  public Optional<BuiltInTheme> theme(Configuration configuration) {
    String name = configuration.string("theme").orElse("").strip();
    return themes.stream().filter(theme -> theme.name().equals(name)).findFirst();
  }
}
