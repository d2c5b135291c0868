package dev.nexthop.site.write;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.render.Rendered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Writes a rendered site. Each file is replaced at once, so that a reader sees the old one or the
 * new one, and a file that has not changed is left alone.
 */
public final class SiteWriter {
  private final Journal journal;
  private final AtomicLong temporary = new AtomicLong();

  /**
   * @param journal takes warnings about files that overwrite each other
   */
  public SiteWriter(Journal journal) {
    this.journal = journal;
  }

  /**
   * Cleans the destination and writes what changed.
   *
   * @return paths that were written
   * @throws IOException if a file can't be written
   */
  public List<Path> write(Rendered rendered) throws IOException {
    remove(obsolete(rendered));
    return writeOnly(rendered);
  }

  /** What is in the destination and does not belong to the site any more. */
  public List<Path> obsolete(Rendered rendered) throws IOException {
    Configuration configuration = rendered.site().configuration();
    Set<Path> files = new HashSet<>();
    SiteFiles.of(rendered).forEach(file -> files.add(file.destination()));
    return new Cleaner(configuration.destination(), configuration.list("keep_files"))
        .obsolete(files);
  }

  /** Removes files, and folders with all that is in them. */
  public void remove(List<Path> obsolete) throws IOException {
    for (Path path : obsolete) {
      Folders.delete(path);
    }
  }

  /** Writes what changed. */
  public List<Path> writeOnly(Rendered rendered) throws IOException {
    Configuration configuration = rendered.site().configuration();
    List<OutputFile> files = SiteFiles.of(rendered);
    Map<Path, OutputFile> winners = new LinkedHashMap<>();
    files.forEach(file -> winners.put(file.destination(), file));
    warnOfConflicts(journal, files);
    List<Path> written = write(winners.values(), copiesLinks(configuration));
    Files.createDirectories(configuration.destination());
    return written;
  }

  /**
   * Cleans the destination and writes what changed, and keeps in mind what is there.
   *
   * @throws IOException if a file can't be written
   */
  public WrittenSite writeAll(Rendered rendered) throws IOException {
    List<Path> written = write(rendered);
    return new WrittenSite(this, rendered, written);
  }

  /** Writes files on all cores, unless one is a folder that another lies in: then in order. */
  private List<Path> write(Collection<OutputFile> files, boolean copyLinks) throws IOException {
    Set<Path> folders = new HashSet<>();
    for (OutputFile file : files) {
      Path folder = file.destination().getParent();
      while (folder != null && folders.add(folder)) {
        folder = folder.getParent();
      }
    }
    boolean ordered = files.stream().map(OutputFile::destination).anyMatch(folders::contains);
    Stream<OutputFile> all = ordered ? files.stream() : files.parallelStream();
    try {
      List<Path> written =
          all.filter(file -> isWritten(file, copyLinks)).map(OutputFile::destination).toList();
      written.forEach(file -> journal.debug("Writing:", file.toString()));
      return written;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean isWritten(OutputFile file, boolean copyLinks) {
    try {
      return write(file, copyLinks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether any two files have the same destination; each such destination is a warning. */
  public static boolean warnOfConflicts(Rendered rendered, Journal journal) {
    return warnOfConflicts(journal, SiteFiles.of(rendered));
  }

  void warnOfConflicts(List<OutputFile> files) {
    warnOfConflicts(journal, files);
  }

  private static boolean warnOfConflicts(Journal journal, List<OutputFile> files) {
    Map<Path, List<String>> origins = new LinkedHashMap<>();
    for (OutputFile file : files) {
      if (!file.mayShare()) {
        origins.computeIfAbsent(file.destination(), path -> new ArrayList<>()).add(file.origin());
      }
    }
    origins.values().removeIf(paths -> paths.size() < 2);
    origins.forEach((destination, paths) -> warnOfConflict(journal, destination, paths));
    return !origins.isEmpty();
  }

  static boolean copiesLinks(Configuration configuration) {
    return configuration.flag("safe") || configuration.environment().equals("production");
  }

  private static void warnOfConflict(Journal journal, Path destination, List<String> paths) {
    journal.warn(
        "Conflict:",
        "The following destination is shared by multiple files.",
        Problem.warning(
            "destination-shared",
            Place.file(paths.get(paths.size() - 1)),
            destination + " is written by several files: " + String.join(", ", paths) + ".",
            "Give one of them another name or permalink."));
    journal.warn("", "The written file may end up with unexpected contents.");
    journal.warn("", "\u001b[36m" + destination + "\u001b[0m");
    paths.forEach(path -> journal.warn("", " - " + path));
    journal.warn("", "");
  }

  boolean write(OutputFile file, boolean copyLinks) throws IOException {
    Path destination = file.destination();
    boolean exists = Files.exists(destination, LinkOption.NOFOLLOW_LINKS);
    if (exists && Files.isDirectory(destination, LinkOption.NOFOLLOW_LINKS)) {
      Folders.delete(destination);
    }
    try {
      return replace(file, exists, copyLinks);
    } catch (NoSuchFileException e) {
      Path folder = destination.getParent();
      if (folder == null) {
        throw e;
      }
      Files.createDirectories(folder); // another thread may have made it by now
      return replace(file, exists, copyLinks);
    }
  }

  private boolean replace(OutputFile file, boolean exists, boolean copyLinks) throws IOException {
    if (file instanceof OutputFile.Text text) {
      byte[] octets = text.octets();
      return !(exists && isSame(octets, file.destination())) && write(file.destination(), octets);
    }
    return copy(((OutputFile.Copy) file).source(), file.destination(), copyLinks);
  }

  private static boolean isSame(byte[] octets, Path destination) throws IOException {
    return Files.isRegularFile(destination, LinkOption.NOFOLLOW_LINKS)
        && Files.size(destination) == octets.length
        && Arrays.equals(Files.readAllBytes(destination), octets);
  }

  private boolean write(Path destination, byte[] octets) throws IOException {
    Path beside = beside(destination);
    try {
      Files.write(beside, octets);
      move(beside, destination);
      return true;
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
  }

  private boolean copy(Path source, Path destination, boolean copyLinks) throws IOException {
    Path beside = beside(destination);
    try {
      if (!copyLinks && Files.isSymbolicLink(source)) {
        Files.createSymbolicLink(beside, Files.readSymbolicLink(source));
      } else if (isSame(source, destination)) {
        return false;
      } else {
        Files.copy(source, beside);
        Files.setLastModifiedTime(beside, Files.getLastModifiedTime(source));
      }
      move(beside, destination);
      return true;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static boolean isSame(Path source, Path destination) throws IOException {
    if (!Files.isRegularFile(destination, LinkOption.NOFOLLOW_LINKS)
        || Files.size(source) != Files.size(destination)) {
      return false;
    }
    FileTime time = Files.getLastModifiedTime(source);
    return time.toMillis() == Files.getLastModifiedTime(destination).toMillis()
        || Files.mismatch(source, destination) < 0;
  }

  /** How the names of files begin that this process has not finished. */
  static String temporaryPrefix() {
    return ".nexthop-" + ProcessHandle.current().pid() + "-";
  }

  private Path beside(Path destination) {
    return destination.resolveSibling(temporaryPrefix() + temporary.incrementAndGet());
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
