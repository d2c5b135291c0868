package dev.nexthop.site.generate;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Document;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Page;
import dev.nexthop.site.model.Pager;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of posts on several pages: jekyll-paginate. */
final class Paginate implements Generator {
  private static final Pattern NUMBER = Pattern.compile("\\s*([-+]?\\d{1,9})");

  private final Journal journal;

  Paginate(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void generate(Site site) throws ProblemException {
    if (Values.isNil(site.configuration().get("paginate")) || site.pages().isEmpty()) {
      return;
    }
    Optional<Page> template = template(site);
    if (template.isEmpty()) {
      warnOfMissingTemplate();
      return;
    }
    int perPage = perPage(site.configuration());
    if (perPage > 0) {
      paginate(site, template.get(), perPage);
    }
  }

  /** {@code paginate}, as Ruby's {@code to_i} reads it; a negative number makes no pages. */
  private static int perPage(Configuration configuration) throws ProblemException {
    Matcher number = NUMBER.matcher(configuration.text("paginate"));
    int perPage = number.lookingAt() ? Integer.parseInt(number.group(1)) : 0;
    if (perPage == 0) {
      throw new ProblemException(
          Problem.error(
              "paginate",
              Place.file("_config.yml"),
              "`paginate` is no number of posts: " + configuration.text("paginate"),
              "Write how many posts a page is to have, such as `paginate: 5`."));
    }
    return perPage;
  }

  private void warnOfMissingTemplate() {
    String message =
        "Pagination is enabled, but I couldn't find an index.html page to use as the pagination"
            + " template. Skipping pagination.";
    journal.warn(
        "Pagination:",
        message,
        Problem.warning(
            "pagination-template",
            Place.file("_config.yml"),
            message,
            "Add index.html with front matter, or remove `paginate:`."));
  }

  private static Optional<Page> template(Site site) {
    return site.pages().stream()
        .filter(page -> page.name().equals("index.html") && isCandidate(site, page))
        .max(Comparator.comparingInt((Page page) -> page.path().length()));
  }

  /** Whether the page is in the folder of {@code paginate_path} or in one above it. */
  private static boolean isCandidate(Site site, Page page) {
    Path source = site.configuration().source();
    Path folder = source.resolve(withoutSlash(page.path())).normalize().getParent();
    Path path = source.resolve(withoutSlash(site.configuration().text("paginate_path")));
    Path above = path.normalize().getParent();
    while (above != null && !above.equals(source.getParent())) {
      if (above.equals(folder)) {
        return true;
      }
      above = above.getParent();
    }
    return false;
  }

  private static String withoutSlash(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private void paginate(Site site, Page template, int perPage) {
    List<Document> posts =
        site.newestPosts().stream().filter(post -> !Values.isTruthy(post.get("hidden"))).toList();
    int pages = (posts.size() + perPage - 1) / perPage;
    for (int number = 1; number <= pages; number++) {
      Pager pager = pager(site, template, posts, new Size(number, pages, perPage));
      if (number == 1) {
        template.setPager(pager);
      } else {
        Page page = copy(site, template);
        page.setUrlDirectory(path(site, template, number));
        page.setPager(pager);
        site.pages().add(page);
      }
    }
  }

  /**
   * jekyll-paginate reads the template again, from the folder of its address: a permalink leads to
   * where there is no file, and to a page without text.
   */
  private Page copy(Site site, Page template) {
    String folder = Paths.dirname(template.dir() + "x");
    Path file = Paths.sanitized(site.configuration().source(), folder + "/" + template.name());
    if (Files.exists(file)) {
      return template.copyIn(folder);
    }
    journal.warn(
        "Error reading file " + file + ": No such file or directory @ rb_sysopen - " + file,
        "",
        Problem.warning(
            "pagination-template",
            Place.line(template.relativePath(), 1),
            "The pages after the first are empty, as their template has a permalink.",
            "Remove the permalink from the template, and put the file where the page should be."));
    return new Page(template.origin(), folder, template.name(), site.context());
  }

  private record Size(int number, int pages, int perPage) {}

  private static Pager pager(Site site, Page template, List<Document> posts, Size size) {
    int from = (size.number() - 1) * size.perPage();
    boolean first = size.number() == 1;
    boolean last = size.number() == size.pages();
    return new Pager(
        size.number(),
        size.perPage(),
        posts.subList(from, Math.min(posts.size(), from + size.perPage())),
        posts.size(),
        size.pages(),
        first ? OptionalInt.empty() : OptionalInt.of(size.number() - 1),
        first ? "" : path(site, template, size.number() - 1),
        last ? OptionalInt.empty() : OptionalInt.of(size.number() + 1),
        last ? "" : path(site, template, size.number() + 1));
  }

  private static String path(Site site, Page template, int number) {
    if (number <= 1) {
      return template.url();
    }
    String path =
        site.configuration().text("paginate_path").replaceFirst(":num", String.valueOf(number));
    return path.startsWith("/") ? path : "/" + path;
  }
}
