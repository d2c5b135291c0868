package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Collection;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.ReadState;
import dev.nexthop.site.model.Slug;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Posts, drafts and other documents of collections: {@code document.rb}. */
final class DocumentReader {
  /** Names of posts. */
  static final Pattern DATED =
      Pattern.compile("^(?>.+/)*?(\\d{2,4}-\\d{1,2}-\\d{1,2})-([^/]*)(\\.[^.]+)$");

  /** Names of drafts. */
  static final Pattern DATELESS = Pattern.compile("^(?:.+/)*(.*)(\\.[^.]+)$");

  private final Document.SiteContext context;
  private final SourceReader sources;
  private final Excerpts excerpts;
  private final KeptFiles kept;

  DocumentReader(
      Document.SiteContext context, SourceReader sources, Excerpts excerpts, KeptFiles kept) {
    this.kept = kept;
    this.context = context;
    this.sources = sources;
    this.excerpts = excerpts;
  }

  /** Begins to read documents that are to be asked for in this order, if none of them is known. */
  void readAhead(List<Path> files) {
    if (kept.isFirstReading()) {
      sources.readAhead(files);
    }
  }

  /**
   * Reads a document.
   *
   * @throws ProblemException for a date that can't be read, or any mistake if front matter is
   *     strict
   */
  Document read(Path file, Collection collection) throws ProblemException {
    String owner = collection.label();
    if (kept.unchanged(file, owner).orElse(null) instanceof Document unchanged) {
      return unchanged;
    }
    String relativePath = collectionsPath().relativize(file).toString();
    Document document =
        kept.earlier(file, owner).orElse(null) instanceof Document earlier
            ? earlier
            : new Document(file, relativePath, collection, context);
    document.restore(ReadState.empty());
    kept.keep(
        file,
        owner,
        document,
        () -> {
          int before = sources.said();
          read(document);
          return sources.said() == before;
        });
    return document;
  }

  private void read(Document document) throws ProblemException {
    if (document.isYaml()) {
      readYaml(document);
      return;
    }
    String relativePath = document.relativePath();
    Collection collection = document.collection();
    setOrigin(document);
    Map<String, Object> defaults = context.defaults().all(relativePath, collection.label());
    SourceReader.Text text =
        sources.read(document.file(), relativePath, SourceReader.Manner.DOCUMENT);
    document.setContent(text.content(), text.contentLine());
    if (text.undecodable()) {
      document.setUndecodable();
    }
    fill(document, defaults, text);
  }

  private void fill(Document document, Map<String, Object> defaults, SourceReader.Text text)
      throws ProblemException {
    try {
      if (!defaults.isEmpty()) {
        merge(document, defaults, "front matter defaults");
      }
      if (text.data().isPresent()) {
        merge(document, text.data().get(), "YAML front matter");
      }
      if (!text.failed()) {
        setTitle(document);
        setCategories(document);
        setTags(document);
        setExcerpt(document);
      }
    } catch (Unfit e) {
      sources.report(
          document.file(),
          document.relativePath(),
          SourceReader.Manner.DOCUMENT,
          String.valueOf(e.getMessage()));
    }
  }

