package dev.nexthop.cli;

import dev.nexthop.http.watch.IgnoredFiles;
import dev.nexthop.http.watch.RebuildLoop;
import dev.nexthop.http.watch.SourceWatcher;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Journal;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code build}: a site from its source folder to its destination. */
@Command(
    name = "build",
    aliases = "b",
    description = "Build your site",
    mixinStandardHelpOptions = false)
public final class BuildCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final BuildFlags flags = new BuildFlags();
  @Mixin final HelpFlag help = new HelpFlag();

  @Option(
      names = {"-w", "--watch"},
      negatable = true,
      description = "Build again when a file changes")
  private boolean watch;

  @SuppressWarnings("UnusedVariable")
  @Option(names = "--force_polling", description = "Accepted and ignored")
  private boolean forcePolling;

  @Parameters(hidden = true, description = "Ignored, as Jekyll does")
  private List<String> ignored = List.of();

  /**
   * @param surroundings it runs in
   */
  public BuildCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * The command for arguments that hold nothing but its plainest options; empty if the option
   * library must read them.
   */
  static Optional<BuildCommand> plain(Surroundings surroundings, String... args) {
    if (args.length == 0 || !(args[0].equals("build") || args[0].equals("b"))) {
      return Optional.empty();
    }
    BuildCommand command = new BuildCommand(surroundings);
    Iterator<String> rest = List.of(args).subList(1, args.length).iterator();
    while (rest.hasNext()) {
      if (!command.flags.take(rest.next(), rest)) {
        return Optional.empty();
      }
    }
    return Optional.of(command);
  }

  /** What its options say. */
  BuildFlags flags() {
    return flags;
  }

  @Override
  public Integer call() throws IOException {
    Console console = surroundings.console(flags);
    Failure failure = new Failure(console);
    try {
      if (watch) {
        watch(console);
      } else {
        build(failure.journal(journal(console)));
      }
      return 0;
    } catch (ProblemException e) {
      return failure.of(e, "build", flags.trace(), surroundings.err());
    } catch (IOException e) {
      return failure.of(e, "build", flags.trace(), surroundings.err());
    }
  }

  private Journal journal(Console console) {
    return flags.quiet()
        ? console
        : new ProgressLine(console, surroundings.err(), System::nanoTime, ProgressLine::isPossible);
  }

  private void build(Journal journal) throws ProblemException, IOException {
    BuildOptions options =
        flags
            .options(surroundings.workingDirectory(), surroundings.environment())
            .with("serving", false);
    journal.debug("Logging at level:", "debug");
    journal.debug("Nexthop Version:", Version.current());
    SiteBuild build = new SiteBuild(surroundings.parts());
    Configuration configuration = build.configure(options, journal);
    if (configuration.flag("skip_initial_build")) {
      journal.warn(
          "Build Warning:", "Skipping the initial build. This may result in an out-of-date site.");
    } else {
      build(build, configuration, options, journal);
    }
    journal.info(
        "Auto-regeneration:",
        configuration.flag("detach")
            ? "disabled when running server detached."
            : "disabled. Use --watch to enable.");
  }

  private static void build(
      SiteBuild build, Configuration configuration, BuildOptions options, Journal journal)
      throws ProblemException, IOException {
    long start = System.nanoTime();
    journal.info("Source:", configuration.source().toString());
    journal.info("Destination:", configuration.destination().toString());
    journal.info(
        "Incremental build:",
        configuration.flag("incremental") ? "enabled" : "disabled. Enable with --incremental");
    journal.info("Generating...", "");
    build.buildIfChanged(configuration, options, Version.program(), journal);
    double seconds = (System.nanoTime() - start) / 1e9;
    journal.info("", String.format(Locale.ROOT, "done in %.3f seconds.", seconds));
  }

  /** Builds, and again whenever the source changes. */
  private void watch(Console console) throws ProblemException, IOException {
    BuildOptions options =
        flags
            .options(surroundings.workingDirectory(), surroundings.environment())
            .with("serving", false);
    ServedSite site =
        new ServedSite(new SiteBuild(surroundings.parts()), options, console, out -> {});
    Configuration configuration = site.configuration();
    console.info("Source:", configuration.source().toString());
    console.info("Destination:", configuration.destination().toString());
    site.build();
    try (RebuildLoop loop = new RebuildLoop(site::build, report -> {});
        SourceWatcher watcher =
            SourceWatcher.start(
                List.of(configuration.source()),
                new IgnoredFiles(List.of(configuration.destination())),
                loop)) {
      boolean watching = !watcher.isDone();
      console.info(
          "Auto-regeneration:",
          watching ? "enabled for '" + configuration.source() + "'" : "not possible here.");
      if (watching) {
        Waiting.untilInterrupted();
      }
    }
  }
}
