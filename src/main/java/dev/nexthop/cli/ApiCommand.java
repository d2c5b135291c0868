package dev.nexthop.cli;

import dev.nexthop.dns.LiveDns;
import dev.nexthop.http.Binding;
import dev.nexthop.http.HttpServer;
import dev.nexthop.http.api.Api;
import dev.nexthop.http.api.Origins;
import dev.nexthop.lab.LabSettings;
import dev.nexthop.lab.LiveExperiments;
import dev.nexthop.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code api}: the backend of labs on sites that are hosted elsewhere. */
@Command(
    name = "api",
    description = "Serve the API of the labs alone, for sites that are hosted elsewhere")
public final class ApiCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private final HelpFlag help = new HelpFlag();

  @Option(
      names = {"-P", "--port"},
      defaultValue = "4000",
      paramLabel = "PORT",
      description = "Port to listen on (4000)")
  private String port = "4000";

  @Option(
      names = {"-H", "--host"},
      defaultValue = Binding.LOOPBACK,
      description = "Address to listen on (127.0.0.1)")
  private String host = Binding.LOOPBACK;

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description = "Site whose pages may use the API, such as https://example.jp; * for all")
  private List<String> origins = List.of();

  @Option(names = "--live", description = "Allow experiments that ask the real DNS")
  private boolean live;

  @Option(
      names = "--resolver",
      paramLabel = "ADDRESS[:PORT]",
      description = "Resolver for --live; those of this machine if left out")
  private List<String> resolvers = List.of();

  /**
   * @param surroundings it runs in
   */
  public ApiCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = surroundings.console();
    LabSettings settings = LabOptions.settings(spec.commandLine(), live, resolvers, origins);
    Optional<LiveDns> dns = settings.openLiveDns();
    Api api =
        new Api(
            new Api.Settings(
                LiveExperiments.with(dns), Origins.of(settings.allowOrigins()), Version.current()));
    try (HttpServer server =
        HttpServer.start(new Binding(host, Ports.checked(spec, port), false), List.of(api))) {
      console.info("Server address:", server.url() + "/api/v1/openapi.json");
      console.info("Server running...", "press ctrl-c to stop.");
      Waiting.untilInterrupted();
      return 0;
    } catch (ProblemException e) {
      e.problems().forEach(console::problem);
      return 1;
    } finally {
      dns.ifPresent(LiveDns::close);
    }
  }
}
