package dev.nexthop.cli;

import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.check.Checkup;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.model.Site;
import dev.nexthop.site.model.Values;
import dev.nexthop.site.render.RenderSite;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: looks for what will go wrong later. */
@Command(
    name = "doctor",
    aliases = "hyde",
    description = "Search site and print specific deprecation warnings")
public final class DoctorCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final BuildFlags flags = new BuildFlags();
  @Mixin final HelpFlag help = new HelpFlag();

  /**
   * @param surroundings it runs in
   */
  public DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Console console = surroundings.console(flags);
    Failure failure = new Failure(console);
    try {
      BuildOptions options =
          flags.options(surroundings.workingDirectory(), surroundings.environment());
      SiteBuild build = new SiteBuild(surroundings.parts());
      Configuration configuration = build.configure(options, failure.journal());
      Site site = build.generated(configuration, options, failure.journal());
      boolean healthy = new Checkup(failure.journal()).isHealthy(site);
      labs(site, console, failure.journal());
      if (!healthy) {
        return 1;
      }
      console.info("Your test results", "are in. Everything looks fine.");
      return 0;
    } catch (ProblemException e) {
      return failure.of(e, "doctor", flags.trace(), surroundings.err());
    }
  }

  /** Lists what labs were recognised in articles, by rendering those sites that ask for labs. */
  private void labs(Site site, Console console, Journal journal) throws ProblemException {
    boolean wanted =
        Values.isTruthy(site.configuration().get("labs"))
            || site.convertibles().stream().anyMatch(each -> each.data().containsKey("labs"));
    if (!wanted) {
      return;
    }
    RecognisedLabs labs = new RecognisedLabs();
    new RenderSite(labs.listening(surroundings.parts()), journal).render(site);
    labs.print(console);
  }
}
