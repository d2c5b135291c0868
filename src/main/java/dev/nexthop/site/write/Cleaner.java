package dev.nexthop.site.write;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes what an earlier build wrote and this one does not: {@code cleaner.rb}. */
final class Cleaner {
  private final Path destination;
  private final List<String> keepFiles;

  Cleaner(Path destination, List<String> keepFiles) {
    this.destination = destination;
    this.keepFiles = keepFiles;
  }

  /** All that is neither new nor to be kept; a folder stands for what is in it. */
  List<Path> obsolete(Set<Path> newFiles) throws IOException {
    if (!Files.isDirectory(destination)) {
      return List.of();
    }
    Set<Path> folders = parents(newFiles);
    folders.addAll(parents(keepFiles.stream().map(destination::resolve).toList()));
    List<Path> obsolete = new ArrayList<>();
    Files.walkFileTree(
        destination,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isKept(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(destination) && !folders.contains(folder)) {
              obsolete.add(folder);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!newFiles.contains(file) && !isKept(file) || folders.contains(file)) {
              obsolete.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          /** Another thread may have finished a file that it wrote under another name. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return obsolete;
  }

  private Set<Path> parents(Iterable<Path> files) {
    Set<Path> parents = new HashSet<>();
    for (Path file : files) {
      Path parent = file.getParent();
      while (parent != null && parent.startsWith(destination) && !parent.equals(destination)) {
        parents.add(parent);
        parent = parent.getParent();
      }
    }
    return parents;
  }

  /** As Jekyll has it, {@code .git} keeps {@code .gitignore} too. */
  private boolean isKept(Path path) {
    Path name = path.getFileName();
    if (name != null && name.toString().startsWith(SiteWriter.temporaryPrefix())) {
      return true;
    }
    String relative = destination.relativize(path).toString();
    return keepFiles.stream().anyMatch(keep -> !keep.isEmpty() && relative.startsWith(keep));
  }
}
