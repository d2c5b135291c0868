package dev.nexthop.postfix.path;

import dev.nexthop.postfix.Client;
import dev.nexthop.postfix.DeliveryModel;
import dev.nexthop.postfix.Experiment;
import dev.nexthop.postfix.RelayModel;
import dev.nexthop.postfix.RelayResult;
import dev.nexthop.postfix.Sampling;
import dev.nexthop.postfix.World;
import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.dns.AddressBlock;
import dev.nexthop.postfix.dns.IpAddress;
import dev.nexthop.postfix.dns.NameService;
import dev.nexthop.postfix.route.Envelope;
import dev.nexthop.postfix.smtpd.Request;
import dev.nexthop.postfix.smtpd.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one machine of a network meets when it sends or is asked to take a message. */
final class Surroundings {

  private static final int SMTP_PORT = 25;

  /** A machine may probe a recipient at a machine that probes; that is far enough. */
  private static final int DEEPEST_PROBE = 3;

  private final Network network;
  private final Sampling sampling;

  Surroundings(Network network, Sampling sampling) {
    this.network = network;
    this.sampling = sampling;
  }

  /** The delivery of a message from a machine. */
  Experiment delivery(Host host, Envelope envelope) {
    return delivery(host, envelope, 0);
  }

  private Experiment delivery(Host host, Envelope envelope, int depth) {
    Map<Endpoint, HostBehaviour> behaviours = new HashMap<>(network.internet());
    Map<Endpoint, String> refusals = new HashMap<>();
    Envelope sent = sent(host, envelope);
    for (Host other : network.hosts()) {
      if (!other.equals(host)) {
        for (String address : other.addresses()) {
          Endpoint endpoint = new Endpoint(canonical(address), SMTP_PORT);
          behaviours.put(endpoint, other.state());
          if (other.state() == HostBehaviour.ACCEPT && depth < DEEPEST_PROBE) {
            Request request = request(source(host, address), "", sent);
            refuse(admission(other, request, depth + 1), endpoint).apply(behaviours, refusals);
          }
        }
      }
    }
    return experiment(
        host, new World(network.dns(), NameService.STOCK, behaviours, refusals), envelope);
  }

  /** The mail as a machine sends it on. */
  Envelope sent(Host host, Envelope envelope) {
    World nobody = new World(network.dns(), NameService.STOCK, Map.of(), Map.of());
    Envelope addressed = new DeliveryModel().addressed(experiment(host, nobody, envelope));
    return new Envelope(addressed.sender(), addressed.recipient());
  }

  /** What a machine answers to a client. */
  RelayResult admission(Host host, Request request) {
    return admission(host, request, 0);
  }

  private RelayResult admission(Host host, Request request, int depth) {
    Envelope envelope = new Envelope(request.sender(), request.recipient());
    return new RelayModel().run(delivery(host, envelope, depth), request);
  }

  private Experiment experiment(Host host, World world, Envelope envelope) {
    return new Experiment(
        network.version(),
        host.configuration(),
        new Experiment.Machine(new Client(host.name(), host.allInterfaces()), world),
        envelope,
        sampling);
  }

  /** The request of a client that has not authenticated. */
  static Request request(String client, String login, Envelope envelope) {
    return new Request(parse(client), login, envelope.sender(), envelope.recipient());
  }

  private interface Change {
    void apply(Map<Endpoint, HostBehaviour> behaviours, Map<Endpoint, String> refusals);
  }

  private static Change refuse(RelayResult admission, Endpoint endpoint) {
    Verdict verdict = admission.verdict();
    return (behaviours, refusals) -> {
      switch (verdict.kind()) {
        case REJECTED, DEFERRED -> refusals.put(endpoint, verdict.reply());
        case DIED -> behaviours.put(endpoint, HostBehaviour.GREETING_CLOSE);
        case ACCEPTED -> {}
      }
    };
  }

  /**
   * The address that a machine sends from: the one in the server's network, else its first of that
   * family.
   */
  String source(Host host, String server) {
    boolean ipv6 = server.indexOf(':') >= 0;
    Optional<String> first = Optional.empty();
    for (String each : host.interfaces()) {
      String address = Host.withoutPrefix(each);
      if ((address.indexOf(':') >= 0) == ipv6) {
        if (AddressBlock.ofInterface(each).filter(b -> b.contains(parse(server))).isPresent()) {
          return address;
        }
        first = first.or(() -> Optional.of(address));
      }
    }
    return first.orElse(ipv6 ? "::1" : "127.0.0.1");
  }

  private static IpAddress parse(String address) {
    return IpAddress.parse(address).orElse(new IpAddress("127.0.0.1", false));
  }

  private static String canonical(String address) {
    return IpAddress.parse(address).map(IpAddress::text).orElse(address);
  }
}
