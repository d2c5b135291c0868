package dev.nexthop.lab.article;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What site and article say about labs: {@code labs:} of {@code _config.yml}, over it that of the
 * article's front matter. {@code labs: auto} is short for {@code labs: {auto: true}}.
 *
 * @param auto whether experiments are looked for in code blocks
 * @param api address of the backend without trailing slash; empty for the page's own origin
 * @param live whether the backend may ask the real DNS
 * @param version Postfix version of experiments that name none
 * @param recipient recipient of experiments that name none; empty for a choice by the program
 * @param expectations what an article claims of its labs, by lab
 */
record ArticleSettings(
    boolean auto,
    String api,
    boolean live,
    String version,
    String recipient,
    Map<String, Object> expectations) {
  private static final String VERSION = "3.7";

  static ArticleSettings of(Map<String, Object> site, Map<String, Object> page) {
    Map<String, Object> values = values(site.get("labs"));
    values.putAll(values(page.get("labs")));
    String api = text(values, "api", "");
    return new ArticleSettings(
        flag(values, "auto"),
        api.endsWith("/") ? api.substring(0, api.length() - 1) : api,
        flag(values, "live"),
        text(values, "postfix", VERSION),
        text(values, "recipient", ""),
        values(values.get("expect")));
  }

  private static Map<String, Object> values(@org.jspecify.annotations.Nullable Object labs) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (labs instanceof Map<?, ?> map) {
      map.forEach((key, value) -> values.put(String.valueOf(key), value));
    } else if ("auto".equals(String.valueOf(labs)) || Boolean.TRUE.equals(labs)) {
      values.put("auto", true);
    } else if (Boolean.FALSE.equals(labs)) {
      values.put("auto", false);
    }
    return values;
  }

  private static boolean flag(Map<String, Object> values, String key) {
    return "true".equals(String.valueOf(values.get(key)));
  }

  private static String text(Map<String, Object> values, String key, String otherwise) {
    Object value = values.get(key);
    String text = value == null ? "" : value.toString();
    return text.isEmpty() ? otherwise : text;
  }
}
