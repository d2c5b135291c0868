package dev.nexthop.cli;

import dev.nexthop.dns.LiveDns;
import dev.nexthop.http.Binding;
import dev.nexthop.http.PreviewServer;
import dev.nexthop.http.Routes;
import dev.nexthop.http.api.Api;
import dev.nexthop.http.api.Origins;
import dev.nexthop.http.preview.PageNotes;
import dev.nexthop.http.preview.Preview;
import dev.nexthop.lab.LabSettings;
import dev.nexthop.lab.LiveExperiments;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.SiteBuild;
import dev.nexthop.site.model.BuildOptions;
import dev.nexthop.site.model.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: builds a site, shows it, and builds it again when it changes. */
@Command(
    name = "serve",
    aliases = {"server", "s"},
    description = "Serve your site locally: build it, show it, rebuild it when it changes")
public final class ServeCommand implements Callable<Integer> {
  private static final int DEFAULT_PORT = 4000;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final BuildFlags flags = new BuildFlags();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private final HelpFlag help = new HelpFlag();

  @Option(
      names = {"-P", "--port"},
      defaultValue = "",
      paramLabel = "PORT",
      description = "Port to listen on, or the next free one (4000)")
  private String port = "";

  @Option(
      names = {"-H", "--host"},
      defaultValue = "",
      paramLabel = "HOST",
      description = "Address to listen on (127.0.0.1)")
  private String host = "";

  @Option(
      names = {"-o", "--open-url"},
      description = "Open the site in a browser")
  private boolean openUrl;

  @Option(
      names = {"-l", "--livereload"},
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Reload pages after a build (on)")
  private boolean liveReload;

  @Option(
      names = {"-w", "--watch"},
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Rebuild when a file changes (on)")
  private boolean watch;

  @Option(
      names = {"-N", "--navigate-to-changed"},
      description = "Make open pages go to the page that was edited")
  private boolean navigate;

  @Option(
      names = {"-B", "--detach"},
      negatable = true,
      description = "Run the server in the background, without watching")
  private boolean detach;

  @Option(names = "--skip-initial-build", description = "Serve what was built before")
  private boolean skipInitialBuild;

  @SuppressWarnings("UnusedVariable")
  @Option(names = "--force_polling", description = "Accepted and ignored")
  private boolean forcePolling;

  /**
   * @param surroundings it runs in
   */
  public ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Console console = surroundings.console(flags);
    if (detach) {
      return DetachedServer.start(spec.commandLine().getParseResult().originalArgs(), console);
    }
    try {
      BuildOptions options =
          flags
              .options(surroundings.workingDirectory(), surroundings.environment())
              .with("serving", true);
      options = port.isEmpty() ? options : options.with("port", port);
      options = host.isEmpty() ? options : options.with("host", host);
      RecognisedLabs labs = new RecognisedLabs();
      SiteBuild build = new SiteBuild(labs.listening(surroundings.parts()));
      serve(new ServedSite(build, options, console, labs::printNews), labs, console);
      return 0;
    } catch (ProblemException e) {
      return new Failure(console).of(e, "serve", flags.trace(), surroundings.err());
    }
  }

  private void serve(ServedSite site, RecognisedLabs recognised, Console console)
      throws ProblemException, IOException {
    Configuration configuration = site.configuration();
    LabSettings labs = site.labs();
    labs.problems().forEach(console::problem);
    PreviewServer.Settings settings = settings(configuration);
    console.info("Source:", configuration.source().toString());
    console.info("Destination:", configuration.destination().toString());
    Optional<LiveDns> dns = labs.openLiveDns();
    Api api =
        new Api(
            new Api.Settings(
                LiveExperiments.with(dns), Origins.of(labs.allowOrigins()), Version.current()));
    PageNotes notes =
        new PageNotes(path -> recognised.notes(withoutBase(path, settings.preview().baseurl())));
    Routes both =
        routes -> {
          notes.register(routes);
          api.register(routes);
        };
    try (PreviewServer server =
        PreviewServer.start(settings, both, site::build, site::bring, report -> {})) {
      site.viewedFirst(server::viewed, server::built);
      if (!skipInitialBuild) {
        server.built(site.build());
      }
      announce(settings, server, console);
      Waiting.untilInterrupted();
    } finally {
      dns.ifPresent(LiveDns::close);
    }
  }

  private static String withoutBase(String path, String baseurl) {
    return path.startsWith(baseurl) ? path.substring(baseurl.length()) : path;
  }

  private PreviewServer.Settings settings(Configuration configuration) {
    String address = configuration.text("host");
    boolean loopback = address.isEmpty() || address.equals("localhost");
    String baseurl = configuration.text("baseurl");
    boolean watched = watch && Files.isDirectory(configuration.source());
    return new PreviewServer.Settings(
        new Binding(loopback ? Binding.LOOPBACK : address, wantedPort(configuration), true),
        new Preview.Settings(
            configuration.source(),
            configuration.destination(),
            baseurl.isEmpty() || baseurl.startsWith("/") ? baseurl : "/" + baseurl,
            following()),
        watched ? List.of(configuration.source()) : List.<Path>of());
  }

  private Preview.Following following() {
    if (!liveReload) {
      return Preview.Following.NOT;
    }
    return navigate ? Preview.Following.NAVIGATE : Preview.Following.RELOAD;
  }

  private int wantedPort(Configuration configuration) {
    String wanted = configuration.text("port");
    return wanted.isEmpty() ? DEFAULT_PORT : Ports.checked(spec, wanted);
  }

  private void announce(PreviewServer.Settings settings, PreviewServer server, Console console) {
    boolean watching = !settings.watched().isEmpty();
    console.info(
        "Auto-regeneration:",
        watching ? "enabled for '" + settings.preview().source() + "'" : "disabled.");
    int wanted = settings.binding().port();
    if (wanted != 0 && server.port() != wanted) {
      console.info("Server port:", wanted + " is taken, so it is " + server.port() + ".");
    }
    String url = server.url(settings.preview().baseurl());
    console.info("Server address:", url);
    console.info("Server running...", "press ctrl-c to stop.");
    if (openUrl && !BrowserWindow.open(url)) {
      console.warn("Browser:", "none could be opened; open " + url + " yourself.");
    }
  }
}
