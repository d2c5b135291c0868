package dev.nexthop.site.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is in folders, as Ruby's {@code Dir} lists it. */
final class Folders {
  private static final int DEEPEST = 200;

  private Folders() {}

  /** Names in a folder in the order of the file system, which is what {@code Dir.entries} gives. */
  static List<String> entries(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(path -> names.add(path.getFileName().toString()));
    }
    return names;
  }

  /** Names in a folder, sorted. */
  static List<String> sorted(Path folder) throws IOException {
    List<String> names = entries(folder);
    names.sort(Comparator.naturalOrder());
    return names;
  }

  /**
   * Paths of all files below a folder relative to it: {@code Dir["**}{@code /*"]} without folders.
   * Links to folders are not followed.
   *
   * @param hidden whether names that begin with a dot are listed
   */
  static List<String> files(Path folder, boolean hidden) throws IOException {
    List<String> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      collect(folder, "", hidden, files, 0);
    }
    return files;
  }

  private static void collect(
      Path folder, String prefix, boolean hidden, List<String> files, int depth)
      throws IOException {
    for (String name : sorted(folder)) {
      if (!hidden && name.startsWith(".")) {
        continue;
      }
      Path path = folder.resolve(name);
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        if (depth < DEEPEST) {
          collect(path, prefix + name + "/", hidden, files, depth + 1);
        }
      } else if (!Files.isDirectory(path)) {
        files.add(prefix + name);
      }
    }
  }
}
