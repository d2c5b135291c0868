package dev.nexthop.site.generate;

import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.StaticFile;
import dev.nexthop.site.read.StaticPages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A README becomes the index of its folder if there is none: jekyll-readme-index. */
final class ReadmeIndex implements Generator {

  @Override
  public void generate(Site site) {
    Map<String, Object> settings = site.configuration().map("readme_index");
    if (Boolean.FALSE.equals(settings.get("enabled"))) {
      return;
    }
    for (StaticFile readme : List.copyOf(site.staticFiles())) {
      if (isReadme(site, readme.relativePath()) && !hasIndex(site, readme.url())) {
        Page page = StaticPages.page(site, readme);
        page.data().put("permalink", folder(readme.url()));
        site.pages().add(page);
        if (Boolean.TRUE.equals(settings.get("remove_originals"))) {
          site.staticFiles().remove(readme);
        }
      }
    }
    if (Boolean.TRUE.equals(settings.get("with_frontmatter"))) {
      for (Page readme : site.pages()) {
        if (isReadme(site, "/" + readme.path()) && !hasIndex(site, readme.url())) {
          readme.setPermalink(folder(readme.url()));
        }
      }
    }
  }

  private static boolean isReadme(Site site, String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return site.configuration().markdownExtensions().stream()
        .anyMatch(extension -> lower.endsWith("/readme" + extension));
  }

  private static String folder(String url) {
    String folder = Paths.dirname(url);
    return folder.equals("/") ? "//" : folder + "/";
  }

  private static boolean hasIndex(Site site, String url) {
    String folder = Paths.dirname(url);
    String prefix = folder.endsWith("/") ? folder : folder + "/";
    Pattern index =
        Pattern.compile("(?im)^" + Pattern.quote(prefix) + "(?:$|index\\.(?:html?|xhtml|xml)$)");
    return site.pages().stream().anyMatch(page -> index.matcher(page.url()).find())
        || site.staticFiles().stream().anyMatch(file -> index.matcher(file.url()).find());
  }
}
