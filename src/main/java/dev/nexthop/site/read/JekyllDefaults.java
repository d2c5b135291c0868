package dev.nexthop.site.read;

import dev.nexthop.site.model.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Jekyll assumes where the configuration is silent: {@code Configuration::DEFAULTS}. */
final class JekyllDefaults {
  /** What is left out of every site. */
  static final List<String> EXCLUDES =
      List.of(
          ".sass-cache",
          ".jekyll-cache",
          "gemfiles",
          "Gemfile",
          "Gemfile.lock",
          "node_modules",
          "vendor/bundle/",
          "vendor/cache/",
          "vendor/gems/",
          "vendor/ruby/");

  private JekyllDefaults() {}

  /** All defaults but the folders' absolute paths. */
  static Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    folders(values);
    content(values);
    values.put("liquid", liquid());
    values.put("kramdown", kramdown());
    return values;
  }

  private static void folders(Map<String, Object> values) {
    values.put("source", "");
    values.put("destination", "");
    values.put("collections_dir", "");
    values.put("cache_dir", ".jekyll-cache");
    values.put("plugins_dir", "_plugins");
    values.put("layouts_dir", "_layouts");
    values.put("data_dir", "_data");
    values.put("includes_dir", "_includes");
    values.put("collections", new LinkedHashMap<>());
    values.put("safe", false);
    values.put("include", List.of(".htaccess"));
    values.put("exclude", List.of());
    values.put("keep_files", List.of(".git", ".svn"));
    values.put("encoding", "utf-8");
    values.put("markdown_ext", "markdown,mkdown,mkdn,mkd,md");
    values.put("strict_front_matter", false);
  }

  private static void content(Map<String, Object> values) {
    values.put("show_drafts", Values.NIL);
    values.put("limit_posts", 0L);
    values.put("future", false);
    values.put("unpublished", false);
    values.put("whitelist", List.of());
    values.put("plugins", List.of());
    values.put("markdown", "kramdown");
    values.put("highlighter", "rouge");
    values.put("lsi", false);
    values.put("excerpt_separator", "\n\n");
    values.put("incremental", false);
    values.put("detach", false);
    values.put("port", "4000");
    values.put("host", "127.0.0.1");
    values.put("baseurl", Values.NIL);
    values.put("show_dir_listing", false);
    values.put("permalink", "date");
    values.put("paginate_path", "/page:num");
    values.put("timezone", Values.NIL);
    values.put("quiet", false);
    values.put("verbose", false);
    values.put("defaults", List.of());
  }

  private static Map<String, Object> liquid() {
    Map<String, Object> liquid = new LinkedHashMap<>();
    liquid.put("error_mode", "warn");
    liquid.put("strict_filters", false);
    liquid.put("strict_variables", false);
    return liquid;
  }

  private static Map<String, Object> kramdown() {
    Map<String, Object> kramdown = new LinkedHashMap<>();
    kramdown.put("auto_ids", true);
    kramdown.put("toc_levels", List.of(1L, 2L, 3L, 4L, 5L, 6L));
    kramdown.put("entity_output", "as_char");
    kramdown.put("smart_quotes", "lsquo,rsquo,ldquo,rdquo");
    kramdown.put("input", "GFM");
    kramdown.put("hard_wrap", false);
    kramdown.put("guess_lang", true);
    kramdown.put("footnote_nr", 1L);
    kramdown.put("show_warnings", false);
    return kramdown;
  }
}
