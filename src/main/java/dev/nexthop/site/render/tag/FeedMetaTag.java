package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.render.filter.SiteUrls;
import dev.nexthop.site.render.filter.Xml;

/** {@code feed_meta} of jekyll-feed: a link to the feed ({@code meta-tag.rb}). */
final class FeedMetaTag implements Tag {
  private final String html;

  FeedMetaTag(Configuration configuration, SiteUrls urls) {
    Object path = configuration.map("feed").getOrDefault("path", Nil.NIL);
    Object title = configuration.get("title");
    if (!Values.isTruthy(title)) {
      title = configuration.get("name");
    }
    String url = urls.absolute(Values.isTruthy(path) ? Text.of(path) : "feed.xml");
    html =
        "<link type=\"application/atom+xml\" rel=\"alternate\" href=\""
            + Xml.escape(url)
            + "\""
            + (Values.isTruthy(title) ? " title=\"" + Xml.escape(Text.of(title)) + "\"" : "")
            + " />";
  }

  @Override
  public Node parse(TagParser parser) {
    return (context, output) -> output.append(html);
  }
}
