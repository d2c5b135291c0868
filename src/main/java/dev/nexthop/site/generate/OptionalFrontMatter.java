package dev.nexthop.site.generate;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.StaticFile;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.read.StaticPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Markdown files without front matter become pages: jekyll-optional-front-matter. */
final class OptionalFrontMatter implements Generator {
  private static final Set<String> LEFT_ALONE =
      Set.of(
          "README",
          "LICENSE",
          "LICENCE",
          "COPYING",
          "CODE_OF_CONDUCT",
          "CONTRIBUTING",
          "ISSUE_TEMPLATE",
          "PULL_REQUEST_TEMPLATE");

  @Override
  public void generate(Site site) {
    Configuration configuration = site.configuration();
    Map<String, Object> settings = configuration.map("optional_front_matter");
    if (Boolean.FALSE.equals(settings.get("enabled"))
        || configuration.flag("require_front_matter")) {
      return;
    }
    List<Page> added = new ArrayList<>();
    List<StaticFile> taken = new ArrayList<>();
    for (StaticFile file : site.staticFiles()) {
      if (configuration.isMarkdown(file.extname()) && !isLeftAlone(configuration, file)) {
        added.add(StaticPages.page(site, file));
        if (file.collection().isEmpty()) {
          taken.add(file); // Jekyll takes those of collections from another list, and writes them
        }
      }
    }
    site.pages().addAll(added);
    if (Boolean.TRUE.equals(settings.get("remove_originals"))) {
      site.staticFiles().removeAll(taken);
    }
  }

  private static boolean isLeftAlone(Configuration configuration, StaticFile file) {
    boolean included =
        !Values.isNil(configuration.get("include"))
            && StaticPages.isIncluded(configuration, file.relativePath().substring(1));
    return !included
        && LEFT_ALONE.contains(Paths.withoutExtension(file.name()).toUpperCase(Locale.ROOT));
  }
}
