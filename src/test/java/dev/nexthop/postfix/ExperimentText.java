package dev.nexthop.postfix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.dns.zone.ZoneView;
import dev.nexthop.lab.experiment.DnsSource;
import dev.nexthop.lab.experiment.ExperimentDocument;
import dev.nexthop.lab.experiment.ExperimentException;
import dev.nexthop.lab.experiment.ExperimentReader;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.route.Envelope;
import java.util.List;

/** Reads the experiment documents of tests as the program does. */
final class ExperimentText {
  private static final ExperimentReader READER = new ExperimentReader();

  private ExperimentText() {}

  /** The experiment of a document that may have members which are for tests alone. */
  static Experiment read(JsonNode document) {
    ObjectNode plain = document.deepCopy();
    plain.remove(List.of("expect", "relay"));
    // The model takes addresses that the reader does not.
    String recipient = document.path("recipient").asText("");
    plain.put("recipient", recipient.matches(".+@.+") ? recipient : "user@dest.test");
    try {
      ExperimentDocument read = READER.read(plain.toString());
      Experiment experiment = read.experiment(dns(read.dns()));
      return new Experiment(
          experiment.version(),
          experiment.configuration(),
          experiment.machine(),
          new Envelope(experiment.envelope().sender(), recipient),
          experiment.sampling());
    } catch (ExperimentException e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  private static DnsView dns(DnsSource source) {
    if (!(source instanceof DnsSource.Sample sample)) {
      return ZoneView.down();
    }
    ZoneView.Parsed zone = sample.parse();
    if (zone.isBroken()) {
      throw new AssertionError(zone.problems().toString());
    }
    return sample.view(zone);
  }
}
