package dev.nexthop.cli;

import dev.nexthop.dns.LiveDns;
import dev.nexthop.http.Binding;
import dev.nexthop.http.PreviewServer;
import dev.nexthop.http.api.Api;
import dev.nexthop.http.api.Origins;
import dev.nexthop.http.preview.BuildReport;
import dev.nexthop.http.preview.Preview;
import dev.nexthop.lab.experiment.Experiments;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: builds a site, shows it, and builds it again when it changes. */
@Command(
    name = "serve",
    aliases = {"server", "s"},
    mixinStandardHelpOptions = true,
    description = "Build the site, show it at http://localhost:4000, rebuild when it changes.")
public final class ServeCommand implements Callable<Integer> {
  private static final int DEFAULT_PORT = 4000;

  private final ServedSite.Finder sites;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-s", "--source"},
      paramLabel = "DIR",
      description = "Source folder.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = {"-d", "--destination"},
      paramLabel = "DIR",
      description = "Folder to write.")
  private Optional<String> destination = Optional.empty();

  @Option(
      names = "--config",
      split = ",",
      paramLabel = "FILE",
      description = "Configuration files instead of _config.yml.")
  private List<String> configFiles = List.of();

  @Option(
      names = {"-P", "--port"},
      description = "Port; the next free one if it is taken (4000).")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = {"-H", "--host"},
      description = "Address to listen on (127.0.0.1).")
  private Optional<String> host = Optional.empty();

  @Option(
      names = {"-b", "--baseurl"},
      paramLabel = "PATH",
      description = "Path of the site.")
  private Optional<String> baseurl = Optional.empty();

  @Option(
      names = {"-o", "--open-url"},
      description = "Open the site in the browser.")
  private boolean openUrl;

  @Option(
      names = {"-l", "--livereload"},
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Reload pages after a build (on; --no-livereload).")
  private boolean liveReload;

  @Option(
      names = {"-w", "--watch"},
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Rebuild when a file changes (on; --no-watch).")
  private boolean watch;

  @Option(
      names = {"-D", "--drafts"},
      description = "Include posts of _drafts.")
  private boolean drafts;

  @Option(names = "--future", description = "Include posts with a date in the future.")
  private boolean future;

  @Option(names = "--unpublished", description = "Include what is marked as unpublished.")
  private boolean unpublished;

  @Option(names = "--limit_posts", paramLabel = "N", description = "Take only so many posts.")
  private Optional<Integer> limitPosts = Optional.empty();

  @Option(names = "--skip-initial-build", description = "Serve what is there; build on changes.")
  private boolean skipInitialBuild;

  /**
   * @param sites finds the site to serve
   */
  public ServeCommand(ServedSite.Finder sites) {
    this.sites = sites;
  }

  @Override
  public Integer call() throws IOException {
    try {
      serve(sites.find(overrides(), configFiles));
      return 0;
    } catch (ProblemException e) {
      e.problems().forEach(err()::println);
      err().flush();
      return 1;
    }
  }

  private Map<String, Object> overrides() {
    Map<String, Object> overrides = new LinkedHashMap<>();
    source.ifPresent(value -> overrides.put("source", value));
    destination.ifPresent(value -> overrides.put("destination", value));
    baseurl.ifPresent(value -> overrides.put("baseurl", value));
    host.ifPresent(value -> overrides.put("host", value));
    port.ifPresent(value -> overrides.put("port", value));
    limitPosts.ifPresent(value -> overrides.put("limit_posts", value));
    flag(drafts, "show_drafts", overrides);
    flag(future, "future", overrides);
    flag(unpublished, "unpublished", overrides);
    return overrides;
  }

  private static void flag(boolean given, String key, Map<String, Object> overrides) {
    if (given) {
      overrides.put(key, true);
    }
  }

  private void serve(ServedSite site) throws ProblemException, IOException {
    site.labs().problems().forEach(err()::println);
    Optional<LiveDns> dns = site.labs().openLiveDns();
    Api api =
        new Api(
            new Api.Settings(
                new Experiments(dns),
                Origins.of(site.labs().allowOrigins()),
                ProgramVersion.current()));
    try (PreviewServer server =
        PreviewServer.start(settings(site), api, site::build, this::report)) {
      if (!skipInitialBuild) {
        BuildReport first = site.build(Set.of());
        server.built(first);
        report(first);
      }
      announce(site, server);
      Waiting.untilInterrupted();
    } finally {
      dns.ifPresent(LiveDns::close);
    }
  }

  private PreviewServer.Settings settings(ServedSite site) {
    String address = site.setting("host");
    return new PreviewServer.Settings(
        new Binding(
            address.isEmpty() || address.equals("localhost") ? Binding.LOOPBACK : address,
            Ports.checked(spec, wantedPort(site)),
            true),
        new Preview.Settings(site.source(), site.destination(), baseurl(site), liveReload),
        watch ? List.of(site.source()) : List.<Path>of());
  }

  private static int wantedPort(ServedSite site) {
    String port = site.setting("port");
    return port.matches("\\d{1,5}") ? Integer.parseInt(port) : DEFAULT_PORT;
  }

  private static String baseurl(ServedSite site) {
    String path = site.setting("baseurl");
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }

  private void announce(ServedSite site, PreviewServer server) {
    int wanted = wantedPort(site);
    if (wanted != 0 && server.port() != wanted) {
      out().println("  Port " + wanted + " is taken: using " + server.port() + ".");
    }
    String url = server.url(baseurl(site));
    out().println("  Server address: " + url);
    out().println("  Server running… press ctrl-c to stop.");
    out().flush();
    if (openUrl && !BrowserWindow.open(url)) {
      err().println("warning: No browser could be opened; open " + url + " yourself.");
    }
  }

  private void report(BuildReport report) {
    for (Problem problem : report.problems()) {
      err().println(problem);
    }
    err().flush();
    String time = LocalTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
    String what =
        report.succeeded()
            ? "built, " + report.changed().size() + " files changed"
            : "the build failed; the last good site is still served";
    out().println("  " + time + "  " + what);
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
