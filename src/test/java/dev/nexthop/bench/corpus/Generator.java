package dev.nexthop.bench.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A site generator that builds the corpus. Eleventy and its plugin for highlighting are those that
 * {@code npm install @11ty/eleventy @11ty/eleventy-plugin-syntaxhighlight} has put into the working
 * directory.
 */
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

  /** The layout of posts, below the site. */
  String layout() {
    return switch (this) {
      case NEXTHOP, JEKYLL -> "_layouts/post.html";
      case HUGO -> "layouts/_default/single.html";
      case ELEVENTY -> "_includes/post.html";
    };
  }

  /** The footer that layouts include. */
  String footer() {
    return this == HUGO ? "layouts/partials/footer.html" : "_includes/footer.html";
  }

  /** The data file of links that all pages with a layout show. */
  String links() {
    return this == HUGO ? "data/links.json" : "_data/links.json";
  }

  /** The file that has the title of the site, which all pages show. */
  String configuration() {
    return switch (this) {
      case NEXTHOP, JEKYLL -> "_config.yml";
      case HUGO -> "config.toml";
      case ELEVENTY -> "_data/site.json"; // its configuration has no titles
    };
  }

  /**
   * Whether {@code serve} builds again after such an edit: Jekyll's has to be started again when
   * its configuration changes, Eleventy's notes that a file is gone and leaves it at that.
   */
  boolean follows(Kind kind) {
    return switch (this) {
      case NEXTHOP, HUGO -> true;
      case JEKYLL -> kind != Kind.CONFIGURATION;
      case ELEVENTY -> kind != Kind.DELETED;
    };
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
      case ELEVENTY -> eleventy(site, List.of("--quiet", "--output=" + output));
    };
  }

  /** The command that serves {@code site}, builds again after edits, and says so in words. */
  List<String> serve(Path site, Path output, int port) {
    String number = Integer.toString(port);
    return switch (this) {
      case NEXTHOP -> throw new IllegalStateException("started by a command that may be chosen");
      case JEKYLL ->
          List.of(
              "jekyll",
              "serve",
              "--source=" + site,
              "--destination=" + output,
              "--host=127.0.0.1",
              "--port=" + number);
      case HUGO ->
          List.of("hugo", "server", "--source=" + site, "--bind=127.0.0.1", "--port=" + number);
      case ELEVENTY -> eleventy(site, List.of("--serve", "--port=" + number, "--output=" + output));
    };
  }

  /** Eleventy reads its configuration, copies files and sees edits only below where it starts. */
  private static List<String> eleventy(Path site, List<String> options) {
    Path modules = Path.of("node_modules").toAbsolutePath();
    List<String> command = new ArrayList<>();
    command.addAll(List.of("env", "--chdir=" + site.toAbsolutePath(), "NODE_PATH=" + modules));
    command.add(modules.resolve(".bin/eleventy").toString());
    command.addAll(options);
    return command;
  }
}
