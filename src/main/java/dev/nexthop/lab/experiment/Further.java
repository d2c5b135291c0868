package dev.nexthop.lab.experiment;

import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.path.Host;
import dev.nexthop.postfix.path.Message;
import dev.nexthop.postfix.route.Envelope;
import dev.nexthop.postfix.smtpd.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an experiment asks beyond the delivery of one mail by one machine.
 *
 * @param smtpd whether the machine would take a mail from a client
 * @param journey the way of a message over several machines
 */
public record Further(Optional<Request> smtpd, Optional<Journey> journey) {
  /** Nothing. */
  static final Further NOTHING = new Further(Optional.empty(), Optional.empty());

  /**
   * Several machines and a message.
   *
   * @param machines in the order of the document
   * @param message and where it enters
   */
  public record Journey(List<Machine> machines, Message message) {
    public Journey {
      machines = List.copyOf(machines);
    }

    List<Host> hosts() {
      List<Host> hosts = new ArrayList<>();
      for (Machine machine : machines) {
        hosts.add(
            new Host(
                machine.name, machine.addresses, machine.files.configuration(), machine.state));
      }
      return hosts;
    }
  }

  /**
   * A machine with a Postfix of its own.
   *
   * @param name what {@code hostname} prints
   * @param addresses of its interfaces, with prefix lengths
   * @param files its configuration
   * @param state what its SMTP server does
   * @param pointer JSON pointer of its object
   */
  public record Machine(
      String name,
      List<String> addresses,
      ConfigurationTexts files,
      HostBehaviour state,
      String pointer) {
    public Machine {
      addresses = List.copyOf(addresses);
    }
  }

  /** The mail that is asked about, if the document has no other. */
  Optional<Envelope> envelope() {
    return journey
        .map(way -> way.message().envelope())
        .or(() -> smtpd.map(request -> new Envelope(request.sender(), request.recipient())));
  }
}
