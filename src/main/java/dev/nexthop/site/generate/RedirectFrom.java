package dev.nexthop.site.generate;

import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Layout;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.render.filter.SiteUrls;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages that lead from old addresses to new ones: jekyll-redirect-from. */
final class RedirectFrom implements Generator {

  @Override
  public void generate(Site site) {
    site.layouts()
        .computeIfAbsent(
            "redirect",
            name ->
                new Layout(
                    name,
                    "redirect.html",
                    "/_layouts/redirect.html",
                    new LinkedHashMap<>(),
                    GeneratedText.raw("redirect.html"),
                    1));
    SiteUrls urls = new SiteUrls(site.configuration());
    Map<String, String> redirects = new LinkedHashMap<>();
    for (Convertible document : documents(site)) {
      for (Object from : list(document.get("redirect_from"))) {
        Page page = page(site, urls, from.toString(), document.url());
        site.pages().add(page);
        note(redirects, page);
      }
      List<Object> to = list(document.get("redirect_to"));
      if (!to.isEmpty()) {
        Page page = page(site, urls, document.url(), to.get(0).toString());
        document.data().putAll(page.data());
        empty(document);
        note(redirects, page);
      }
    }
    writeList(site, redirects);
  }

  private static List<Convertible> documents(Site site) {
    List<Convertible> documents = new ArrayList<>();
    site.collections()
        .values()
        .forEach(
            collection ->
                collection.docs().stream().filter(Document::isWritten).forEach(documents::add));
    documents.addAll(site.pages());
    return documents;
  }

  private static List<Object> list(Object value) {
    List<Object> list = new ArrayList<>();
    if (value instanceof List<?> values) {
      list.addAll(values);
    } else {
      list.add(value);
    }
    list.removeIf(Values::isNil);
    return list;
  }

  private static Page page(Site site, SiteUrls urls, String from, String to) {
    Page page = new Page(Page.Origin.REDIRECT, "", "redirect.html", site.context());
    String permalink = from.startsWith("/") ? from : "/" + from;
    Map<String, Object> redirect = new LinkedHashMap<>();
    redirect.put("from", permalink);
    redirect.put("to", to.matches("(?s)https?://.*") ? to : urls.absolute(to));
    page.data().put("sitemap", false);
    page.data().put("layout", "redirect");
    page.data().put("permalink", permalink);
    page.data().put("redirect", redirect);
    return page;
  }

  private static void empty(Convertible document) {
    if (document instanceof Page page) {
      page.setContent("", 1);
    } else if (document instanceof Document doc) {
      doc.setContent("", 1);
    }
  }

  private static void note(Map<String, String> redirects, Page page) {
    Map<String, Object> redirect = Values.map(page.data().getOrDefault("redirect", Values.NIL));
    redirects.put(String.valueOf(redirect.get("from")), String.valueOf(redirect.get("to")));
  }

  private static void writeList(Site site, Map<String, String> redirects) {
    boolean wanted = !Boolean.FALSE.equals(site.configuration().map("redirect_from").get("json"));
    if (!wanted || Files.exists(site.configuration().source().resolve("redirects.json"))) {
      return;
    }
    Page page = new Page(Page.Origin.GENERATED, "", "redirects.json", site.context());
    page.setContent(JsonText.of(redirects), 1);
    page.data().put("layout", Values.NIL);
    site.pages().add(page);
  }
}
