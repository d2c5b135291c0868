package dev.nexthop.site.render.seo;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The author of a page ({@code author_drop.rb}). */
final class Author {
  private final Fields fields;

  Author(Fields page, Fields site) {
    Object author = resolve(page, site);
    fields = new Fields(author instanceof String name ? named(name, site) : author);
  }

  private static Object resolve(Fields page, Fields site) {
    Object first =
        page.get("authors") instanceof List<?> list && !list.isEmpty() ? list.get(0) : Nil.NIL;
    for (Object candidate : List.of(page.get("author"), first, site.get("author"))) {
      if (!Text.of(candidate).isEmpty()) {
        return candidate;
      }
    }
    return Nil.NIL;
  }

  private static Map<String, Object> named(String name, Fields site) {
    Map<String, Object> author = new LinkedHashMap<>();
    author.put("name", name);
    if (site.in("data").in("authors").get(name) instanceof Map<?, ?> known) {
      known.forEach((key, value) -> author.put(Text.of(key), value));
    }
    return author;
  }

  Object get(String key) {
    return fields.get(key);
  }

  boolean has(String key) {
    return fields.has(key);
  }

  /** The account without the sign before it; Nil if there is none. */
  Object twitter() {
    Object account = Fields.firstTrue(get("twitter"), get("name"));
    return account instanceof String text
        ? (text.startsWith("@") ? text.substring(1) : text)
        : Nil.NIL;
  }
}
