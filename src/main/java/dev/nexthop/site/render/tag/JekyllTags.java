package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.render.filter.SiteUrls;
import dev.nexthop.site.render.seo.SeoTag;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The tags of a site: Jekyll's own and those of the plugins that are switched on. */
public final class JekyllTags {
  private static final Map<String, String> PLUGINS =
      Map.of(
          "include_cached", "jekyll-include-cache",
          "seo", "jekyll-seo-tag",
          "feed_meta", "jekyll-feed",
          "gist", "jekyll-gist",
          "avatar", "jekyll-avatar",
          "github_edit_link", "jekyll-github-metadata");

  private final Site site;
  private final SiteUrls urls;
  private final Highlighter highlighter;
  private final Set<String> plugins;

  /**
   * @param site that is built
   * @param urls of the site
   * @param highlighter colours code
   * @param plugins that are switched on, by the names of their gems
   */
  public JekyllTags(Site site, SiteUrls urls, Highlighter highlighter, Set<String> plugins) {
    this.site = site;
    this.urls = urls;
    this.highlighter = highlighter;
    this.plugins = Set.copyOf(plugins);
  }

  /** Adds them. */
  public void addTo(Environment.Builder builder) {
    if (plugins.contains("jekyll-toc")) {
      new TableOfContents(site.configuration().map("toc")).addTo(builder);
    }
    all()
        .forEach(
            (name, tag) -> {
              String plugin = PLUGINS.get(name);
              if (plugin == null || plugins.contains(plugin)) {
                builder.tag(name, tag instanceof HighlightTag ? tag : placed(tag));
              }
            });
  }

  /** What is wrong with a markup is given its place, whatever class of error it is in Ruby. */
  private static Tag placed(Tag tag) {
    return parser -> {
      try {
        return tag.parse(parser);
      } catch (LiquidException e) {
        throw e.at(parser.place(), parser.templateLine());
      }
    };
  }

  private Map<String, Tag> all() {
    Configuration configuration = site.configuration();
    Includes includes = new Includes(configuration);
    List<Path> folders = site.includeFolders();
    IncludeTag include = new IncludeTag(includes, rendering -> folders);
    Map<String, Tag> tags = new LinkedHashMap<>();
    tags.put("highlight", new HighlightTag(highlighter, configuration.text("highlighter")));
    tags.put("include", include);
    tags.put("include_relative", new IncludeTag(includes, this::folderOfPage));
    tags.put("include_cached", new IncludeCachedTag(include, includes));
    tags.put("link", new LinkTag(once(() -> new SiteFiles(site)), urls));
    tags.put("post_url", new PostUrlTag(site, urls));
    tags.put("seo", new SeoTag(urls, context -> Rendering.of(context).page()));
    tags.put("feed_meta", new FeedMetaTag(configuration, urls));
    tags.put("gist", new GistTag());
    tags.put("avatar", new AvatarTag());
    tags.put("github_edit_link", new EditLinkTag());
    return tags;
  }

  /** The folder of the file that is rendered ({@code IncludeRelativeTag#page_path}). */
  private List<Path> folderOfPage(Rendering rendering) {
    String path = Text.of(field(rendering.page(), "path"));
    Configuration configuration = site.configuration();
    boolean inCollection = field(rendering.page(), "collection") != Nil.NIL;
    String below = inCollection ? Paths.join(configuration.text("collections_dir"), path) : path;
    String suffix = "/#excerpt";
    String file =
        below.endsWith(suffix) ? below.substring(0, below.length() - suffix.length()) : below;
    return List.of(Paths.sanitized(configuration.source(), Paths.dirname(file)));
  }

  private static Object field(Object page, String key) {
    if (page instanceof Map<?, ?> map) {
      return Values.of(map.get(key));
    }
    return page instanceof Drop drop ? Values.of(drop.get(key)) : Nil.NIL;
  }

  private static <T> Supplier<T> once(Supplier<T> work) {
    return new Supplier<>() {
      private Optional<T> known = Optional.empty();

      @Override
      public synchronized T get() {
        if (known.isEmpty()) {
          known = Optional.of(work.get());
        }
        return known.orElseThrow();
      }
    };
  }
}
