package dev.nexthop.site.generate;

import dev.nexthop.markdown.Markdown;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.read.Excerpts;
import dev.nexthop.site.render.RenderParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first heading as title: jekyll-titles-from-headings. */
final class TitlesFromHeadings implements Generator {
  private static final Pattern TITLE =
      Pattern.compile(
          "\\A\\s*(?:#{1,3}\\s+(.*)(?:\\s+#{1,3})?|(.*)\\r?\\n[-=]+\\s*)$",
          Pattern.MULTILINE | Pattern.UNIX_LINES);
  private static final Pattern HTML =
      Pattern.compile("(?s)<script.*?</script>|<!--.*?-->|<style.*?</style>|<.*?>");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]]*\\]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final RenderParts parts;
  private final Journal journal;

  TitlesFromHeadings(RenderParts parts, Journal journal) {
    this.parts = parts;
    this.journal = journal;
  }

  @Override
  public void generate(Site site) {
    Map<String, Object> settings = site.configuration().map("titles_from_headings");
    Optional<Markdown> markdown = parts.markdown().create(site.configuration());
    if (Boolean.FALSE.equals(settings.get("enabled")) || markdown.isEmpty()) {
      return;
    }
    List<Convertible> documents = new ArrayList<>(site.pages());
    if (Boolean.TRUE.equals(settings.get("collections"))) {
      site.collections()
          .values()
          .forEach(
              collection ->
                  collection.docs().stream().filter(Document::isWritten).forEach(documents::add));
    }
    for (Convertible document : documents) {
      boolean titled = document instanceof Page && !Values.isNil(document.get("title"));
      if (site.configuration().isMarkdown(document.extname()) && !titled) {
        setTitle(site, document, markdown.get(), settings);
      }
    }
  }

  private void setTitle(
      Site site, Convertible document, Markdown markdown, Map<String, Object> settings) {
    Matcher matcher = TITLE.matcher(document.content());
    if (matcher.find()) {
      String heading = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      document.data().put("title", plain(markdown.convert(heading, "").html()));
    } else {
      document.data().put("title", document.get("title"));
    }
    Object own = document.data().get("strip_title");
    if (Boolean.TRUE.equals(own == null ? settings.get("strip_title") : own)) {
      strip(site, document);
    }
  }

  private static String plain(String html) {
    String text = SPACES.matcher(HTML.matcher(html).replaceAll("")).replaceAll(" ").trim();
    return FOOTNOTE.matcher(text).replaceAll("");
  }

  private void strip(Site site, Convertible document) {
    String text = TITLE.matcher(document.content()).replaceAll("").trim();
    if (document instanceof Page page) {
      page.setContent(text, page.contentLine());
    } else if (document instanceof Document doc) {
      doc.setContent(text, doc.contentLine());
      if (doc.collection().label().equals("posts")) {
        new Excerpts(site.configuration(), journal)
            .of(doc)
            .ifPresent(excerpt -> doc.data().put("excerpt", excerpt));
      }
    }
  }
}
