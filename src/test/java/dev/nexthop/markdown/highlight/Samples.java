package dev.nexthop.markdown.highlight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Samples of code in folders named after their language. */
final class Samples {
  private Samples() {}

  /** All {@code .txt} files below a folder. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** The folder's name; two underscores stand for the question mark before options. */
  static String language(Path sample) {
    return sample.getName(sample.getNameCount() - 2).toString().replace("__", "?");
  }
}
