package dev.nexthop.postfix;

import dev.nexthop.postfix.attempt.AttemptRules;
import dev.nexthop.postfix.candidate.ClientRules;
import dev.nexthop.postfix.candidate.SiteLookup;
import dev.nexthop.postfix.candidate.Sources;
import dev.nexthop.postfix.config.Remark;
import dev.nexthop.postfix.config.Services;
import dev.nexthop.postfix.config.Settings;
import dev.nexthop.postfix.dns.NativeLookup;
import dev.nexthop.postfix.dns.Resolver;
import dev.nexthop.postfix.outcome.Outcome;
import dev.nexthop.postfix.outcome.StaticAgents;
import dev.nexthop.postfix.route.Route;
import dev.nexthop.postfix.trace.Rule;
import java.util.List;
import java.util.Optional;

/** Who delivers the mail. */
sealed interface Agent {

  /** The first value that kills the agent when it reads it; empty if there is none. */
  default Optional<Remark> badValue() {
    return Optional.empty();
  }

  /**
   * Nobody who contacts hosts.
   *
   * @param handled what becomes of the mail
   */
  record WithoutHosts(StaticAgents.Handled handled) implements Agent {}

  /**
   * The SMTP or LMTP client.
   *
   * @param program name in the log
   * @param nexthop destinations
   * @param rules how addresses are tried
   * @param context what lookups need
   */
  record ClientAgent(String program, String nexthop, AttemptRules rules, SiteLookup.Context context)
      implements Agent {
    @Override
    public Optional<Remark> badValue() {
      String prefix = context.rules().smtp() ? "smtp_" : "lmtp_";
      return Startup.badValue(context.settings())
          .or(() -> Startup.empty(context.settings(), prefix + "host_lookup"))
          .or(() -> Startup.empty(context.settings(), prefix + "address_preference"))
          .or(() -> Startup.tlsLevel(context.settings(), context.rules().smtp()))
          .or(() -> Startup.hostLookup(context.settings(), context.rules().smtp()));
    }
  }

  static Agent deferred(String status, String text) {
    return new WithoutHosts(
        new StaticAgents.Handled(new Outcome("deferred", "none", status, text), List.of()));
  }

  /** No Postfix program starts. */
  static Agent dead(Remark fatal) {
    return new WithoutHosts(
        new StaticAgents.Handled(
            new Outcome("crashed", "-", "-", fatal.message()),
            List.of("postfix: " + fatal.message())));
  }

  /** The mail never gets into the queue. */
  static Agent refused(String warning) {
    return new WithoutHosts(
        new StaticAgents.Handled(
            new Outcome("crashed", "-", "-", warning),
            List.of("cleanup: " + warning.replace("warning: ", "warning: QID: "))));
  }

  static Agent missing(Route route) {
    return new WithoutHosts(StaticAgents.missing(route.transport()));
  }

  /**
   * The queue manager asks again and again, and never gets a transport (resolve.c, resolve_clnt.c).
   */
  static Agent withoutTransport(Settings settings, String parameter, String recipient) {
    String text = "warning: resolve_clnt: null transport result for: <" + recipient + ">";
    return new WithoutHosts(
        new StaticAgents.Handled(
            new Outcome("crashed", "-", "-", text),
            List.of(
                "trivial-rewrite: warning: file "
                    + settings.text("config_directory")
                    + "/main.cf: parameter "
                    + parameter
                    + ": null transport is not allowed",
                "qmgr: " + text)));
  }

  /** The address resolver could not say where the mail goes. */
  static Agent unresolved(Route route) {
    return new WithoutHosts(
        new StaticAgents.Handled(
            new Outcome("deferred", "none", "4.3.0", "address resolver failure"),
            List.of("trivial-rewrite: warning: " + route.decidedBy() + " lookup failure")));
  }

  static Agent withoutHosts(Machine machine, Route route, Services.Service service) {
    StaticAgents agents =
        new StaticAgents(
            machine.services(), route.nexthop(), machine.settings().yes("soft_bounce"));
    return new WithoutHosts(agents.handle(service, route.nexthop()));
  }

  static Agent client(Machine machine, Route route, Services.Service service) {
    boolean smtp = service.program().equals("smtp");
    Settings settings = machine.settings().with(service.overrides());
    ClientRules rules = ClientRules.of(settings, smtp);
    if (!smtp && route.nexthop().startsWith("unix:")) {
      String path = route.nexthop().substring(5);
      return deferred(
          "4.4.1",
          "connect to "
              + settings.text("myhostname")
              + "["
              + path
              + "]: No such file or directory");
    }
    if (rules.types().isEmpty()) {
      machine.trace().add(Rule.PROTOCOLS_DISABLED);
      return deferred("4.4.4", "all network protocols are disabled");
    }
    String nexthop =
        !smtp && route.nexthop().startsWith("inet:")
            ? route.nexthop().substring(5)
            : route.nexthop();
    Machine.Names names = machine.notes().names();
    Resolver resolver = names.resolver(settings, machine.tables(), smtp);
    Sources sources =
        new Sources(
            resolver, new NativeLookup(resolver, names.world().nameService(), names.addresses()));
    return new ClientAgent(
        service.program(),
        nexthop,
        AttemptRules.of(settings, smtp),
        new SiteLookup.Context(settings, rules, sources, machine.interfaces()));
  }
}
