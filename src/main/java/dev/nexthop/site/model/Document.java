package dev.nexthop.site.model;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A post, a draft or another document of a collection. Its front matter is filled in while the site
 * is read and may be changed by generators; rendering only reads it.
 */
public final class Document implements Convertible, Comparable<Document> {
  private final Path file;
  private final String relativePath;
  private final Collection collection;
  private final SiteContext context;
  private final Map<String, Object> data = new LinkedHashMap<>();
  private String content = "";
  private int contentLine = 1;
  private boolean decodable = true;
  private boolean undated;
  private Optional<String> url = Optional.empty();
  private Optional<Dated> dated = Optional.empty();

  /** A date and its place in time, which takes long to compute when thousands are sorted. */
  private record Dated(ZonedDateTime date, Instant instant) {}

  /** What a document needs to know of its site. */
  public record SiteContext(
      Configuration configuration, FrontMatterDefaults defaults, Supplier<ZonedDateTime> clock) {
    /** The time of the build. */
    public ZonedDateTime time() {
      return clock.get();
    }
  }

  /**
   * @param file the file, absolute
   * @param relativePath path below the folder that holds the collections
   * @param collection that it belongs to
   * @param context of its site
   */
  public Document(Path file, String relativePath, Collection collection, SiteContext context) {
    this.file = file;
    this.relativePath = relativePath;
    this.collection = collection;
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

  /** Makes it what it was when that was its state. */
  public void restore(ReadState state) {
    data.clear();
    data.putAll(state.data());
    content = state.content();
    contentLine = state.contentLine();
    decodable = state.isDecodable();
    url = Optional.empty();
  }

  /** The file, absolute. */
  public Path file() {
    return file;
  }

  @Override
  public String path() {
    return file.toString();
  }

  @Override
  public String relativePath() {
    return relativePath;
  }

  /** File name with extension. */
  public String basename() {
    return Paths.basename(relativePath);
  }

  /** File name without extension. */
  public String basenameWithoutExt() {
    return Paths.withoutExtension(relativePath);
  }

  @Override
  public String extname() {
    return Paths.extname(relativePath);
  }

  /** The collection that it belongs to. */
  public Collection collection() {
    return collection;
  }

  @Override
  public Map<String, Object> data() {
    return data;
  }

  @Override
  public Object get(String key) {
    Object own = data.get(key);
    return own != null ? own : context.defaults().find(relativePath, collection.label(), key);
  }

  @Override
  public String content() {
    return content;
  }

  @Override
  public int contentLine() {
    return contentLine;
  }

  /** Its date; that of the build if it has none. */
  public ZonedDateTime date() {
    return data.get("date") instanceof ZonedDateTime date ? date : context.time();
  }

  /**
   * Gives a draft the date of its file.
   *
   * @param sorted whether it counts when documents are sorted: not with {@code future}, where
   *     Jekyll sorts them before it asks for that date
   */
  public void setFileDate(ZonedDateTime modified, boolean sorted) {
    data.put("date", modified);
    undated = !sorted;
  }

  /** Whether it lies in {@code _drafts} or says so. */
  public boolean isDraft() {
    return Values.isTruthy(get("draft"));
  }

  /** Whether its front matter does not forbid to publish it. */
  public boolean isPublished() {
    return !Boolean.FALSE.equals(get("published"));
  }

  /** Whether it becomes a page. */
  public boolean isWritten() {
    Configuration configuration = context.configuration();
    boolean published =
        Values.isTruthy(data.getOrDefault("published", true)) || configuration.flag("unpublished");
    return collection.isWritten() && published && !isHiddenInTheFuture();
  }

  /** Whether its date has not come. */
  public boolean isHiddenInTheFuture() {
    return !context.configuration().flag("future")
        && date().toEpochSecond() > context.time().toEpochSecond();
  }

  /** Extension of the page. */
  public String outputExt() {
    return PermalinkExtension.of(get("permalink"))
        .orElseGet(() -> context.configuration().outputExtension(extname()));
  }

  @Override
  public String url() {
    String known = url.orElseGet(this::makeUrl);
    url = Optional.of(known);
    return known;
  }

  private String makeUrl() {
    Object permalink = get("permalink");
    String template =
        Values.isTruthy(permalink) ? Url.text("permalink", permalink) : collection.urlTemplate();
    return Url.fromPlaceholders(template, new UrlPlaceholders(this)::get);
  }

  /** Path without extension and without the collection's folder: {@code :path} of permalinks. */
  String cleanedRelativePath() {
    String path = relativePath.substring(0, relativePath.length() - extname().length());
    String directory = collection.relativeDirectory();
    int at = path.indexOf(directory);
    String cleaned =
        at < 0 ? path : path.substring(0, at) + path.substring(at + directory.length());
    return Paths.withoutTrailingDots(cleaned);
  }

  /** Liquid's {@code page.id}. */
  public String id() {
    Object slug = get("slug");
    return Paths.join(
        Paths.dirname(url()), Values.isTruthy(slug) ? slug.toString() : basenameWithoutExt());
  }

  /** Path below the destination folder. */
  public String destination() {
    String path = Url.unescapePath(url());
    if (url().endsWith("/")) {
      return Paths.join(path, "index.html");
    }
    return path.endsWith(outputExt()) ? path : path + outputExt();
  }

  /** The next document of the collection. */
  public Optional<Document> next() {
    return neighbour(1);
  }

  /** The document before it in the collection. */
  public Optional<Document> previous() {
    return neighbour(-1);
  }

  private Optional<Document> neighbour(int step) {
    List<Document> docs = collection.docs();
    int index = docs.indexOf(this);
    int wanted = index + step;
    return index < 0 || wanted < 0 || wanted >= docs.size()
        ? Optional.empty()
        : Optional.of(docs.get(wanted));
  }

  @Override
  public boolean rendersWithLiquid() {
    return !Boolean.FALSE.equals(get("render_with_liquid"))
        && !extname().equals(".coffee")
        && !isYaml(extname())
        && Convertible.hasLiquid(content);
  }

  @Override
  public boolean placedInLayout() {
    return !isAsset(extname()) && !isYaml(extname()) && !"none".equals(get("layout"));
  }

  /** Whether it is YAML alone, which has front matter and no text. */
  public boolean isYaml() {
    return isYaml(extname());
  }

  static boolean isYaml(String extname) {
    return extname.equals(".yaml") || extname.equals(".yml");
  }

  static boolean isAsset(String extname) {
    return extname.equals(".sass") || extname.equals(".scss") || extname.equals(".coffee");
  }

  /** By date, then by path, as Jekyll sorts documents. */
  @Override
  public int compareTo(Document other) {
    Optional<Dated> mine = dated();
    Optional<Dated> theirs = other.dated();
    if (!undated && !other.undated && mine.isPresent() && theirs.isPresent()) {
      int byDate = mine.get().instant().compareTo(theirs.get().instant());
      if (byDate != 0) {
        return byDate;
      }
    }
    return file.toString().compareTo(other.file.toString());
  }

  private Optional<Dated> dated() {
    Optional<Dated> known = dated;
    if (!(data.get("date") instanceof ZonedDateTime date)) {
      return Optional.empty();
    }
    if (known.isEmpty() || known.get().date() != date) {
      known = Optional.of(new Dated(date, date.toInstant()));
      dated = known;
    }
    return known;
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
    return "Document[" + relativePath + "]";
  }
}
