package dev.nexthop.bench.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A site generator that builds the corpus. */
enum Generator {
  NEXTHOP,
  JEKYLL,
  HUGO,
  ELEVENTY;

  static Generator named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The folder of templates among the test resources. */
  String templates() {
    return this == NEXTHOP ? "jekyll" : toString();
  }

  /** Where posts go, below the site. */
  String posts() {
    return switch (this) {
      case NEXTHOP, JEKYLL -> "_posts";
      case HUGO -> "content/posts";
      case ELEVENTY -> "posts";
    };
  }

  /** Where files go that are copied as they are. */
  String statics() {
    return this == HUGO ? "static/" : "";
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The command that builds {@code site} into {@code output}. */
  List<String> build(Path site, Path output) {
    return switch (this) {
      case NEXTHOP -> throw new IllegalStateException("runs on a Java that a contestant chooses");
      case JEKYLL ->
          List.of("jekyll", "build", "-q", "-s", site.toString(), "-d", output.toString());
      case HUGO -> List.of("hugo", "--quiet", "-s", site.toString(), "-d", output.toString());
      case ELEVENTY ->
          List.of(
              "npx",
              "--no-install",
              "@11ty/eleventy",
              "--quiet",
              "--input=" + site,
              "--output=" + output);
    };
  }
}
