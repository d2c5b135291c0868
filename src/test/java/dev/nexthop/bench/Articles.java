package dev.nexthop.bench;

import dev.nexthop.bench.corpus.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The articles that Markdown is timed with: generated posts, and the fixtures of the dialect. */
final class Articles {
  private static final int POSTS = 60;

  private Articles() {}

  /** Some 600 KB in articles of about 10 KB, and a dozen of smaller ones. */
  static List<String> all() throws IOException {
    List<String> articles = new ArrayList<>();
    for (int number = 0; number < POSTS; number++) {
      articles.add(new Prose(number).body());
    }
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "kramdown"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".text")).sorted().toList()) {
        articles.add(Files.readString(file));
      }
    }
    return articles;
  }
}
