package dev.nexthop.site.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A page: a file with front matter outside of collections, or one that the program makes. Filled in
 * while the site is read and by generators; rendering only reads it.
 */
public final class Page implements Convertible {
  /** How a page came to be. */
  public enum Origin {
    /** A file of the site or its theme. */
    FILE,
    /** Made by the program (Jekyll's {@code PageWithoutAFile}). */
    GENERATED,
    /** Made by the program to lead to another page; may share its destination with that. */
    REDIRECT
  }

  private final Origin origin;
  private final String directory;
  private final String name;
  private final Document.SiteContext context;
  private final Map<String, Object> data = new LinkedHashMap<>();
  private String content = "";
  private int contentLine = 1;
  private boolean decodable = true;
  private Optional<Pager> pager = Optional.empty();
  private Optional<String> url = Optional.empty();
  private String urlDirectory;

  /**
   * @param origin how it came to be
   * @param directory folder below the source, such as {@code /docs}; empty for the source itself
   * @param name file name with extension
   * @param context of its site
   */
  public Page(Origin origin, String directory, String name, Document.SiteContext context) {
    this.origin = origin;
    this.directory = directory;
    this.urlDirectory = directory;
    this.name = name;
    this.context = context;
  }

  /** Notes that the file is not in the encoding that it should be in. */
  public void setUndecodable() {
    decodable = false;
  }

  @Override
  public boolean isDecodable() {
    return decodable;
  }

  /** Sets the text and the line of the file on which it begins. */
  public void setContent(String text, int line) {
    content = text;
    contentLine = line;
  }

  /** What was read of it, as it is now. */
  public ReadState state() {
    return new ReadState(data, content, contentLine, decodable);
  }

  /** Makes it what it was when that was its state, and no page of a pagination. */
  public void restore(ReadState state) {
    data.clear();
    data.putAll(state.data());
    content = state.content();
    contentLine = state.contentLine();
    decodable = state.isDecodable();
    pager = Optional.empty();
    url = Optional.empty();
  }

  /** Becomes like a page that was made for the same purpose. */
  public void adopt(Page other) {
    restore(other.state());
    pager = other.pager;
    urlDirectory = other.urlDirectory;
  }

  /** Puts it elsewhere on the site than its file is in the source. */
  public void setUrlDirectory(String newDirectory) {
    urlDirectory = newDirectory;
    url = Optional.empty();
  }

  /** Gives it another address. */
  public void setPermalink(String permalink) {
    data.put("permalink", permalink);
    url = Optional.empty();
  }

  /** A page with the same name, front matter and text in another folder. */
  public Page copyIn(String folder) {
    Page copy = new Page(origin, folder, name, context);
    copy.setContent(content, contentLine);
    copy.data.putAll(data);
    return copy;
  }

  /** A page that the program makes beside it, with the same front matter. */
  public Page beside(String otherName) {
    Page other = new Page(Origin.GENERATED, directory, otherName, context);
    other.urlDirectory = urlDirectory;
    other.data.putAll(data);
    return other;
  }

  /** Makes it one page of a pagination. */
  public void setPager(Pager paginator) {
    pager = Optional.of(paginator);
  }

  /** How it came to be. */
  public Origin origin() {
    return origin;
  }

  /** File name with extension. */
  public String name() {
    return name;
  }

  /** File name without extension. */
  public String basename() {
    return Paths.withoutTrailingDots(name.substring(0, name.length() - extname().length()));
  }

  @Override
  public String extname() {
    return Paths.extname(name);
  }

  /** Folder below the source, as given. */
  public String sourceDirectory() {
    return directory;
  }

  @Override
  public String relativePath() {
    String joined = Paths.join(directory, name);
    return joined.startsWith("/") ? joined.substring(1) : joined;
  }

  @Override
  public String path() {
    Object path = data.get("path");
    return path == null ? relativePath() : path.toString();
  }

  @Override
  public Map<String, Object> data() {
    return data;
  }

  @Override
  public Object get(String key) {
    Object own = data.get(key);
    return own != null ? own : context.defaults().find(relativePath(), "pages", key);
  }

  /** Front-matter defaults that apply. */
  public Map<String, Object> defaults() {
    return context.defaults().all(relativePath(), "pages");
  }

  @Override
  public String content() {
    return content;
  }

  @Override
  public int contentLine() {
    return contentLine;
  }

  /** Liquid's {@code paginator}, if it is one page of a pagination. */
  public Optional<Pager> pager() {
    return pager;
  }

  /** Whether its front matter does not forbid to publish it. */
  public boolean isPublished() {
    return Values.isTruthy(data.getOrDefault("published", true))
        || context.configuration().flag("unpublished");
  }

  /** Extension of the page on the site. */
  public String outputExt() {
    return PermalinkExtension.of(get("permalink"))
        .orElseGet(() -> context.configuration().outputExtension(extname()));
  }

  /** Whether it is HTML on the site. */
  public boolean isHtml() {
    String extension = outputExt();
    return extension.equals(".html") || extension.equals(".xhtml") || extension.equals(".htm");
  }

  private String template() {
    if (!isHtml()) {
      return "/:path/:basename:output_ext";
    }
    return basename().equals("index")
        ? "/:path/"
        : Collection.withSuffix("/:path/:basename", context.configuration().text("permalink"));
  }

  @Override
  public String url() {
    String known = url.orElseGet(this::makeUrl);
    url = Optional.of(known);
    return known;
  }

  private String makeUrl() {
    Map<String, String> placeholders = new LinkedHashMap<>();
    placeholders.put("path", urlDirectory);
    placeholders.put("basename", basename());
    placeholders.put("output_ext", outputExt());
    Object permalink = get("permalink");
    return Url.fromMap(
        Values.isTruthy(permalink) ? Url.text("permalink", permalink) : template(), placeholders);
  }

  /** Liquid's {@code page.dir}: the folder of its URL with a slash at the end. */
  public String dir() {
    if (url().endsWith("/")) {
      return url();
    }
    String folder = Paths.dirname(url());
    return folder.endsWith("/") ? folder : folder + "/";
  }

  /** Path below the destination folder. */
  public String destination() {
    String unescaped = Url.unescapePath(url());
    String path = url().endsWith("/") ? Paths.join(unescaped, "index") : unescaped;
    return path.endsWith(outputExt()) ? path : path + outputExt();
  }

  @Override
  public boolean rendersWithLiquid() {
    return !Boolean.FALSE.equals(get("render_with_liquid")) && Convertible.hasLiquid(content);
  }

  @Override
  public boolean placedInLayout() {
    return !Document.isAsset(extname()) && !"none".equals(get("layout"));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return "Page[" + relativePath() + "]";
  }
}
