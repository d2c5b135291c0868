package dev.nexthop.bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes edits of a corpus, each of which puts a mark of its own where a page shows it; the same
 * ones in each run.
 */
final class Edits {
  private static final String MARK = "zzmark";
  private static final String OLD = MARK + "\\d+";

  private final Generator generator;
  private final Path site;
  private final Random random = new Random(1);
  private int number;

  Edits(Generator generator, Path site) {
    this.generator = generator;
    this.site = site;
  }

  /**
   * One edit.
   *
   * @param file what is written or deleted
   * @param text what is written; empty if the file is deleted
   * @param url the page that shows it
   * @param mark what the page then shows, or no longer shows if the file is deleted
   */
  record Edit(Path file, Optional<String> text, String url, String mark) {

    /** Writes or deletes the file. */
    void apply() throws IOException {
      if (text.isPresent()) {
        Files.writeString(file, text.get());
      } else {
        Files.delete(file);
      }
    }

    /** Whether a page is the one of after the edit; half a page never is. */
    boolean shownBy(String page) {
      return text.isPresent()
          ? page.contains(mark)
          : page.contains("</html>") && !page.contains(mark);
    }
  }

  /** The next edit of a kind. A post is deleted that was added just before. */
  Edit next(Kind kind) throws IOException {
    String mark = MARK + (kind == Kind.DELETED ? number : ++number);
    return switch (kind) {
      case BODY -> body(posts().get(random.nextInt(posts().size())), mark);
      case NEWEST -> body(posts().get(posts().size() - 1), mark);
      case TITLE -> title(mark);
      case LAYOUT -> viewed(generator.layout(), "(?:" + OLD + ")?</article>", mark + "</article>");
      case FOOTER -> viewed(generator.footer(), "(?:" + OLD + ")?</footer>", mark + "</footer>");
      case DATA -> viewed(generator.links(), "Manual|" + OLD, mark);
      case CONFIGURATION -> viewed(generator.configuration(), "Mail notes|" + OLD, mark);
      case ADDED -> new Edit(added(), Optional.of(post(mark)), "/", mark);
      case DELETED -> new Edit(added(), Optional.empty(), "/", mark);
    };
  }

  private static Edit body(Path post, String mark) throws IOException {
    String text = Files.readString(post).replaceAll("\n" + OLD + "\n", "");
    return new Edit(post, Optional.of(text + "\n" + mark + "\n"), url(post), mark);
  }

  /** Not of one of the newest, which footers and the feed show. */
  private Edit title(String mark) throws IOException {
    List<Path> posts = posts();
    Path post = posts.get(random.nextInt(Math.max(1, posts.size() - 20)));
    return new Edit(post, Optional.of(titled(Files.readString(post), mark)), "/", mark);
  }

  /** An edit of a file that all pages depend on, while a post in the middle is viewed. */
  private Edit viewed(String name, String old, String text) throws IOException {
    Path file = site.resolve(name);
    String edited = Files.readString(file).replaceFirst(old, text);
    return new Edit(file, Optional.of(edited), url(posts().get(posts().size() / 2)), MARK + number);
  }

  private Path added() {
    return site.resolve(generator.posts()).resolve("2025-06-15-note-added-" + number + ".md");
  }

  private String post(String mark) {
    String text = Corpus.post(generator, 1_000_000 + number, LocalDate.of(2025, 6, 15));
    return titled(text, mark);
  }

  private static String titled(String post, String title) {
    return post.replaceFirst("title: .*", "title: " + title);
  }

  private List<Path> posts() throws IOException {
    try (Stream<Path> files = Files.list(site.resolve(generator.posts()))) {
      return files.sorted().toList();
    }
  }

  private static String url(Path post) {
    String name = post.getFileName().toString();
    return "/"
        + name.substring(0, 10).replace('-', '/')
        + "/"
        + name.substring(11).replace(".md", ".html");
  }
}
