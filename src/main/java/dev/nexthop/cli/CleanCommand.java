package dev.nexthop.cli;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Paths;
import dev.nexthop.site.write.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code clean}: removes what a build made. */
@Command(
    name = "clean",
    description = "Clean the site (removes site output and metadata file) without building.")
public final class CleanCommand implements Callable<Integer> {
  private static final String METADATA = ".jekyll-metadata";

  private final Surroundings surroundings;
  @Mixin private final BuildFlags flags = new BuildFlags();
  @Mixin final HelpFlag help = new HelpFlag();

  /**
   * @param surroundings it runs in
   */
  public CleanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Console console = surroundings.console(flags);
    Failure failure = new Failure(console);
    try {
      BuildOptions options =
          flags.options(surroundings.workingDirectory(), surroundings.environment());
      Configuration configuration =
          new SiteBuild(surroundings.parts()).configure(options, failure.journal());
      Path source = configuration.source();
      remove(console, configuration.destination(), true, named(options, configuration));
      String named = options.override("source").orElse(source.toString());
      remove(console, source.resolve(METADATA), false, Paths.join(named, METADATA));
      String cache = configuration.text("cache_dir");
      remove(console, source.resolve(cache), true, Paths.join(named, cache));
      remove(console, surroundings.workingDirectory().resolve(".sass-cache"), true, ".sass-cache");
      return 0;
    } catch (ProblemException e) {
      return failure.of(e, "clean", flags.trace(), surroundings.err());
    } catch (IOException e) {
      return failure.of(e, "clean", flags.trace(), surroundings.err());
    }
  }

  /** The destination as the user wrote it. */
  private static String named(BuildOptions options, Configuration configuration) {
    return options.override("destination").orElse(configuration.destination().toString());
  }

  private static void remove(Console console, Path path, boolean folder, String name)
      throws IOException {
    if (folder ? Files.isDirectory(path) : Files.isRegularFile(path)) {
      console.info("Cleaner:", "Removing " + name + "...");
      Folders.delete(path);
    } else {
      console.info("Cleaner:", "Nothing to do for " + name + ".");
    }
  }
}
