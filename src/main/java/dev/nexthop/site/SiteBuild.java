package dev.nexthop.site;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.problem.Severity;
import dev.nexthop.site.generate.JavaPlugins;
import dev.nexthop.site.generate.Plugins;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Convertible;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Theme;
import dev.nexthop.site.model.Url;
import dev.nexthop.site.read.ConfigurationReader;
import dev.nexthop.site.read.GithubMetadata;
import dev.nexthop.site.read.SiteReader;
import dev.nexthop.site.read.ThemeReader;
import dev.nexthop.site.render.RenderParts;
import dev.nexthop.site.render.Rendered;
import dev.nexthop.site.spi.Plugin;
import dev.nexthop.site.write.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A site from its source folder to its destination: configure, read, generate, render, write. One
 * object may build any number of sites, one after the other or at the same time.
 */
public final class SiteBuild {
  private final RenderParts parts;

  /**
   * @param parts that render: Liquid, Markdown, built-in themes, hooks
   */
  public SiteBuild(RenderParts parts) {
    this.parts = parts;
  }

  /**
   * Builds a site. Nothing is written unless everything could be rendered.
   *
   * @param options what the command asks for
   * @param journal takes messages as they come
   * @throws ProblemException if the site can't be built; all problems that were found
   * @throws IOException if a file can't be read or written
   */
  public BuildResult build(BuildOptions options, Journal journal)
      throws ProblemException, IOException {
    return build(configure(options, journal), options, journal);
  }

  /**
   * Builds a site whose configuration has been read, unless the last build by the same program
   * noted in the cache folder that it left nothing to do.
   *
   * @param program version of the program and whatever else tells it from others
   * @return whether anything was built
   */
  public boolean buildIfChanged(
      Configuration configuration, BuildOptions options, String program, Journal journal)
      throws ProblemException, IOException {
    return new RepeatedBuild(this, parts, program).run(configuration, options, journal);
  }

  /** Whether plugins in Java take part, of which nobody knows what they read. */
  static boolean hasJavaPlugins(Configuration configuration) throws ProblemException {
    try (JavaPlugins own = JavaPlugins.of(configuration)) {
      return !own.plugins().isEmpty();
    }
  }

  /** Builds a site whose configuration has been read. */
  public BuildResult build(Configuration configuration, BuildOptions options, Journal journal)
      throws ProblemException, IOException {
    Warnings warnings = new Warnings(journal);
    try (JavaPlugins own = JavaPlugins.of(configuration)) {
      return build(configuration, options, warnings, own.plugins());
    }
  }

  private BuildResult build(
      Configuration configuration, BuildOptions options, Warnings warnings, List<Plugin> plugins)
      throws ProblemException, IOException {
    SiteRun run = new SiteRun(parts.with(plugins), configuration, warnings);
    Site site = run.generated(() -> read(configuration, options, warnings));
    Rendered rendered = run.rendered(site);
    if (options.strict()) {
      SiteWriter.warnOfConflicts(rendered, warnings);
    }
    warnings.refuseIf(options.strict());
    List<Path> written =
        Files.isDirectory(configuration.source()) ? run.written(rendered) : List.of();
    return new BuildResult(site, warnings.problems, written);
  }

  /**
   * A site that is built again and again.
   *
   * @param configuration as it was read from these options
   */
  public SiteSession session(BuildOptions options, Configuration configuration) {
    return new SiteSession(this, parts, options, configuration);
  }

  /** The configuration of a site, its folders checked. */
  public Configuration configure(BuildOptions options, Journal journal) throws ProblemException {
    Configuration configuration = new ConfigurationReader(options, journal).read();
    if (configuration.source().startsWith(configuration.destination())) {
      throw new ProblemException(
          Problem.error(
              "site-folder",
              Place.file(configuration.destination().toString()),
              "Destination directory cannot be or contain the Source directory.",
              "Name another folder with --destination."));
    }
    ThemeReader themes = new ThemeReader(options.environment(), parts.themes(), journal);
    Configuration configured =
        Plugins.withGemfile(themes.configured(configuration), options, journal);
    Optional<Theme> theme = themes.find(configured);
    try (JavaPlugins own = JavaPlugins.of(configured)) {
      Plugins.check(configured, theme, own::has, journal);
    }
    return Plugins.switchedOn(configured, theme).contains("jekyll-github-metadata")
        ? new GithubMetadata(configured, options.environment()).configured()
        : configured;
  }

  /** The site as it is read, before anything is generated. */
  public Site read(Configuration configuration, BuildOptions options, Journal journal)
      throws ProblemException, IOException {
    if (!Files.isDirectory(configuration.source())) {
      Problem problem =
          Problem.warning(
              "source-missing",
              Place.file(configuration.source().toString()),
              "There is no such source folder, so nothing is written.",
              "Name an existing folder with --source.");
      journal.warn("Source:", configuration.source() + " does not exist.", problem);
    }
    var theme = new ThemeReader(options.environment(), parts.themes(), journal).find(configuration);
    return new SiteReader(configuration, theme, BuildTime.of(configuration), journal).read();
  }

  /** The site with what generators add, not rendered. */
  public Site generated(Configuration configuration, BuildOptions options, Journal journal)
      throws ProblemException, IOException {
    try (JavaPlugins own = JavaPlugins.of(configuration)) {
      return new SiteRun(parts.with(own.plugins()), configuration, journal)
          .generated(() -> read(configuration, options, journal));
    }
  }

  static void checkUrls(Iterable<Convertible> documents) throws ProblemException {
    List<Problem> problems = new ArrayList<>();
    for (Convertible document : documents) {
      try {
        document.url();
      } catch (Url.NoText e) {
        problems.add(
            Problem.error(
                "permalink-shape",
                Place.line(document.relativePath(), 1),
                String.valueOf(e.getMessage()),
                "Put the value between quotation marks."));
      } catch (Url.UnknownPlaceholder e) {
        problems.add(
            Problem.error(
                "permalink-placeholder",
                Place.line(document.relativePath(), 1),
                String.valueOf(e.getMessage()),
                "Write a placeholder that Jekyll knows, such as :title, :year or :categories."));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  /** Makes mistakes that were forgiven errors. */
  static void refuseIf(boolean strict, List<Problem> problems) throws ProblemException {
    if (strict && !problems.isEmpty()) {
      throw new ProblemException(
          problems.stream()
              .map(
                  found ->
                      new Problem(
                          Severity.ERROR,
                          found.code(),
                          found.place(),
                          found.message(),
                          found.hint()))
              .toList());
    }
  }

  /** Passes messages on and remembers problems. */
  private static final class Warnings implements Journal {
    private final Journal journal;
    private final List<Problem> problems = new ArrayList<>();

    Warnings(Journal journal) {
      this.journal = journal;
    }

    @Override
    public void write(Entry entry) {
      entry.problem().ifPresent(problems::add);
      journal.write(entry);
    }

    @Override
    public void rendered(int done, int all) {
      journal.rendered(done, all);
    }

    void refuseIf(boolean strict) throws ProblemException {
      SiteBuild.refuseIf(strict, problems);
    }
  }
}
