package dev.nexthop.site.render.seo;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.liquid.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The image of a page ({@code image_drop.rb}). */
final class Image {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /**
   * @param image the page's {@code image}
   * @param url makes a path an absolute URL, escaped
   */
  Image(Object image, UnaryOperator<String> url) {
    fields.put("path", image instanceof String ? image : Nil.NIL);
    if (image instanceof Map<?, ?> map) {
      map.forEach((key, value) -> fields.put(Text.of(key), Values.of(value)));
    }
    Fields own = new Fields(fields);
    Object path = Fields.firstTrue(own.get("path"), own.get("facebook"), own.get("twitter"));
    fields.put("path", path == Nil.NIL ? path : url.apply(Text.of(path)));
  }

  boolean exists() {
    return fields.get("path") != Nil.NIL;
  }

  Fields fields() {
    return new Fields(fields);
  }

  /** Its path, or all about it if there is more to say. */
  Object jsonLd() {
    if (fields.size() == 1) {
      return fields.getOrDefault("path", Nil.NIL);
    }
    Map<String, Object> json = new LinkedHashMap<>(fields);
    json.remove("path");
    json.put("url", fields.getOrDefault("path", Nil.NIL));
    json.put("@type", "imageObject");
    return json;
  }
}
