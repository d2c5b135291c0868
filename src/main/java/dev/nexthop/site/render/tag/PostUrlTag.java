package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.render.drop.Read;
import dev.nexthop.site.render.filter.SiteUrls;
import java.util.List;
import java.util.Optional;

/** {@code post_url}: the URL of a post by its file's name ({@code tags/post_url.rb}). */
final class PostUrlTag implements Tag {
  private static final String NO_NAME = "' does not contain valid date and/or title.";

  private final Site site;
  private final SiteUrls urls;

  PostUrlTag(Site site, SiteUrls urls) {
    this.site = site;
    this.urls = urls;
  }

  @Override
  public Node parse(TagParser parser) {
    String text = parser.markup().strip();
    PostName name = PostName.parse(text).orElseThrow(() -> unreadable(text));
    Place place = parser.place();
    return (context, output) -> {
      Rendering rendering = Rendering.of(context);
      rendering.reads().accept(new Read.Members("posts"));
      List<Document> posts = site.posts().docs();
      Optional<Document> post =
          posts.stream().filter(each -> name.matches(each.relativePath())).findFirst();
      if (post.isEmpty()) {
        post = posts.stream().filter(name::meant).findFirst();
        post.ifPresent(found -> rendering.problems().accept(deprecated(text, place, found)));
      }
      Document found = post.orElseThrow(() -> notFound(text));
      rendering.reads().accept(new Read.Attributes(found));
      output.append(urls.relative(found.url()));
    };
  }

  private static LiquidException unreadable(String text) {
    return LiquidException.foreign(
            "Could not parse name of post \""
                + text
                + "\" in tag 'post_url'.\n Make sure the post exists and the name is correct.\n"
                + " Jekyll::Errors::InvalidPostNameError: '"
                + text
                + NO_NAME
                + "\n")
        .withHint("Write the name of its file without extension, as in 2024-01-31-title.");
  }

  private LiquidException notFound(String text) {
    String title = text.substring(text.lastIndexOf('/') + 1).replaceFirst("^[0-9-]*", "");
    String hint =
        site.posts().docs().stream()
            .filter(post -> title.equals(post.get("slug")))
            .findFirst()
            .map(post -> "Did you mean " + post.basenameWithoutExt() + "?")
            .orElse("Write the name of its file without extension, as in 2024-01-31-title.");
    return LiquidException.foreign(
            "Could not find post \""
                + text
                + "\" in tag 'post_url'.\nMake sure the post exists and the name is correct.\n")
        .withHint(hint);
  }

  private static Problem deprecated(String text, Place place, Document found) {
    return Problem.warning(
        "post-url-deprecated",
        place,
        "A call to '{% post_url "
            + text
            + " %}' did not match a post using the new matching method of checking name"
            + " (path-date-slug) equality. Please make sure that you change this tag to match the"
            + " post's name exactly.",
        "Write {% post_url " + found.basenameWithoutExt() + " %}.");
  }
}
