package dev.nexthop.site.read;

import dev.nexthop.site.model.Convertible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Documents and pages that were read from files, so that only changed files are read again. What is
 * read again fills the same object, by which other documents know it.
 */
final class KeptFiles {
  private record Key(Path file, String owner) {}

  private record Stamp(FileTime modified, long size) {}

  private record Entry(Convertible document, Optional<Stamp> stamp) {}

  private final boolean keeps;
  private final Map<Key, Entry> entries = new HashMap<>();
  private final Map<Path, List<Key>> byFile = new HashMap<>();
  private final Set<Path> stale = new HashSet<>();
  private final Set<Convertible> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean hasLinks;
  private boolean isFirstReading = true;

  /**
   * @param keeps whether anything is to be kept
   */
  KeptFiles(boolean keeps) {
    this.keeps = keeps;
  }

  /** Begins another reading in which these files have changed. */
  void begin(Set<Path> changed) {
    isFirstReading = false;
    fresh.clear();
    stale.clear();
    stale.addAll(changed);
  }

  /** Whether every file has to be read, as it has never been before. */
  boolean isFirstReading() {
    return isFirstReading;
  }

  /** What was read of a file for an owner if the file is as it was then. */
  Optional<Convertible> unchanged(Path file, String owner) {
    Optional<Entry> entry =
        keeps && !stale.contains(file)
            ? Optional.ofNullable(entries.get(new Key(file, owner)))
            : Optional.empty();
    return entry
        .filter(known -> known.stamp().isPresent() && known.stamp().equals(stamp(file)))
        .map(Entry::document);
  }

  /** The object that was read from a file for an owner, whatever became of the file. */
  Optional<Convertible> earlier(Path file, String owner) {
    return Optional.ofNullable(entries.get(new Key(file, owner))).map(Entry::document);
  }

  /** All objects that were read from a file. */
  List<Convertible> earlier(Path file) {
    return byFile.getOrDefault(file, List.of()).stream()
        .flatMap(key -> Optional.ofNullable(entries.get(key)).stream())
        .map(Entry::document)
        .toList();
  }

  /**
   * Keeps what is being read.
   *
   * @param reads reads the file; whether it may be kept as there was nothing to be said about it
   */
  <E extends Exception> void keep(Path file, String owner, Convertible document, Reading<E> reads)
      throws E {
    if (!keeps) {
      reads.read();
      return;
    }
    Key key = new Key(file, owner);
    fresh.add(document);
    Optional<Stamp> stamp = stamp(file);
    entries.put(key, new Entry(document, Optional.empty()));
    List<Key> keys = byFile.computeIfAbsent(file, path -> new ArrayList<>());
    if (!keys.contains(key)) {
      keys.add(key);
    }
    if (reads.read()) {
      entries.put(key, new Entry(document, stamp));
    }
  }

  /** Reads a file. */
  interface Reading<E extends Exception> {
    boolean read() throws E;
  }

  private Optional<Stamp> stamp(Path file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      hasLinks |= attributes.isSymbolicLink();
      return attributes.isRegularFile()
          ? Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Notes that a folder is reached by a link. */
  void noteLink() {
    hasLinks = true;
  }

  /** Whether any file or folder is a link, whose changes nobody reports under its own name. */
  boolean hasLinks() {
    return hasLinks;
  }

  /** Documents and pages that were read since the beginning. */
  Set<Convertible> fresh() {
    return fresh;
  }
}
