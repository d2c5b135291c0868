package dev.nexthop.site.render.seo;

import dev.nexthop.liquid.Arguments;
import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import dev.nexthop.site.render.filter.SiteUrls;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the tag knows of a page ({@code drop.rb}). */
final class SeoFacts {
  private static final List<String> FORMAT =
      List.of("markdownify", "strip_html", "normalize_whitespace", "escape_once");
  private static final Pattern HOME_OR_ABOUT = Pattern.compile("/(about/)?(index.html?)?");
  private static final Pattern INDEX = Pattern.compile("/index\\.html$");

  final Fields page;
  final Fields site;
  final Author author;
  final Image image;
  private final Context context;
  private final SiteUrls urls;

  SeoFacts(Object page, Context context, SiteUrls urls) {
    this.page = new Fields(page);
    this.site = new Fields(context.findLeniently("site"));
    this.context = context;
    this.urls = urls;
    author = new Author(this.page, site);
    image = new Image(this.page.get("image"), this::imageUrl);
  }

  private String imageUrl(String path) {
    return escaped(urls.isAbsolute(path).orElse(true) ? path : urls.absolute(path));
  }

  private Optional<String> format(Object value) {
    Object text = value;
    for (String filter : FORMAT) {
      text = filter(filter, text);
    }
    return Optional.of(Text.of(text)).filter(formatted -> !formatted.isEmpty());
  }

  private Object filter(String name, Object input) {
    return context.filter(name, input, Arguments.NONE);
  }

  private String escaped(String url) {
    return Text.of(filter("uri_escape", url));
  }

  Optional<String> siteTitle() {
    return format(Fields.firstTrue(site.get("title"), site.get("name")));
  }

  private Optional<String> siteDescription() {
    return format(site.get("description"));
  }

  Optional<String> pageTitle() {
    return format(page.get("title")).or(this::siteTitle);
  }

  Optional<String> title() {
    return baseTitle().map(title -> pageNumber() + title);
  }

  private Optional<String> baseTitle() {
    Optional<String> ofSite = siteTitle();
    Optional<String> ofPage = pageTitle();
    if (ofSite.isPresent() && !ofPage.equals(ofSite)) {
      return ofPage.map(title -> title + " | " + ofSite.get());
    }
    Optional<String> description = siteDescription();
    if (description.isPresent() && ofSite.isPresent()) {
      return format(site.get("tagline"))
          .or(() -> description)
          .map(text -> ofSite.get() + " | " + text);
    }
    return ofPage;
  }

  private String pageNumber() {
    Fields paginator = new Fields(context.findLeniently("paginator"));
    if (!(paginator.get("page") instanceof Long number) || number <= 1) {
      return "";
    }
    Object message = site.get("seo_paginator_message");
    String text = Values.isTrue(message) ? Text.of(message) : "Page %<current>s of %<total>s for ";
    return text.replace("%<current>s", number.toString())
        .replace("%<total>s", paginator.text("total_pages"))
        .replace("%{current}", number.toString())
        .replace("%{total}", paginator.text("total_pages"));
  }

  Optional<String> name() {
    Object own = page.in("seo").get("name");
    if (Values.isTrue(own)) {
      Optional<String> formatted = format(own);
      if (formatted.isPresent()) {
        return formatted;
      }
    }
    if (!isHomeOrAbout()) {
      return Optional.empty();
    }
    Object social = site.in("social").get("name");
    return Values.isTrue(social) ? format(social) : siteTitle();
  }

  Optional<String> description() {
    return format(Fields.firstTrue(page.get("description"), page.get("excerpt")))
        .or(this::siteDescription);
  }

  Object dateModified() {
    return date(
        Fields.firstTrue(
            page.in("seo").get("date_modified"), page.get("last_modified_at"), page.get("date")));
  }

  Object datePublished() {
    return date(page.get("date"));
  }

  private Object date(Object date) {
    return Values.isTrue(date) ? filter("date_to_xmlschema", date) : Nil.NIL;
  }

  Object type() {
    Object own = page.in("seo").get("type");
    if (Values.isTrue(own)) {
      return own;
    }
    if (isHomeOrAbout()) {
      return "WebSite";
    }
    return page.has("date") ? "BlogPosting" : "WebPage";
  }

  Object links() {
    Object own = page.in("seo").get("links");
    return Values.isTrue(own) || !isHomeOrAbout() ? own : site.in("social").get("links");
  }

  Object logo() {
    Object logo = site.get("logo");
    if (!Values.isTrue(logo)) {
      return Nil.NIL;
    }
    String path = Text.of(logo);
    return escaped(urls.isAbsolute(path).orElse(false) ? path : urls.absolute(path));
  }

  String locale() {
    Object locale =
        Fields.firstTrue(
            page.get("locale"), site.get("locale"), page.get("lang"), site.get("lang"), "en_US");
    return Text.of(locale).replace('-', '_');
  }

  Object canonicalUrl() {
    Object own = page.get("canonical_url");
    if (!Text.of(own).isEmpty()) {
      return own;
    }
    return INDEX.matcher(Text.of(urls.absolute(page.get("url")))).replaceAll("/");
  }

  private boolean isHomeOrAbout() {
    return HOME_OR_ABOUT.matcher(page.text("url")).matches();
  }
}
