package dev.nexthop.cli;

import static java.util.stream.Collectors.toSet;

import dev.nexthop.http.preview.BuildReport;
import dev.nexthop.lab.LabSettings;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.BuildResult;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.SiteSession;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A site that {@code serve} builds again and again. */
final class ServedSite {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Changed files that are named on the console. */
  private static final int NAMED = 5;

  private final Console console;
  private final Configuration configuration;
  private final SiteSession session;

  /** Files of the build that is going on of which the open pages have heard. */
  private final Set<String> told = new HashSet<>();

  private final Consumer<Console> afterwards;

  /**
   * @param afterwards tells the console what else is worth knowing of a build
   * @throws ProblemException if the configuration cannot be used
   */
  ServedSite(SiteBuild build, BuildOptions options, Console console, Consumer<Console> afterwards)
      throws ProblemException {
    this.console = console;
    this.afterwards = afterwards;
    this.configuration = build.configure(options, console);
    this.session = build.session(options, configuration);
  }

  /** The configuration as it was when serving began. */
  Configuration configuration() {
    return configuration;
  }

  /** Builds pages that are being viewed before the others. */
  void viewedFirst(Supplier<Set<Path>> viewed, Consumer<BuildReport> early) {
    session.viewedFirst(
        viewed,
        (paths, errors, edited) -> {
          Set<String> files = paths.stream().map(this::relative).collect(toSet());
          told.addAll(files);
          early.accept(new BuildReport(BuildReport.Outcome.BUILT, errors, files, edited));
        });
  }

  /** Sees to it that files are as the last change made them. */
  List<Path> bring(List<Path> files) throws IOException {
    return session.bring(files);
  }

  /** The first build. */
  BuildReport build() {
    return build(Set.of(), () -> false);
  }

  LabSettings labs() {
    return LabSettings.of(configuration.map("labs"), "_config.yml");
  }

  /**
   * Builds the site, with its configuration as it is now.
   *
   * <p>One build at a time: the first may still run when the first change is noticed.
   *
   * @param changed what changed in the source; empty for the first build
   * @param isOutdated whether another change has come, so that this build need not be finished
   */
  synchronized BuildReport build(Set<Path> changed, BooleanSupplier isOutdated) {
    announce(changed);
    told.clear();
    long start = System.nanoTime();
    Failure failure = new Failure(console);
    try {
      Optional<BuildResult> finished = session.build(changed, isOutdated, failure.journal());
      if (finished.isEmpty()) {
        console.info("", "put off for the next change.");
        return BuildReport.outdated();
      }
      BuildResult result = finished.get();
      double seconds = (System.nanoTime() - start) / 1e9;
      console.info("", String.format(Locale.ROOT, "done in %.3f seconds.", seconds));
      afterwards.accept(console);
      return BuildReport.built(result.warnings(), news(result.written()));
    } catch (ProblemException e) {
      failure.unreported(e);
      return failed(e.problems());
    } catch (IOException e) {
      Problem problem =
          Problem.error(
              "file-access", Place.NOWHERE, "A file could not be read or written: " + e, "");
      console.problem(problem);
      return failed(List.of(problem));
    }
  }

  private BuildReport failed(List<Problem> problems) {
    console.info("", "not built; the last good site is still served.");
    return BuildReport.failed(problems);
  }

  private void announce(Set<Path> changed) {
    if (changed.isEmpty()) {
      console.info("Generating...", "");
      return;
    }
    console.info(
        "Regenerating:",
        changed.size()
            + " file(s) changed at "
            + LocalDateTime.now(configuration.zone()).format(TIME));
    changed.stream().sorted().limit(NAMED).forEach(path -> console.info("", name(path)));
    if (changed.size() > NAMED) {
      console.info("", "…");
    }
  }

  private String name(Path path) {
    return path.startsWith(configuration.source())
        ? configuration.source().relativize(path).toString()
        : path.toString();
  }

  private Set<String> news(List<Path> written) {
    return written.stream()
        .map(this::relative)
        .filter(file -> !told.contains(file))
        .collect(toSet());
  }

  private String relative(Path written) {
    Path destination = configuration.destination();
    Path file =
        written.isAbsolute() && written.startsWith(destination)
            ? destination.relativize(written)
            : written;
    return file.toString().replace(File.separatorChar, '/');
  }
}
