package dev.nexthop.site.read;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Collection;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.FrontMatterDefaults;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.StaticFile;
import dev.nexthop.site.model.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collections other than posts: {@code collection.rb}. */
final class CollectionReader {
  private final Configuration configuration;
  private final FrontMatterDefaults defaults;
  private final EntryFilter filter;
  private final DocumentReader documents;
  private final Journal journal;

  CollectionReader(
      Document.SiteContext context, EntryFilter filter, DocumentReader documents, Journal journal) {
    this.configuration = context.configuration();
    this.defaults = context.defaults();
    this.filter = filter;
    this.documents = documents;
    this.journal = journal;
  }

  /** The empty collections of the configuration, in its order. */
  static Map<String, Collection> declared(Configuration configuration) {
    Map<String, Collection> collections = new LinkedHashMap<>();
    Path container = configuration.sourceFolder("collections_dir");
    Map<String, Object> declared = configuration.map("collections");
    for (String name : declared.keySet()) {
      String label = name.replaceAll("(?i)[^a-z0-9_\\-.]", "");
      Map<String, Object> settings = Values.map(declared.getOrDefault(label, Values.NIL));
      collections.put(
          name, new Collection(label, settings, container, configuration.text("permalink")));
    }
    collections.computeIfAbsent(
        "posts",
        name ->
            new Collection(
                name, Map.of("output", true), container, configuration.text("permalink")));
    return collections;
  }

  /** Fills a collection from its folder. */
  void read(Collection collection) throws ProblemException, IOException {
    Path folder = collection.directory();
    if (!Files.isDirectory(folder) || filter.isUnsafeLink(folder)) {
      return;
    }
    List<Path> texts = new ArrayList<>();
    for (String entry : Folders.files(folder, true)) {
      Path file = folder.resolve(entry);
      if (!filter.accepts(collection.relativeDirectory(), entry, file)) {
        continue;
      }
      SourceTree.refuseIfBroken(configuration, file);
      if (FrontMatter.begins(file)) {
        texts.add(file);
      } else {
        collection.files().add(staticFile(collection, entry, file));
      }
    }
    documents.readAhead(texts);
    for (Path file : texts) {
      Document document = documents.read(file, collection);
      if (configuration.flag("unpublished") || document.isPublished()) {
        collection.docs().add(document);
      }
    }
    sort(collection);
  }

  private StaticFile staticFile(Collection collection, String entry, Path file) throws IOException {
    return new StaticFile(
        file,
        collection.relativeDirectory() + "/" + entry,
        Files.getLastModifiedTime(file).toInstant(),
        Optional.of(collection),
        defaults);
  }

  private void sort(Collection collection) {
    List<Document> docs = collection.docs();
    MergeSort.sort(docs, Document::compareTo);
    Object order = collection.metadata().getOrDefault("order", Values.NIL);
    Object key = collection.metadata().getOrDefault("sort_by", Values.NIL);
    if (order instanceof List<?> names) {
      arrange(collection, names);
    } else if (key instanceof String name) {
      MergeSort.sort(docs, (one, other) -> compare(one, other, name));
    }
  }

  private static void arrange(Collection collection, List<?> names) {
    Map<String, Document> left = new LinkedHashMap<>();
    collection.docs().forEach(document -> left.put(document.relativePath(), document));
    List<Document> arranged = new ArrayList<>();
    for (Object name : names) {
      Document document = left.remove(collection.relativeDirectory() + "/" + name);
      if (document != null) {
        arranged.add(document);
      }
    }
    arranged.addAll(left.values());
    collection.docs().clear();
    collection.docs().addAll(arranged);
  }

  private int compare(Document one, Document other, String key) {
    Object mine = one.get(key);
    Object theirs = other.get(key);
    if (Values.isNil(mine) != Values.isNil(theirs)) {
      warnOfMissing(Values.isNil(mine) ? one : other, key);
      return Values.isNil(mine) ? 1 : -1;
    }
    int order = compareValues(mine, theirs);
    return order == 0 ? one.compareTo(other) : order;
  }

  private void warnOfMissing(Document document, String key) {
    journal.warn(
        "Sort warning:",
        "'" + key + "' not defined in " + document.relativePath(),
        Problem.warning(
            "sort-key-missing",
            Place.line(document.relativePath(), 1),
            "The collection is sorted by `" + key + "`, which this document does not have.",
            "Add `" + key + ":` to its front matter."));
  }

  private static int compareValues(Object mine, Object theirs) {
    if (mine instanceof Number one && theirs instanceof Number other) {
      return Double.compare(one.doubleValue(), other.doubleValue());
    }
    if (mine instanceof String one && theirs instanceof String other) {
      return one.compareTo(other);
    }
    if (mine instanceof java.time.ZonedDateTime one
        && theirs instanceof java.time.ZonedDateTime other) {
      return one.toInstant().compareTo(other.toInstant());
    }
    if (mine instanceof java.time.LocalDate one && theirs instanceof java.time.LocalDate other) {
      return one.compareTo(other);
    }
    return 0;
  }
}
