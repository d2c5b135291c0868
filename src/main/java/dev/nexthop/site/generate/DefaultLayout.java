package dev.nexthop.site.generate;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import java.util.ArrayList;
import java.util.List;

/** A layout for Markdown that names none: jekyll-default-layout. */
final class DefaultLayout implements Generator {

  @Override
  public void generate(Site site) {
    List<Convertible> documents = new ArrayList<>(site.pages());
    documents.addAll(site.posts().docs());
    for (Convertible document : documents) {
      boolean specified =
          document.data().containsKey("layout")
              || (document instanceof Page page && page.defaults().containsKey("layout"));
      if (site.configuration().isMarkdown(document.extname()) && !specified) {
        document.data().put("layout", layout(site, document));
      }
    }
  }

  private static Object layout(Site site, Convertible document) {
    boolean page = document instanceof Page;
    if (document.url().equals("/") && site.layouts().containsKey("home")) {
      return "home";
    }
    if (page && site.layouts().containsKey("page")) {
      return "page";
    }
    if (!page && site.layouts().containsKey("post")) {
      return "post";
    }
    return site.layouts().containsKey("default") ? "default" : Values.NIL;
  }
}
