package dev.nexthop.lab.experiment;

import dev.nexthop.postfix.Client;
import dev.nexthop.postfix.Experiment;
import dev.nexthop.postfix.Sampling;
import dev.nexthop.postfix.World;
import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.NameService;
import dev.nexthop.postfix.route.Envelope;
import java.util.List;
import java.util.Map;

/**
 * A checked experiment document.
 *
 * @param id name of the experiment; may be empty
 * @param version which Postfix
 * @param files its configuration
 * @param dns where DNS answers come from
 * @param nameService the machine's own name service files
 * @param hosts what the servers do
 * @param client the machine that sends
 * @param envelope the mail
 * @param sampling how chance is played
 * @param further what else is asked
 */
public record ExperimentDocument(
    String id,
    Version version,
    ConfigurationTexts files,
    DnsSource dns,
    NameService nameService,
    Map<Endpoint, HostBehaviour> hosts,
    Client client,
    Envelope envelope,
    Sampling sampling,
    Further further) {
  public ExperimentDocument {
    hosts = Map.copyOf(hosts);
  }

  /** What the model is asked, with that DNS. */
  public Experiment experiment(DnsView view) {
    return new Experiment(
        version,
        files.configuration(),
        new Experiment.Machine(client, new World(view, nameService, hosts)),
        envelope,
        sampling);
  }

  /** Asks the real DNS about a mail to that recipient, with nothing configured. */
  public static ExperimentDocument live(String recipient) {
    return new ExperimentDocument(
        "",
        Version.DEFAULT,
        new ConfigurationTexts("", "", Map.of(), List.of()),
        new DnsSource.Live(),
        NameService.STOCK,
        Map.of(),
        Client.DEFAULT,
        new Envelope("", recipient),
        Sampling.DEFAULT,
        Further.NOTHING);
  }
}
