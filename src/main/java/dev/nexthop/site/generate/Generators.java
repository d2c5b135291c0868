package dev.nexthop.site.generate;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.generate.Generator.Priority;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.render.RenderParts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The generators that a site switches on with {@code plugins:}. */
public final class Generators {
  private final RenderParts parts;
  private final Journal journal;

  /**
   * @param parts that render, for titles
   * @param journal takes messages
   */
  public Generators(RenderParts parts, Journal journal) {
    this.parts = parts;
    this.journal = journal;
  }

  /** Generators that change what was read of documents, not only of those that ask for it. */
  private static final Set<String> ALTERING =
      Set.of(
          "jekyll-optional-front-matter",
          "jekyll-readme-index",
          "jekyll-titles-from-headings",
          "jekyll-default-layout",
          "jekyll-relative-links");

  /** Whether any document may be another after {@link #generate}. */
  public static boolean alterDocuments(Site site) {
    return Plugins.switchedOn(site.configuration(), site.theme()).stream()
        .anyMatch(ALTERING::contains);
  }

  private record Ranked(Priority priority, Generator generator) {}

  /** Runs them in the order of their priorities, then of the configuration. */
  public void generate(Site site) throws ProblemException {
    List<Ranked> ranked = new ArrayList<>();
    for (String name : Plugins.switchedOn(site.configuration(), site.theme())) {
      find(name).ifPresent(ranked::add);
    }
    ranked.sort(Comparator.comparing(Ranked::priority));
    for (Ranked next : ranked) {
      next.generator().generate(site);
    }
  }

  private Optional<Ranked> find(String plugin) {
    return switch (plugin) {
      case "jekyll-redirect-from" -> Optional.of(new Ranked(Priority.NORMAL, new RedirectFrom()));
      case "jekyll-optional-front-matter" ->
          Optional.of(new Ranked(Priority.NORMAL, new OptionalFrontMatter()));
      case "jekyll-readme-index" -> Optional.of(new Ranked(Priority.LOW, new ReadmeIndex()));
      case "jekyll-paginate" -> Optional.of(new Ranked(Priority.LOWEST, new Paginate(journal)));
      case "jekyll-feed" -> Optional.of(new Ranked(Priority.LOWEST, new Feed(journal)));
      case "jekyll-sitemap" -> Optional.of(new Ranked(Priority.LOWEST, new Sitemap()));
      case "jekyll-titles-from-headings" ->
          Optional.of(new Ranked(Priority.LOWEST, new TitlesFromHeadings(parts, journal)));
      case "jekyll-default-layout" -> Optional.of(new Ranked(Priority.LOWEST, new DefaultLayout()));
      case "jekyll-relative-links" ->
          Optional.of(new Ranked(Priority.LOWEST, new RelativeLinks(journal)));
      default -> Optional.empty();
    };
  }
}
