package dev.nexthop.site.render;

import dev.nexthop.markdown.kramdown.options.JekyllOptions;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code _config.yml} sets for kramdown. */
public final class KramdownSettings {
  private KramdownSettings() {}

  /** The options of a site. */
  public static KramdownOptions of(Configuration configuration) {
    Map<String, @Nullable Object> settings = new LinkedHashMap<>();
    configuration.map("kramdown").forEach((name, value) -> settings.put(name, plain(value)));
    return JekyllOptions.of(settings, configuration.text("highlighter"));
  }

  /** A value of the configuration with null for nil, which the dialects know nothing of. */
  private static @Nullable Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
      map.forEach((key, entry) -> plain.put(key, plain(entry)));
      return plain;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>();
      list.forEach(entry -> plain.add(plain(entry)));
      return plain;
    }
    return Values.isNil(value) ? null : value;
  }
}
