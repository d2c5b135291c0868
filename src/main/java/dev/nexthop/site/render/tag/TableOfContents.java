package dev.nexthop.site.render.tag;

import dev.nexthop.liquid.Context;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.value.Drop;
import dev.nexthop.liquid.value.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The filters {@code toc}, {@code toc_only} and {@code inject_anchors}, and the tag: jekyll-toc.
 */
final class TableOfContents {
  private static final Pattern HEADING = Pattern.compile("(?i)<h[1-6](?=[\\s>])[^>]*>");

  private final Map<String, Object> settings;

  /**
   * @param settings {@code toc} of the configuration
   */
  TableOfContents(Map<String, Object> settings) {
    this.settings = settings;
  }

  private record Entry(String id, String text, int level) {}

  void addTo(Environment.Builder builder) {
    builder.filter(
        "toc",
        0,
        0,
        (input, arguments, context) ->
            enabled(context) ? list(Text.of(input)) + anchored(Text.of(input)) : input);
    builder.filter(
        "toc_only",
        0,
        0,
        (input, arguments, context) -> enabled(context) ? list(Text.of(input)) : "");
    builder.filter(
        "inject_anchors",
        0,
        0,
        (input, arguments, context) -> enabled(context) ? anchored(Text.of(input)) : input);
    builder.tag(
        "toc",
        parser ->
            (context, output) -> {
              if (enabled(context)) {
                output.append(list(Text.of(context.evaluate("page.content"))));
              }
            });
  }

  private static boolean enabled(Context context) {
    Object page = Rendering.of(context).page();
    Object toc =
        page instanceof Drop drop
            ? drop.get("toc")
            : page instanceof Map<?, ?> map ? map.get("toc") : "";
    return Boolean.TRUE.equals(toc);
  }

  private String setting(String key, String otherwise) {
    return String.valueOf(settings.getOrDefault(key, otherwise));
  }

  /** The headings of the text in order; empty for those that are left out. */
  private List<Entry> entries(String html) {
    var body = Jsoup.parseBodyFragment(html).body();
    int lowest = Integer.parseInt(setting("min_level", "1"));
    int deepest = Integer.parseInt(setting("max_level", "6"));
    Object section = settings.getOrDefault("no_toc_section_class", "no_toc_section");
    Set<Element> left = new HashSet<>();
    for (Object name : section instanceof List<?> list ? list : List.of(section)) {
      left.addAll(body.select("." + name + " :is(h1,h2,h3,h4,h5,h6)"));
    }
    Map<String, Integer> used = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Element heading : body.select("h1,h2,h3,h4,h5,h6")) {
      int level = heading.normalName().charAt(1) - '0';
      if (level < lowest
          || level > deepest
          || left.contains(heading)
          || heading.hasClass("no_toc")) {
        entries.add(new Entry("", "", 0));
        continue;
      }
      String text = heading.wholeText();
      String id = heading.hasAttr("id") ? heading.attr("id") : generated(text);
      int times = used.merge(id, 1, Integer::sum) - 1;
      entries.add(new Entry(times == 0 ? id : id + "-" + times, text, level));
    }
    return entries;
  }

  private static String generated(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc}\\- ]", "");
    return URLEncoder.encode(plain.replace(' ', '-'), StandardCharsets.UTF_8);
  }

  private String listTag() {
    return setting("ordered_list", "false").equals("true") ? "ol" : "ul";
  }

  private String list(String html) {
    List<Entry> shown = entries(html).stream().filter(entry -> entry.level() > 0).toList();
    return "<%s id=\"%s\" class=\"%s\">\n%s</%s>"
        .formatted(
            listTag(),
            setting("list_id", "toc"),
            setting("list_class", "section-nav"),
            items(shown),
            listTag());
  }

  private String items(List<Entry> entries) {
    int top = entries.stream().mapToInt(Entry::level).min().orElse(0);
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < entries.size()) {
      Entry entry = entries.get(i);
      if (entry.level() > top) {
        List<Entry> nested = nested(entries, i, top);
        out.append(items(nested));
        i += nested.size();
        continue;
      }
      out.append(
          "<li class=\"%s %sh%d\"><a href=\"#%s\">%s</a>"
              .formatted(
                  setting("item_class", "toc-entry"),
                  setting("item_prefix", "toc-"),
                  entry.level(),
                  entry.id(),
                  escaped(entry.text())));
      i++;
      List<Entry> nested = nested(entries, i, top);
      if (!nested.isEmpty()) {
        String style = setting("sublist_class", "");
        String attributes = style.isEmpty() ? "" : " class=\"" + style + "\"";
        out.append(
            "\n<%s%s>\n%s</%s>\n".formatted(listTag(), attributes, items(nested), listTag()));
        i += nested.size();
      }
      out.append("</li>\n");
    }
    return out.toString();
  }

  private static List<Entry> nested(List<Entry> entries, int from, int top) {
    int to = from;
    while (to < entries.size() && entries.get(to).level() > top) {
      to++;
    }
    return entries.subList(from, to);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The breaks in headings are those that Nokogiri writes. */
  private String anchored(String html) {
    List<Entry> entries = entries(html);
    Matcher headings = HEADING.matcher(html);
    StringBuilder out = new StringBuilder();
    int last = 0;
    for (int i = 0; headings.find() && i < entries.size(); i++) {
      if (entries.get(i).level() == 0) {
        continue;
      }
      int end = html.indexOf("</h", headings.end());
      int stop = end < 0 ? html.length() : end;
      out.append(html, last, headings.end())
          .append("\n<a class=\"anchor\" href=\"#")
          .append(fragment(entries.get(i).id()))
          .append("\" aria-hidden=\"true\"><span class=\"octicon octicon-link\"></span></a>")
          .append(html, headings.end(), stop);
      if (html.charAt(stop - 1) == '>') {
        out.append('\n');
      }
      last = stop;
    }
    return out.append(html, last, html.length()).toString();
  }

  private static String fragment(String id) {
    StringBuilder out = new StringBuilder();
    id.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            character ->
                out.append(
                    character.charAt(0) < 128
                        ? character
                        : URLEncoder.encode(character, StandardCharsets.UTF_8)));
    return out.toString();
  }
}
