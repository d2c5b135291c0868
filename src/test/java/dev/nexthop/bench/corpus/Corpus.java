package dev.nexthop.bench.corpus;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;

/**
 * The site that generators are timed with: N posts, one layout with includes, a data file of links
 * and a title in the configuration that the pages show, an index, tag lists and a feed.
 *
 * <p>From the command line: {@code Corpus nexthop|jekyll|hugo|eleventy N FOLDER}.
 */
public final class Corpus {
  private static final LocalDate NEWEST = LocalDate.of(2025, 12, 31);

  private Corpus() {}

  /** Writes a corpus. */
  public static void main(String[] args) throws IOException {
    write(Generator.named(args[0]), Integer.parseInt(args[1]), Path.of(args[2]));
  }

  static void write(Generator generator, int posts, Path site) throws IOException {
    copyTemplates(generator, site);
    Path folder = Files.createDirectories(site.resolve(generator.posts()));
    for (int number = 0; number < posts; number++) {
      LocalDate date = NEWEST.minusDays(number % 3650);
      Files.writeString(
          folder.resolve(date + "-note-" + number + ".md"), post(generator, number, date));
    }
  }

  static String post(Generator generator, int number, LocalDate date) {
    Prose prose = new Prose(number);
    StringBuilder text = new StringBuilder(12_000);
    text.append("---\ntitle: \"").append(prose.title()).append("\"\n");
    text.append("date: ").append(date).append("T12:00:00Z\n");
    text.append("tags: [").append(String.join(", ", prose.tags())).append("]\n");
    switch (generator) {
      case NEXTHOP, JEKYLL -> text.append("layout: post\n");
      case HUGO -> text.append("slug: note-").append(number).append('\n');
      case ELEVENTY -> {
        text.append("layout: post.html\n");
        text.append("permalink: ").append(date.toString().replace('-', '/'));
        text.append("/note-").append(number).append(".html\n");
      }
    }
    return text.append("---\n\n").append(prose.body()).toString();
  }

  private static void copyTemplates(Generator generator, Path site) throws IOException {
    Path templates = templates(generator);
    Files.walkFileTree(
        templates,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = site.resolve(templates.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            return FileVisitResult.CONTINUE;
          }
        });
    addCommon("main.css", site.resolve(generator.statics() + "main.css"));
    addCommon("_data/links.json", site.resolve(generator.links()));
  }

  /** Adds a file that all generators read alike, if the templates have not brought it. */
  private static void addCommon(String name, Path target) throws IOException {
    if (!Files.exists(target)) {
      Files.createDirectories(target.getParent());
      Files.copy(templates(Generator.JEKYLL).resolve(name), target);
    }
  }

  private static Path templates(Generator generator) throws IOException {
    try {
      return Path.of(Corpus.class.getResource("/bench/" + generator.templates() + "/").toURI());
    } catch (URISyntaxException e) {
      throw new IOException("templates of " + generator, e);
    }
  }
}
