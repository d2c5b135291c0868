package dev.nexthop.theme.lab;

import java.util.List;
import java.util.Optional;

/**
 * The way of a mail over several machines.
 *
 * @param hops the machines on the way of this draw
 * @param ends where it may end
 */
public record PathView(NetworkDiagram diagram, List<Hop> hops, List<End> ends) {
  public PathView {
    hops = List.copyOf(hops);
    ends = List.copyOf(ends);
  }

  /**
   * A machine on the way.
   *
   * @param how the mail came there
   * @param answer what the machine said to the one before
   * @param attempts to hand it on, in this draw
   * @param outcome of the delivery
   */
  public record Hop(
      String host,
      String how,
      Optional<ResultView.RelayAnswer> answer,
      List<Attempt> attempts,
      Optional<ResultView.Outcome> outcome) {
    public Hop {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * An attempt, or something else that happens.
   *
   * @param number in the picture; 0 without one
   * @param where {@code HOST[ADDRESS]:PORT}; empty if it concerns no host
   * @param log as Postfix writes it; may be empty
   */
  public record Attempt(
      int number, String seconds, String where, String state, String label, String log) {}

  /** The host where the mail ends, and how. */
  public record End(String host, ResultView.Outcome outcome) {}
}
