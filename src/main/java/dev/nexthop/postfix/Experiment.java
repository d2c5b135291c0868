package dev.nexthop.postfix;

import dev.nexthop.postfix.config.Configuration;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.postfix.route.Envelope;

/**
 * What is asked of the model: which hosts would this machine try for this mail, and what would come
 * of it.
 *
 * @param version which Postfix
 * @param configuration its files
 * @param machine where it runs, and with what around it
 * @param envelope the mail
 * @param sampling how chance is played
 */
public record Experiment(
    Version version,
    Configuration configuration,
    Machine machine,
    Envelope envelope,
    Sampling sampling) {

  /**
   * A machine and its surroundings.
   *
   * @param client the machine
   * @param world DNS, name service and other hosts
   */
  public record Machine(Client client, World world) {}

  /** The same for another mail. */
  Experiment with(Envelope other) {
    return new Experiment(version, configuration, machine, other, sampling);
  }
}
