package dev.nexthop.site.render.seo;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.site.render.drop.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What search engines read of a page ({@code json_ld_drop.rb}). */
final class JsonLd {
  private final SeoFacts facts;

  JsonLd(SeoFacts facts) {
    this.facts = facts;
  }

  /** Keys in order, without those that have no value. */
  String json() {
    Map<String, Object> values = new TreeMap<>();
    values.put("@context", "https://schema.org");
    values.put("@type", facts.type());
    values.put("author", author());
    values.put("dateModified", facts.dateModified());
    values.put("datePublished", facts.datePublished());
    values.put("description", facts.description().<Object>map(text -> text).orElse(Nil.NIL));
    values.put("headline", facts.pageTitle().<Object>map(text -> text).orElse(Nil.NIL));
    values.put("image", facts.image.exists() ? facts.image.jsonLd() : Nil.NIL);
    values.put("mainEntityOfPage", mainEntity());
    values.put("name", facts.name().<Object>map(text -> text).orElse(Nil.NIL));
    values.put("publisher", publisher());
    values.put("sameAs", facts.links());
    values.put("url", facts.canonicalUrl());
    values.values().removeIf(value -> value == Nil.NIL);
    return Json.of(values);
  }

  private Object author() {
    Author author = facts.author;
    String type = author.has("type") ? Text.of(author.get("type")) : "Person";
    if (!author.has("name") || !(type.equals("Person") || type.equals("Organization"))) {
      return Nil.NIL;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("@type", type);
    values.put("name", author.get("name"));
    if (author.has("url")) {
      values.put("url", author.get("url"));
    }
    return values;
  }

  private Object mainEntity() {
    String type = Text.of(facts.type());
    if (!type.equals("BlogPosting") && !type.equals("CreativeWork")) {
      return Nil.NIL;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("@type", "WebPage");
    values.put("@id", facts.canonicalUrl());
    return values;
  }

  private Object publisher() {
    Object logo = facts.logo();
    if (logo == Nil.NIL) {
      return Nil.NIL;
    }
    Map<String, Object> picture = new LinkedHashMap<>();
    picture.put("@type", "ImageObject");
    picture.put("url", logo);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("@type", "Organization");
    values.put("logo", picture);
    if (facts.author.has("name")) {
      values.put("name", facts.author.get("name"));
    }
    return values;
  }
}
