package dev.nexthop.site.render.sass;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Folders named by a path with {@code *}, {@code **}, {@code ?}, {@code []} and {@code {}}. */
final class FolderPattern {
  private FolderPattern() {}

  /** The folders that there are, in order, as {@code Dir.glob} finds them. */
  static List<Path> found(Path source, String path) {
    Stream<Path> found = Stream.of(path.startsWith("/") ? Path.of("/") : source);
    for (String name : path.split("/+")) {
      if (!name.isEmpty()) {
        found = found.flatMap(folder -> below(folder, name));
      }
    }
    return found.map(Path::normalize).filter(Files::isDirectory).distinct().toList();
  }

  private static Stream<Path> below(Path folder, String name) {
    if (name.equals("**")) {
      return Stream.concat(
          Stream.of(folder),
          matching(folder, "*")
              .filter(child -> Files.isDirectory(child) && !Files.isSymbolicLink(child))
              .flatMap(child -> below(child, name)));
    }
    boolean isPattern = name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    return isPattern ? matching(folder, name) : Stream.of(folder.resolve(name));
  }

  private static Stream<Path> matching(Path folder, String pattern) {
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      return Stream.of(); // for Ruby a bracket that is never closed matches nothing
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> matcher.matches(child.getFileName()))
          .filter(
              child -> pattern.startsWith(".") || !child.getFileName().toString().startsWith("."))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.of();
    }
  }
}
