package dev.nexthop.site.read;

import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.StaticFile;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tells which changes can be read without listing the source folder again. */
final class ChangedFiles {
  private final Site site;
  private final Configuration configuration;
  private final KeptFiles kept;
  private final EntryFilter filter;

  ChangedFiles(Site site, KeptFiles kept, EntryFilter filter) {
    this.site = site;
    this.configuration = site.configuration();
    this.kept = kept;
    this.filter = filter;
  }

  /** Whether a changed file can't have added anything to the lists nor removed it from them. */
  boolean keepsLists(Path file) {
    if (isLayout(file) || isData(file) || isIn("includes_dir", file) || isStyleSheetPart(file)) {
      return true;
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    List<Convertible> earlier = kept.earlier(file);
    if (!earlier.isEmpty()) {
      return earlier.stream().allMatch(document -> isStillThere(document, file));
    }
    return statics().anyMatch(known -> known.path().equals(file)) && !FrontMatter.begins(file);
  }

  private boolean isStillThere(Convertible document, Path file) {
    if (document instanceof Document doc) {
      boolean sorted =
          doc.collection().metadata().containsKey("sort_by")
              || doc.collection().metadata().containsKey("order");
      boolean post = doc.collection().label().equals("posts");
      return !sorted && doc.collection().docs().contains(doc) && (post || FrontMatter.begins(file));
    }
    return document instanceof Page page && site.pages().contains(page) && FrontMatter.begins(file);
  }

  boolean isLayout(Path file) {
    return isIn("layouts_dir", file);
  }

  boolean isData(Path file) {
    return isIn("data_dir", file);
  }

  private boolean isStyleSheetPart(Path file) {
    Path folder = configuration.source().resolve("_sass");
    return file.startsWith(folder) && isPrivate(folder);
  }

  /** Whether it lies in a folder that is read for one purpose only. */
  private boolean isIn(String setting, Path file) {
    Path folder = configuration.sourceFolder(setting);
    return file.startsWith(folder) && !file.equals(folder) && isPrivate(folder);
  }

  private boolean isPrivate(Path folder) {
    Path source = configuration.source();
    if (!folder.startsWith(source) || folder.equals(source)) {
      return false;
    }
    String first = source.relativize(folder).getName(0).toString();
    boolean collection =
        site.collections().values().stream()
            .anyMatch(
                each -> folder.startsWith(each.directory()) || each.directory().startsWith(folder));
    return first.startsWith("_")
        && !filter.accepts("", first, source.resolve(first))
        && !collection;
  }

  /** What decides whether and where a document is listed. */
  record Membership(boolean isListed, Object date) {}

  Membership membership(Convertible document) {
    Object date = document.data().getOrDefault("date", Values.NIL);
    if (document instanceof Document doc) {
      boolean unpublished = configuration.flag("unpublished");
      boolean published =
          doc.collection().label().equals("posts")
              ? Values.isTruthy(doc.data().getOrDefault("published", true))
                  && !doc.isHiddenInTheFuture()
                  && doc.isDecodable()
              : doc.isPublished();
      return new Membership(
          (published || unpublished) && doc.isDecodable() && !isHiddenPost(doc), date);
    }
    return new Membership(document instanceof Page page && page.isPublished(), Values.NIL);
  }

  private static boolean isHiddenPost(Document document) {
    return document.collection().label().equals("posts") && document.isHiddenInTheFuture();
  }

  boolean isSame(Membership before, Convertible document) {
    Membership now = membership(document);
    return before.isListed() && now.isListed() && Objects.equals(before.date(), now.date());
  }

  private Stream<StaticFile> statics() {
    return Stream.concat(
        site.staticFiles().stream(),
        site.collections().values().stream().flatMap(collection -> collection.files().stream()));
  }

  /** Notes when a static file was changed. */
  void replaceStatic(Path file) throws IOException {
    if (statics().noneMatch(known -> known.path().equals(file))) {
      return;
    }
    Instant modified = Files.getLastModifiedTime(file).toInstant();
    List<StaticFile> replaced = new ArrayList<>();
    UnaryOperator<StaticFile> replace =
        known -> {
          if (!known.path().equals(file)) {
            return known;
          }
          StaticFile next =
              replaced.isEmpty()
                  ? new StaticFile(
                      file, known.relativePath(), modified, known.collection(), site.defaults())
                  : replaced.get(0);
          replaced.add(next);
          return next;
        };
    site.staticFiles().replaceAll(replace);
    site.collections().values().forEach(collection -> collection.files().replaceAll(replace));
  }
}
