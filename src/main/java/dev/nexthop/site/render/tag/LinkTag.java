package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Source;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.Template;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.site.render.drop.Read;
import dev.nexthop.site.render.filter.SiteUrls;
import java.util.function.Supplier;

/** {@code link}: the URL of a file of the source ({@code tags/link.rb}). */
final class LinkTag implements Tag {
  private final Supplier<SiteFiles> files;
  private final SiteUrls urls;

  LinkTag(Supplier<SiteFiles> files, SiteUrls urls) {
    this.files = files;
    this.urls = urls;
  }

  @Override
  public Node parse(TagParser parser) {
    Template path =
        parser
            .environment()
            .parse(
                new Source(
                    parser.source().file(),
                    parser.markup().strip(),
                    Math.max(1, parser.place().line())));
    return (context, output) -> {
      String wanted = path.render(context);
      Rendering.of(context).reads().accept(new Read.Members("*"));
      String url = files.get().url(wanted).orElseThrow(() -> notFound(wanted));
      output.append(urls.relative(url));
    };
  }

  private LiquidException notFound(String path) {
    String hint =
        files
            .get()
            .nearest(path)
            .map(known -> "Did you mean " + known + "?")
            .orElse("Write the path from the source folder, with the extension of the source.");
    return LiquidException.foreign(
            "Could not find document '"
                + path
                + "' in tag 'link'.\n\nMake sure the document exists and the path is correct.\n")
        .withHint(hint);
  }
}
