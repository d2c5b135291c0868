package dev.nexthop.postfix;

import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.config.MainCf;
import dev.nexthop.postfix.route.Envelope;
import dev.nexthop.postfix.smtpd.Prober;
import dev.nexthop.postfix.smtpd.RelayControl;
import dev.nexthop.postfix.smtpd.Request;
import java.util.HashMap;
import java.util.Map;

/**
 * What a machine answers to a client that wants to hand over mail, and why. Thread safe.
 *
 * <p>Address probes ({@code reject_unverified_recipient}) are deliveries of the same machine that
 * end after RCPT TO.
 */
public final class RelayModel {

  /**
   * Says what smtpd(8) would answer at RCPT TO. Never throws for anything that configuration or DNS
   * hold.
   *
   * @param experiment the machine that answers; its envelope plays no part
   */
  public RelayResult run(Experiment experiment, Request request) {
    Machine machine = Machine.of(experiment, MainCf.parse(experiment.configuration().mainCf()));
    RelayControl control =
        new RelayControl(
            machine.settings(),
            machine.tables(),
            new RelayControl.Surroundings(
                machine.interfaces(),
                experiment.machine().client().addresses(),
                recipient -> probe(experiment, machine, recipient)));
    return new RelayResult(
        control.answer(request, machine.trace()), machine.trace().steps(), machine.remarks());
  }

  private static Prober.Probe probe(Experiment experiment, Machine machine, String recipient) {
    String sender = "double-bounce@" + machine.settings().text("myhostname");
    World world = experiment.machine().world();
    Experiment delivery =
        new Experiment(
            experiment.version(),
            experiment.configuration(),
            new Experiment.Machine(
                experiment.machine().client(),
                new World(
                    world.dns(),
                    world.nameService(),
                    untilRecipient(world.hosts()),
                    world.refusals())),
            new Envelope(sender, recipient),
            experiment.sampling());
    Result.Delivery result = new DeliveryModel().run(delivery).delivery();
    return read(
        result.outcome().probabilities().keySet().iterator().next(), result.expected().seconds());
  }

  /** A probe never gets as far as DATA. */
  private static Map<Endpoint, HostBehaviour> untilRecipient(Map<Endpoint, HostBehaviour> hosts) {
    Map<Endpoint, HostBehaviour> probed = new HashMap<>();
    for (Map.Entry<Endpoint, HostBehaviour> host : hosts.entrySet()) {
      probed.put(
          host.getKey(),
          switch (host.getValue()) {
            case DATA_451, DATA_554, END_451, END_554, END_421, END_CLOSE -> HostBehaviour.ACCEPT;
            default -> host.getValue();
          });
    }
    return probed;
  }

  /** Reads {@code STATUS relay=R dsn=D (TEXT)}. */
  private static Prober.Probe read(String outcome, double seconds) {
    String text = outcome.substring(outcome.indexOf('(') + 1, outcome.length() - 1);
    Prober.Probe.Status status =
        outcome.startsWith("sent ")
            ? Prober.Probe.Status.DELIVERABLE
            : outcome.startsWith("bounced ") || outcome.startsWith("SOFTBOUNCE ")
                ? Prober.Probe.Status.UNDELIVERABLE
                : Prober.Probe.Status.DEFERRED;
    return new Prober.Probe(status, text, seconds);
  }
}
