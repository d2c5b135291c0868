package dev.nexthop.cli;

import dev.nexthop.dns.LiveDns;
import dev.nexthop.http.Binding;
import dev.nexthop.http.HttpServer;
import dev.nexthop.http.api.Api;
import dev.nexthop.http.api.Origins;
import dev.nexthop.lab.LabSettings;
import dev.nexthop.lab.experiment.Experiments;
import dev.nexthop.problem.Problem;
import dev.nexthop.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code api}: the backend of labs on sites that are hosted elsewhere. */
@Command(
    name = "api",
    mixinStandardHelpOptions = true,
    description = "Serve the API of the labs alone, for sites that are hosted elsewhere.")
public final class ApiCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-P", "--port"},
      defaultValue = "4000",
      description = "Port to listen on (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = {"-H", "--host"},
      defaultValue = Binding.LOOPBACK,
      description = "Address to listen on (${DEFAULT-VALUE}).")
  private String host = Binding.LOOPBACK;

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description = "Site whose pages may use the API, such as https://example.jp; * for all.")
  private List<String> origins = List.of();

  @Option(names = "--live", description = "Allow experiments that ask the real DNS.")
  private boolean live;

  @Option(
      names = "--resolver",
      paramLabel = "ADDRESS[:PORT]",
      description = "Resolver for --live; those of this machine if left out.")
  private List<String> resolvers = List.of();

  @Override
  public Integer call() {
    LabSettings settings = LabOptions.settings(spec.commandLine(), live, resolvers, origins);
    Optional<LiveDns> dns = settings.openLiveDns();
    Api api =
        new Api(
            new Api.Settings(
                new Experiments(dns),
                Origins.of(settings.allowOrigins()),
                ProgramVersion.current()));
    try (HttpServer server =
        HttpServer.start(new Binding(host, Ports.checked(spec, port), false), List.of(api))) {
      spec.commandLine().getOut().println("API: " + server.url() + "/api/v1/openapi.json");
      spec.commandLine().getOut().println("  Stop with Ctrl-C.");
      spec.commandLine().getOut().flush();
      Waiting.untilInterrupted();
      return 0;
    } catch (ProblemException e) {
      for (Problem problem : e.problems()) {
        spec.commandLine().getErr().println(problem);
      }
      return 1;
    } finally {
      dns.ifPresent(LiveDns::close);
    }
  }
}