  /** Front matter that can't be worked with; the document is left as far as it was read. */
  private static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String message) {
      super(message);
    }
  }

  private void readYaml(Document document) throws ProblemException {
    try {
      String text = FrontMatter.read(document.file(), context.configuration().charset());
      Object value = Yaml.load(text, document.relativePath(), context.configuration().zone());
      document.data().putAll(Values.map(value));
    } catch (IOException e) {
      sources.report(
          document.file(), document.relativePath(), SourceReader.Manner.DOCUMENT, e.toString());
    }
  }

  private Path collectionsPath() {
    return context.configuration().sourceFolder("collections_dir");
  }

  /** Whether it is a draft, and categories from the folders above it. */
  private static void setOrigin(Document document) {
    Collection collection = document.collection();
    String path = document.relativePath();
    boolean draft =
        collection.label().equals("posts") && !path.contains(collection.relativeDirectory());
    document.data().put("draft", draft);
    String special = draft ? "_drafts" : collection.relativeDirectory();
    List<Object> categories = new ArrayList<>();
    int at = path.indexOf(special);
    if (at != 0) {
      for (String folder : (at < 0 ? path : path.substring(0, at)).split("/")) {
        if (!folder.isEmpty() && !folder.equals(document.basename())) {
          categories.add(folder);
        }
      }
    }
    document.data().put("categories", categories);
  }

  /** {@code merge_data!}: categories add up, everything else is laid over. */
  private void merge(Document document, Map<String, Object> values, String origin)
      throws ProblemException, Unfit {
    Map<String, Object> own = document.data();
    Map<String, Object> over = new LinkedHashMap<>(values);
    Object categories = over.getOrDefault("categories", Values.NIL);
    if (!Values.isNil(categories)) {
      Object list = categories instanceof String text ? Plurals.words(text) : categories;
      if (own.get("categories") instanceof List<?> mine) {
        if (!(list instanceof List<?> theirs)) {
          throw new Unfit(
              "no implicit conversion of " + RubyClasses.inConversion(categories) + " into Array");
        }
        list = union(mine, theirs);
      }
      over.put("categories", list);
    }
    Map<String, Object> merged = Values.deepMerge(own, over);
    own.clear();
    own.putAll(merged);
    mergeDate(document, origin);
  }

  private static List<Object> union(List<?> first, List<?> second) {
    Set<Object> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return new ArrayList<>(all);
  }

  private void mergeDate(Document document, String origin) throws ProblemException {
    Object date = document.data().get("date");
    if (date == null || (date instanceof ZonedDateTime time && time.getZone().equals(zone()))) {
      return;
    }
    String text = RubyDates.text(date);
    Optional<ZonedDateTime> parsed = RubyTime.parse(text, zone(), context.time().toLocalDate());
    if (parsed.isEmpty()) {
      throw invalidDate(document, text, origin);
    }
    document.data().put("date", parsed.get());
  }

  private ProblemException invalidDate(Document document, String text, String origin) {
    String message =
        "Invalid date '"
            + text
            + "': Document '"
            + document.relativePath()
            + "' does not have a valid date in the "
            + origin
            + ".";
    Problem problem =
        Problem.error(
            "date",
            datePlace(document),
            message,
            "Write the date as 2014-12-17 or 2014-12-17 10:00:00 +0900.");
    sources.error("could not read file " + document.file() + ": " + message, problem);
    return new ProblemException(problem);
  }

  /** Of the key; the first line where the date comes from elsewhere. */
  private Place datePlace(Document document) {
    Place first = Place.line(document.relativePath(), 1);
    try {
      String text = FrontMatter.read(document.file(), context.configuration().charset());
      String yaml = FrontMatter.of(text).yaml().orElse("");
      Place key = YamlPlaces.of(yaml, document.relativePath(), List.of("date"));
      return key.line() > 0 ? key : first;
    } catch (IOException e) {
      return first;
    }
  }

  private java.time.ZoneId zone() {
    return context.configuration().zone();
  }

  private void setTitle(Document document) throws ProblemException, Unfit {
    String slug = document.basenameWithoutExt();
    String extension = document.extname();
    Matcher dated = DATED.matcher(document.relativePath());
    if (dated.matches()) {
      slug = dated.group(2);
      extension = dated.group(3);
      setDate(document, dated.group(1));
    } else {
      Matcher dateless = DATELESS.matcher(document.relativePath());
      if (dateless.matches()) {
        slug = dateless.group(1);
        extension = dateless.group(2);
      }
    }
    slug = withoutLastDots(slug);
    if (!Values.isTruthy(document.get("title"))) {
      document.data().put("title", Slug.titleize(slug));
    }
    setUnlessTrue(document, "slug", slug);
    setUnlessTrue(document, "ext", extension);
  }

  private static String withoutLastDots(String slug) {
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '.') {
      end--;
    }
    return slug.substring(0, end);
  }

  private void setDate(Document document, String date) throws ProblemException, Unfit {
    boolean isBuildTime =
        document.get("date") instanceof ZonedDateTime own
            && own.toEpochSecond() == context.time().toEpochSecond();
    if (!Values.isTruthy(document.get("date")) || isBuildTime) {
      merge(document, Map.of("date", date), "filename");
    }
  }

  private static void setUnlessTrue(Document document, String key, Object value) {
    if (!Values.isTruthy(document.get(key))) {
      document.data().put(key, value);
    }
  }

  private void setCategories(Document document) throws ProblemException, Unfit {
    Set<Object> names = new LinkedHashSet<>();
    Object categories = document.get("categories");
    if (!Values.isNil(categories)) {
      (categories instanceof List<?> list ? Plurals.flat(list) : List.of(categories))
          .forEach(category -> names.add(text(category)));
    }
    Plurals.of(document, "category", "categories").forEach(category -> names.add(text(category)));
    merge(document, Map.of("categories", new ArrayList<>(names)), "YAML front matter");
  }

  private static String text(Object value) {
    return RubyDates.text(value);
  }

  private static void setTags(Document document) {
    List<Object> tags = Plurals.of(document, "tag", "tags");
    document.data().put("tags", tags);
  }

  private void setExcerpt(Document document) {
    if (!Values.isTruthy(document.get("excerpt"))) {
      excerpts.of(document).ifPresent(excerpt -> document.data().put("excerpt", excerpt));
    }
  }

  /** A draft without a date is as old as its file. */
  void dateDraft(Document document) {
    if (document.isDraft() && !Values.isTruthy(document.get("date"))) {
      try {
        document.setFileDate(
            Files.getLastModifiedTime(document.file()).toInstant().atZone(zone()),
            !context.configuration().flag("future"));
      } catch (IOException e) {
        document.data().put("date", context.time());
      }
    } else if (!Values.isTruthy(document.get("date"))) {
      document.data().put("date", context.time());
    }
  }

  /** Whether a path names a post or a draft, by its folder. */
  static boolean isNamed(String path, boolean draft) {
    return (draft ? DATELESS : DATED).matcher(path).matches() && !Paths.basename(path).isEmpty();
  }
}
