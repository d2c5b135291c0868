package dev.nexthop.site.generate;

import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.StaticFile;
import dev.nexthop.site.model.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code sitemap.xml} and {@code robots.txt}: jekyll-sitemap. */
final class Sitemap implements Generator {
  private static final Set<String> INCLUDED = Set.of(".htm", ".html", ".xhtml", ".pdf");

  @Override
  public void generate(Site site) {
    boolean hasSitemap = has(site, "/sitemap.xml");
    boolean hasRobots = has(site, "/robots.txt");
    boolean hasStyle = has(site, "/sitemap.xsl");
    if (!hasSitemap) {
      Page page = page(site, "sitemap.xml", GeneratedText.lines("sitemap.xml"));
      List<StaticFile> files = new ArrayList<>(site.staticFiles());
      files.removeIf(file -> !INCLUDED.contains(file.extname()));
      page.data().put("static_files", files);
      page.data().put("xsl", hasStyle);
    }
    if (!hasRobots) {
      page(site, "robots.txt", "Sitemap: {{ \"sitemap.xml\" | absolute_url }}\n");
    }
  }

  private static Page page(Site site, String name, String text) {
    Page page = new Page(Page.Origin.GENERATED, "", name, site.context());
    page.setContent(text, 1);
    page.data().put("layout", Values.NIL);
    site.pages().add(page);
    return page;
  }

  private static boolean has(Site site, String url) {
    return site.pages().stream().anyMatch(page -> page.url().equals(url))
        || site.staticFiles().stream().anyMatch(file -> file.url().equals(url));
  }
}
