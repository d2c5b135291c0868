package dev.nexthop.site.render.seo;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Node;
import dev.nexthop.liquid.Tag;
import dev.nexthop.liquid.TagParser;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.site.render.filter.SiteUrls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** {@code seo}: metadata for search engines and social networks, as jekyll-seo-tag 2.8.0 has it. */
public final class SeoTag implements Tag {
  private static final List<Map.Entry<String, String>> VERIFICATIONS =
      List.of(
          Map.entry("google", "google-site-verification"),
          Map.entry("bing", "msvalidate.01"),
          Map.entry("alexa", "alexaVerifyID"),
          Map.entry("yandex", "yandex-verification"),
          Map.entry("baidu", "baidu-site-verification"),
          Map.entry("facebook", "facebook-domain-verification"));

  private final SiteUrls urls;
  private final Function<Context, Object> page;

  /**
   * @param urls of the site
   * @param page the page that a context renders
   */
  public SeoTag(SiteUrls urls, Function<Context, Object> page) {
    this.urls = urls;
    this.page = page;
  }

  @Override
  public Node parse(TagParser parser) {
    boolean titled = !parser.markup().toLowerCase(Locale.ROOT).contains("title=false");
    return (context, output) -> {
      SeoFacts facts = new SeoFacts(page.apply(context), context, urls);
      output.append(new Lines(facts, context).html(titled));
    };
  }

  /** The elements, one a line. */
  private final class Lines {
    private final SeoFacts facts;
    private final Context context;
    private final StringBuilder html = new StringBuilder();

    Lines(SeoFacts facts, Context context) {
      this.facts = facts;
      this.context = context;
    }

    String html(boolean titled) {
      line("<!-- Begin Jekyll SEO tag v2.8.0 -->");
      if (titled) {
        facts.title().ifPresent(title -> line("<title>" + title + "</title>"));
      }
      named("generator", "Jekyll v" + new Fields(context.findLeniently("jekyll")).text("version"));
      describe();
      image();
      article();
      pagination();
      twitter();
      facebook();
      verifications();
      line("<script type=\"application/ld+json\">");
      html.append(new JsonLd(facts).json());
      line("</script>");
      line("<!-- End Jekyll SEO tag -->");
      return html.toString();
    }

    private void line(String text) {
      html.append(text).append('\n');
    }

    private void named(String name, String content) {
      line("<meta name=\"" + name + "\" content=\"" + content + "\" />");
    }

    private void property(String property, String content) {
      line("<meta property=\"" + property + "\" content=\"" + content + "\" />");
    }

    private void describe() {
      facts.pageTitle().ifPresent(title -> property("og:title", title));
      if (facts.author.has("name")) {
        named("author", Text.printed(facts.author.get("name")));
      }
      property("og:locale", facts.locale());
      facts
          .description()
          .ifPresent(
              description -> {
                named("description", description);
                property("og:description", description);
              });
      if (facts.site.has("url")) {
        String canonical = Text.printed(facts.canonicalUrl());
        line("<link rel=\"canonical\" href=\"" + canonical + "\" />");
        property("og:url", canonical);
      }
      facts.siteTitle().ifPresent(title -> property("og:site_name", title));
    }

    private void image() {
      if (!facts.image.exists()) {
        return;
      }
      property("og:image", facts.image.fields().text("path"));
      for (String key : List.of("height", "width", "alt")) {
        if (facts.image.fields().has(key)) {
          property("og:image:" + key, facts.image.fields().text(key));
        }
      }
    }

    private void article() {
      boolean dated = facts.page.has("date");
      property("og:type", dated ? "article" : "website");
      if (dated) {
        property("article:published_time", Text.printed(facts.datePublished()));
      }
    }

    private void pagination() {
      Fields paginator = new Fields(context.findLeniently("paginator"));
      for (String way : List.of("previous", "next")) {
        if (paginator.has(way + "_page")) {
          String relation = way.equals("next") ? "next" : "prev";
          String url = Text.of(urls.absolute(paginator.get(way + "_page_path")));
          line("<link rel=\"" + relation + "\" href=\"" + url + "\" />");
        }
      }
    }

    private void twitter() {
      if (facts.image.exists()) {
        named("twitter:card", card());
        property("twitter:image", facts.image.fields().text("path"));
      } else {
        named("twitter:card", "summary");
      }
      if (facts.image.exists() && facts.image.fields().has("alt")) {
        named("twitter:image:alt", facts.image.fields().text("alt"));
      }
      facts.pageTitle().ifPresent(title -> property("twitter:title", title));
      if (facts.site.has("twitter")) {
        named("twitter:site", "@" + facts.site.in("twitter").text("username").replace("@", ""));
        Object creator = facts.author.twitter();
        if (creator instanceof String account) {
          named("twitter:creator", "@" + account.replace("@", ""));
        }
      }
    }

    private String card() {
      Object site = facts.site.in("twitter").get("card");
      Object own = facts.page.in("twitter").get("card");
      Object card = context.filter("default", own, Arguments.of(site));
      return Text.printed(context.filter("default", card, Arguments.of("summary_large_image")));
    }

    private void facebook() {
      Fields facebook = facts.site.in("facebook");
      ifPresent(facebook, "admins", "fb:admins");
      ifPresent(facebook, "publisher", "article:publisher");
      ifPresent(facebook, "app_id", "fb:app_id");
    }

    private void ifPresent(Fields fields, String key, String property) {
      if (fields.has(key)) {
        property(property, fields.text(key));
      }
    }

    private void verifications() {
      if (facts.site.has("webmaster_verifications")) {
        Fields codes = facts.site.in("webmaster_verifications");
        for (Map.Entry<String, String> service : VERIFICATIONS) {
          if (codes.has(service.getKey())) {
            named(service.getValue(), codes.text(service.getKey()));
          }
        }
      } else if (facts.site.has("google_site_verification")) {
        named("google-site-verification", facts.site.text("google_site_verification"));
      }
    }
  }
}
