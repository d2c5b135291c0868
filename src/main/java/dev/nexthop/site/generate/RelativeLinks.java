package dev.nexthop.site.generate;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.read.Excerpts;
import dev.nexthop.site.read.StaticPages;
import dev.nexthop.site.render.filter.SiteUrls;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links to Markdown files become links to their pages: jekyll-relative-links. */
final class RelativeLinks implements Generator {
  private static final String FRAGMENT = "(#.+?|)?";
  private static final String TITLE =
      "(\\s+\"(?:\\\\\"|[^\"])*(?<!\\\\)\"|\\s+\"(?:\\\\'|[^'])*(?<!\\\\)')?";
  private static final Pattern LINK =
      Pattern.compile(
          "\\[(.*?)\\]\\(([^)]+?)"
              + FRAGMENT
              + TITLE
              + "\\)|^\\s*?\\[(.*?)\\]: (.+?)"
              + FRAGMENT
              + TITLE
              + "\\s*?$",
          Pattern.MULTILINE | Pattern.UNIX_LINES);
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private final Journal journal;

  RelativeLinks(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void generate(Site site) {
    Map<String, Object> settings = site.configuration().map("relative_links");
    if (Boolean.FALSE.equals(settings.get("enabled"))) {
      return;
    }
    Map<String, String> targets = targets(site);
    SiteUrls urls = new SiteUrls(site.configuration());
    List<Convertible> documents = new ArrayList<>(site.pages());
    if (Boolean.TRUE.equals(settings.get("collections"))) {
      documents.addAll(written(site));
    }
    for (Convertible document : documents) {
      if (site.configuration().isMarkdown(document.extname())
          && !isExcluded(site.configuration(), settings, document)) {
        replace(site, document, targets, urls);
      }
    }
  }

  private static boolean isExcluded(
      Configuration configuration, Map<String, Object> settings, Convertible document) {
    return settings.get("exclude") instanceof List<?> patterns
        && StaticPages.matches(
            configuration,
            patterns.stream().map(Object::toString).toList(),
            document.relativePath());
  }

  private static List<Document> written(Site site) {
    return site.collections().values().stream()
        .flatMap(collection -> collection.docs().stream())
        .filter(Document::isWritten)
        .toList();
  }

  /** URLs by path below the source; the first of several wins. */
  private static Map<String, String> targets(Site site) {
    Map<String, String> targets = new HashMap<>();
    site.pages().forEach(page -> targets.putIfAbsent(page.relativePath(), page.url()));
    site.staticFiles()
        .forEach(
            file -> targets.putIfAbsent(file.relativePath().replaceFirst("^/", ""), file.url()));
    written(site).forEach(document -> targets.putIfAbsent(document.relativePath(), document.url()));
    return targets;
  }

  private void replace(
      Site site, Convertible document, Map<String, String> targets, SiteUrls urls) {
    String folder = Paths.dirname(document.relativePath());
    Matcher link = LINK.matcher(document.content());
    StringBuilder text = new StringBuilder();
    while (link.find()) {
      boolean inline = link.group(2) != null;
      String path = link.group(inline ? 2 : 6);
      Optional<String> url = isRelative(path) ? target(path, folder, targets) : Optional.empty();
      String replacement =
          url.map(found -> replacement(link, inline, urls.relative(found))).orElse(link.group());
      link.appendReplacement(text, Matcher.quoteReplacement(replacement));
    }
    link.appendTail(text);
    setContent(document, text.toString());
    if (Values.isTruthy(document.get("excerpt"))) {
      Optional<Excerpt> excerpt = new Excerpts(site.configuration(), journal).of(document);
      document.data().put("excerpt", excerpt.orElse(new Excerpt(document, document.content())));
    }
  }

  private static void setContent(Convertible document, String text) {
    if (document instanceof Page page) {
      page.setContent(text, page.contentLine());
    } else if (document instanceof Document doc) {
      doc.setContent(text, doc.contentLine());
    }
  }

  private static boolean isRelative(String path) {
    return !path.startsWith("#") && !SCHEME.matcher(path).matches();
  }

  private static Optional<String> target(String path, String folder, Map<String, String> targets) {
    boolean rooted = path.startsWith("/");
    String joined = rooted || folder.equals(".") ? path : folder + "/" + path;
    List<String> segments = new ArrayList<>();
    for (String segment : joined.split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.isEmpty()) {
          return Optional.empty();
        }
        segments.remove(segments.size() - 1);
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    return Optional.ofNullable(targets.get(unescape(String.join("/", segments))));
  }

  private static String unescape(String path) {
    try {
      return URLDecoder.decode(path, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private static String replacement(Matcher link, boolean inline, String url) {
    String text = link.group(inline ? 1 : 5);
    String fragment = orEmpty(link.group(inline ? 3 : 7));
    String title = orEmpty(link.group(inline ? 4 : 8));
    return inline
        ? "[" + text + "](" + url + fragment + title + ")"
        : "\n[" + text + "]: " + url + fragment + title;
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
