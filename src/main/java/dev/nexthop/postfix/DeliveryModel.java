package dev.nexthop.postfix;

import dev.nexthop.postfix.config.MainCf;
import dev.nexthop.postfix.config.Remark;
import dev.nexthop.postfix.config.Services;
import dev.nexthop.postfix.route.Envelope;
import dev.nexthop.postfix.route.Route;
import dev.nexthop.postfix.route.Router;
import dev.nexthop.postfix.route.VirtualAliases;
import dev.nexthop.postfix.trace.Rule;
import java.util.Optional;

/**
 * The flow from configuration and DNS to the outcome of a delivery: main.cf → route → candidates →
 * attempts → outcome. Thread safe.
 */
public final class DeliveryModel {

  /** Says what Postfix would do. Never throws for anything that configuration or DNS hold. */
  public Result run(Experiment experiment) {
    return run(experiment, MainCf.parse(experiment.configuration().mainCf()));
  }

  /**
   * Says what Postfix would do.
   *
   * @param given what is asked
   * @param mainCf of the experiment, already read
   */
  public Result run(Experiment given, MainCf mainCf) {
    Machine machine = Machine.of(given, mainCf);
    Optional<Remark> fatal =
        Startup.fatal(machine.settings(), machine.interfaces())
            .or(() -> Startup.emptyRouting(machine.settings()));
    if (fatal.isPresent()) {
      machine.trace().add(Rule.STARTUP_FATAL, fatal.get().message());
      Route nowhere = new Route(Router.UNRESOLVED, "", "", fatal.get().code());
      return new Report(given, machine, nowhere).of(Agent.dead(fatal.get()));
    }
    VirtualAliases.Followed followed = followed(given.envelope(), machine);
    if (followed.refusal().isPresent()) {
      Route nowhere = new Route(Router.UNRESOLVED, "", "", "virtual_alias_maps");
      return new Report(given, machine, nowhere).of(Agent.refused(followed.refusal().get()));
    }
    Experiment experiment = given.with(followed.envelope());
    Route route =
        new Router(machine.settings(), machine.tables(), machine.interfaces(), machine.trace())
            .route(experiment.envelope());
    Agent agent =
        route.transport().isEmpty()
            ? Agent.withoutTransport(
                machine.settings(), route.decidedBy(), experiment.envelope().recipient())
            : agent(machine, route);
    Optional<Remark> bad = Startup.badValue(machine.settings()).or(() -> agent.badValue());
    if (bad.isPresent()) {
      machine.trace().add(Rule.VALUE_FATAL, bad.get().message());
    }
    return new Report(experiment, machine, route).of(bad.map(Agent::dead).orElse(agent));
  }

  /** The mail as it is sent on: for the address that its recipient is an alias of. */
  public Envelope addressed(Experiment experiment) {
    Machine machine = Machine.of(experiment, MainCf.parse(experiment.configuration().mainCf()));
    return followed(experiment.envelope(), machine).envelope();
  }

  private static VirtualAliases.Followed followed(Envelope envelope, Machine machine) {
    return machine.settings().text("virtual_alias_maps").isEmpty()
        ? new VirtualAliases.Followed(envelope, Optional.empty())
        : new VirtualAliases(
                machine.settings(), machine.tables(), machine.interfaces(), machine.trace())
            .follow(envelope);
  }

  /** Who delivers: the queue manager may hold the mail back before any agent sees it. */
  private static Agent agent(Machine machine, Route route) {
    if (route.domainClass().equals(Router.UNRESOLVED)) {
      return Agent.unresolved(route);
    }
    if (Router.isDeferred(machine.settings(), route.transport())) {
      machine.trace().add(Rule.TRANSPORT_DEFERRED, route.transport());
      return Agent.deferred("4.3.2", "deferred transport");
    }
    return machine
        .services()
        .find(route.transport())
        .map(service -> agent(machine, route, service))
        .orElseGet(
            () -> {
              machine.trace().add(Rule.TRANSPORT_MISSING, route.transport());
              return Agent.missing(route);
            });
  }

  private static Agent agent(Machine machine, Route route, Services.Service service) {
    return switch (service.program()) {
      case "smtp", "lmtp" -> Agent.client(machine, route, service);
      case "error", "discard", "local", "virtual" -> {
        machine.trace().add(Rule.AGENT_NO_HOSTS, service.name(), service.program());
        yield Agent.withoutHosts(machine, route, service);
      }
      default -> {
        machine.trace().add(Rule.AGENT_OTHER, service.name(), service.program());
        yield Agent.withoutHosts(machine, route, service);
      }
    };
  }
}
