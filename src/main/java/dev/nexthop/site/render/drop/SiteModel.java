package dev.nexthop.site.render.drop;

import dev.nexthop.liquid.value.Nil;
import dev.nexthop.site.model.Collection;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Excerpt;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Pager;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.StaticFile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What templates see of a site that has been read, computed when somebody asks and shared by all
 * readers. Safe for use by several threads.
 */
public final class SiteModel {
  private final Site site;
  private final ZoneId zone;
  private final Neighbours neighbours = new Neighbours();
  private final Object program;
  private final Object theme;
  private final Lazy<List<Document>> newestPosts;
  private final Lazy<Map<String, List<Document>>> tags;
  private final Lazy<Map<String, List<Document>>> categories;
  private final Lazy<List<Page>> htmlPages;
  private final Lazy<SourceMapPages> sourceMaps;
  private final Map<Page, Map<String, Object>> facts = new ConcurrentHashMap<>();

  /** The model of a site whose documents do not change any more. */
  public SiteModel(Site site) {
    this.site = site;
    zone = site.configuration().zone();
    program = new ProgramDrop(site.configuration().environment());
    theme = site.theme().<Object>map(ThemeDrop::new).orElse(Nil.NIL);
    newestPosts = new Lazy<>(site::newestPosts);
    tags = new Lazy<>(site::tags);
    categories = new Lazy<>(site::categories);
    htmlPages = new Lazy<>(site::htmlPages);
    sourceMaps = new Lazy<>(() -> SourceMapPages.of(site));
  }

  /** The site itself. */
  public Site site() {
    return site;
  }

  /** Liquid's {@code site}. */
  public Map<String, Object> siteView(Reader reader) {
    return new SiteView(this, reader);
  }

  /** Liquid's {@code jekyll}. */
  public Object program() {
    return program;
  }

  /** Liquid's {@code theme}. */
  public Object theme() {
    return theme;
  }

  /** Liquid's {@code page}: a map for a page, a drop for a document. */
  public Object pageView(Convertible page, Reader reader) {
    if (page instanceof Page plain) {
      return view(plain, reader);
    }
    if (page instanceof Document document) {
      return new DocumentDrop(document, reader, neighbours);
    }
    Excerpt excerpt = (Excerpt) page;
    return excerpt.owner() instanceof Document owner
        ? new ExcerptDrop(excerpt, owner, new DocumentDrop(owner, reader, neighbours))
        : pageView(excerpt.owner(), reader);
  }

  /** Liquid's {@code page} with all its keys. */
  public Map<String, Object> pageMap(Convertible page, Reader reader) {
    Object view = pageView(page, reader);
    return view instanceof JekyllDrop drop ? drop.toMap() : ((PageView) view);
  }

  /** Liquid's {@code paginator}; Nil where there is none. */
  public Object paginator(Convertible page, Reader reader) {
    return page instanceof Page plain
        ? plain.pager().<Object>map(pager -> view(pager, reader)).orElse(Nil.NIL)
        : Nil.NIL;
  }

  private Map<String, Object> view(Pager pager, Reader reader) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("page", (long) pager.page());
    view.put("per_page", (long) pager.perPage());
    view.put("posts", documents(pager.posts(), reader));
    view.put("total_posts", (long) pager.totalPosts());
    view.put("total_pages", (long) pager.totalPages());
    view.put("previous_page", number(pager.previousPage()));
    view.put("previous_page_path", path(pager.previousPagePath()));
    view.put("next_page", number(pager.nextPage()));
    view.put("next_page_path", path(pager.nextPagePath()));
    return view;
  }

  private static Object number(OptionalInt number) {
    return number.isPresent() ? (Object) (long) number.getAsInt() : Nil.NIL;
  }

  private static Object path(String path) {
    return path.isEmpty() ? Nil.NIL : path;
  }

  /** A generated page may carry static files in its front matter, as a sitemap does. */
  private Map<String, Object> factsOf(Page page) {
    Map<String, Object> known = PageView.facts(page);
    known.replaceAll(
        (key, value) ->
            value instanceof List<?> list
                    && !list.isEmpty()
                    && list.stream().allMatch(StaticFile.class::isInstance)
                ? files(list.stream().map(StaticFile.class::cast).toList())
                : value);
    return known;
  }

  private PageView view(Page page, Reader reader) {
    return new PageView(page, reader, facts.computeIfAbsent(page, this::factsOf));
  }

  List<Document> newestPosts() {
    return newestPosts.get();
  }

  Map<String, List<Document>> tags() {
    return tags.get();
  }

  Map<String, List<Document>> categories() {
    return categories.get();
  }

  List<Page> htmlPages() {
    return htmlPages.get();
  }

  List<Object> documents(List<Document> documents, Reader reader) {
    return new DocumentList(documents, reader, neighbours);
  }

  List<Object> documents(Reader reader) {
    List<Object> views = new ArrayList<>();
    for (Object each : site.documents()) {
      if (each instanceof Document document) {
        reader.read(new Read.Attributes(document));
        views.add(new DocumentDrop(document, reader, neighbours));
      } else if (each instanceof StaticFile file) {
        views.add(new StaticFileDrop(file, zone));
      }
    }
    return views;
  }

  /** All pages, with the source maps of style sheets that were rendered before the reader. */
  List<Object> pages(Reader reader) {
    List<Object> views = pages(site.pages(), reader);
    sourceMaps.get().before(reader.document()).forEach(page -> views.add(view(page, reader)));
    return views;
  }

  List<Object> pages(List<Page> pages, Reader reader) {
    List<Object> views = new ArrayList<>(pages.size());
    for (Page page : pages) {
      reader.read(new Read.Attributes(page));
      views.add(view(page, reader));
    }
    return views;
  }

  List<Object> files(List<StaticFile> files) {
    List<Object> views = new ArrayList<>(files.size());
    files.forEach(file -> views.add(new StaticFileDrop(file, zone)));
    return views;
  }

  List<Object> collections(Reader reader) {
    List<Object> views = new ArrayList<>();
    site.collections().values().stream()
        .sorted(Comparator.comparing(Collection::label))
        .forEach(
            each ->
                views.add(
                    new CollectionDrop(each, documents(each.docs(), reader), files(each.files()))));
    return views;
  }
}
