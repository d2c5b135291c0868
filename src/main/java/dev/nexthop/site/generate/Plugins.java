package dev.nexthop.site.generate;

import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.model.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which plugins a site switches on, and which of them there are. */
public final class Plugins {
  private static final Set<String> KNOWN =
      Set.of(
          "jekyll-avatar",
          "jekyll-coffeescript",
          "jekyll-commonmark",
          "jekyll-commonmark-ghpages",
          "jekyll-default-layout",
          "jekyll-feed",
          "jekyll-gist",
          "jekyll-github-metadata",
          "jekyll-include-cache",
          "jekyll-mentions",
          "jekyll-optional-front-matter",
          "jekyll-paginate",
          "jekyll-readme-index",
          "jekyll-redirect-from",
          "jekyll-relative-links",
          "jekyll-sass-converter",
          "jekyll-seo-tag",
          "jekyll-sitemap",
          "jekyll-titles-from-headings",
          "jekyll-toc",
          "jekyll-watch",
          "jemoji",
          "kramdown-parser-gfm");

  /** What the gem {@code github-pages} switches on by itself. */
  private static final List<String> GITHUB_PAGES =
      List.of(
          "jekyll-coffeescript",
          "jekyll-gist",
          "jekyll-github-metadata",
          "jekyll-paginate",
          "jekyll-relative-links",
          "jekyll-optional-front-matter",
          "jekyll-readme-index",
          "jekyll-default-layout",
          "jekyll-titles-from-headings");

  private Plugins() {}

  /**
   * Names of the plugins that are switched on: those that the theme needs, then those of the
   * configuration; in safe mode only those of its {@code whitelist}.
   */
  public static List<String> switchedOn(Configuration configuration, Optional<Theme> theme) {
    Set<String> names = new LinkedHashSet<>();
    theme.ifPresent(found -> names.addAll(found.dependencies()));
    for (String name : configuration.list("plugins")) {
      if (name.equals("github-pages")) {
        names.addAll(GITHUB_PAGES);
      } else {
        names.add(name);
      }
    }
    if (configuration.flag("safe")) {
      names.retainAll(configuration.list("whitelist"));
    }
    return List.copyOf(names);
  }

  /** The configuration with the plugins of the {@code Gemfile} that there are. */
  public static Configuration withGemfile(
      Configuration configuration, BuildOptions options, Journal journal) {
    Set<String> names = new LinkedHashSet<>(configuration.list("plugins"));
    for (String name : Gemfile.plugins(options)) {
      if (KNOWN.contains(name) || name.equals("github-pages")) {
        names.add(name);
      } else {
        journal.warn(
            "Gemfile:", "The plugin " + name + " is not built in, so the site is built without.");
      }
    }
    if (names.size() == configuration.list("plugins").size()) {
      return configuration;
    }
    Map<String, Object> values = new LinkedHashMap<>(configuration.values());
    values.put("plugins", List.copyOf(names));
    return new Configuration(
        values,
        configuration.source(),
        configuration.destination(),
        configuration.environment(),
        configuration.zone());
  }

  /**
   * Refuses plugins that there are not, and plugins in Ruby.
   *
   * @param inJava whether the site has a plugin of that name in Java
   * @throws ProblemException naming the plugin
   */
  public static void check(
      Configuration configuration, Optional<Theme> theme, Predicate<String> inJava, Journal journal)
      throws ProblemException {
    List<Problem> problems = new ArrayList<>(rubyFiles(configuration));
    for (String name : switchedOn(configuration, theme)) {
      if (!KNOWN.contains(name) && !inJava.test(name)) {
        problems.add(unknown(name, journal));
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    boolean paginates = switchedOn(configuration, theme).contains("jekyll-paginate");
    if (configuration.flag("paginate") && !paginates) {
      journal.warn(
          "Deprecation:",
          "You appear to have pagination turned on, but you haven't included the"
              + " `jekyll-paginate` gem. Ensure you have `plugins: [jekyll-paginate]` in your"
              + " configuration file.");
    }
  }

  private static Problem unknown(String name, Journal journal) {
    Problem problem =
        Problem.error(
            "plugin-unknown",
            Place.file("_config.yml"),
            "There is no plugin `" + name + "`.",
            "Remove it from `plugins:`; built in are the plugins of GitHub Pages.");
    journal.error(
        "Dependency Error:",
        "Yikes! It looks like you don't have "
            + name
            + " or one of its dependencies installed. No Ruby is run here: plugins are built in,"
            + " or written in Java.",
        problem);
    return problem;
  }

  private static List<Problem> rubyFiles(Configuration configuration) {
    List<Problem> problems = new ArrayList<>();
    if (configuration.flag("safe")) {
      return problems;
    }
    for (String folder : configuration.list("plugins_dir")) {
      Path path = Paths.sanitized(configuration.source(), folder);
      if (!Files.isDirectory(path)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(path)) {
        files
            .filter(file -> file.toString().endsWith(".rb") && Files.isRegularFile(file))
            .sorted()
            .forEach(file -> problems.add(ruby(configuration.source().relativize(file))));
      } catch (IOException e) {
        problems.add(
            Problem.error(
                "plugins-unreadable", Place.file(folder), "Can't list the folder: " + e, ""));
      }
    }
    return problems;
  }

  private static Problem ruby(Path file) {
    return Problem.error(
        "plugin-ruby",
        Place.file(file.toString()),
        "The plugin " + file + " is written in Ruby, which is not run here.",
        "Remove it, build with --safe to ignore it, or write it in Java: a jar in that folder.");
  }
}
