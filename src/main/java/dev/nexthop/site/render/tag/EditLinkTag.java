package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code github_edit_link} of jekyll-github-metadata: where a page's source may be edited. */
final class EditLinkTag implements Tag {
  private static final Pattern LINK_TEXT = Pattern.compile("\"(.*)\"|'(.*)'");

  @Override
  public Node parse(TagParser parser) {
    Matcher text = LINK_TEXT.matcher(parser.markup());
    boolean isLink = text.find();
    String label = !isLink ? "" : text.group(1) == null ? text.group(2) : text.group(1);
    return (context, output) -> {
      List<Object> parts =
          Stream.of(
                  "site.github.repository_url",
                  "site.github.source.branch",
                  "site.github.source.path",
                  "page.path")
              .map(context::evaluate)
              .toList();
      String uri = parts.contains(Nil.NIL) ? "" : uri(parts.stream().map(Text::of).toList());
      output.append(isLink ? "<a href=\"" + uri + "\">" + label + "</a>" : uri);
    };
  }

  private static String uri(List<String> parts) {
    return folder(parts.get(0))
        + "edit/"
        + folder(parts.get(1))
        + folder(parts.get(2))
        + parts.get(3).replaceFirst("^/", "");
  }

  private static String folder(String part) {
    String path = part.replaceFirst("^/", "");
    return path.isEmpty() || path.endsWith("/") ? path : path + "/";
  }
}
