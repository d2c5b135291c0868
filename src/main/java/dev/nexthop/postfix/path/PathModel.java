package dev.nexthop.postfix.path;

import dev.nexthop.postfix.DeliveryModel;
import dev.nexthop.postfix.RelayResult;
import dev.nexthop.postfix.Result;
import dev.nexthop.postfix.Sampling;
import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.route.Envelope;
import dev.nexthop.postfix.smtpd.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows one message from machine to machine: what each answers to the one before, and where it
 * hands the message on. Thread safe.
 *
 * <p>A machine that sees the message for the second time would see it again and again, until {@code
 * hopcount_limit} (50) ends it.
 */
public final class PathModel {

  private static final int MOST_HOPS = 20;
  private static final double LEAST_PROBABILITY = 1e-6;

  /** Follows a message. */
  public PathResult follow(Network network, Message message, Sampling sampling) {
    Journey journey = new Journey(network, new Surroundings(network, sampling));
    Optional<Host> first = network.named(message.server());
    if (first.isEmpty()) {
      String end = "no machine is called " + message.server();
      return new PathResult(List.of(), end, Map.of(end, 1.0));
    }
    Way way =
        journey.enter(
            first.get(),
            message.client(),
            new Visit(List.of(), 1.0, message.login(), message.envelope()));
    return new PathResult(way.hops(), way.end(), journey.ends);
  }

  /** What a machine of the network does with a mail that it has taken. */
  public Result delivery(Network network, Host host, Message message, Sampling sampling) {
    Surroundings surroundings = new Surroundings(network, sampling);
    return new DeliveryModel().run(surroundings.delivery(host, message.envelope()));
  }

  /**
   * How a message comes to a machine.
   *
   * @param visited names of the machines before
   * @param probability of coming this way
   * @param login of the client
   * @param envelope as the client sends it
   */
  private record Visit(List<String> visited, double probability, String login, Envelope envelope) {
    Visit next(String host, double share, Envelope sent) {
      List<String> names = new ArrayList<>(visited);
      names.add(host);
      return new Visit(names, probability * share, "", sent);
    }
  }

  /** What the message passes from a machine on, and where that ends. */
  private record Way(List<Hop> hops, String end) {}

  /** All ways of one message. */
  private static final class Journey {
    private final Network network;
    private final Surroundings surroundings;
    private final Map<String, Double> ends = new LinkedHashMap<>();

    Journey(Network network, Surroundings surroundings) {
      this.network = network;
      this.surroundings = surroundings;
    }

    /** The way from a machine on that the seed draws. */
    Way enter(Host host, String client, Visit visit) {
      Optional<RelayResult> admission = Optional.empty();
      if (!client.isEmpty()) {
        if (host.state() != HostBehaviour.ACCEPT) {
          return end(
              host.name() + ": " + host.state().label(),
              visit,
              new Hop(host.name(), client, admission, Optional.empty()));
        }
        RelayResult answer =
            surroundings.admission(
                host, Surroundings.request(client, visit.login(), visit.envelope()));
        admission = Optional.of(answer);
        if (answer.verdict().kind() != Verdict.Kind.ACCEPTED) {
          return end(
              host.name() + ": " + answer.verdict().reply(),
              visit,
              new Hop(host.name(), client, admission, Optional.empty()));
        }
      }
      Result result = new DeliveryModel().run(surroundings.delivery(host, visit.envelope()));
      Way onwards = branches(host, result, visit);
      List<Hop> hops = new ArrayList<>();
      hops.add(new Hop(host.name(), client, admission, Optional.of(result)));
      hops.addAll(onwards.hops());
      return new Way(hops, onwards.end());
    }

    /** Follows every outcome; returns the way of the draw. */
    private Way branches(Host host, Result result, Visit visit) {
      String drawn = result.delivery().drawn();
      Way way = new Way(List.of(), "");
      for (Map.Entry<String, Double> outcome :
          result.delivery().outcome().probabilities().entrySet()) {
        Way one = branch(host, outcome.getKey(), outcome.getValue(), visit);
        way = way.end().isEmpty() || outcome.getKey().equals(drawn) ? one : way;
      }
      return way;
    }

    private Way branch(Host host, String outcome, double share, Visit visit) {
      Visit next = visit.next(host.name(), share, surroundings.sent(host, visit.envelope()));
      Optional<Host> receiver =
          address(outcome).flatMap(network::at).filter(other -> outcome.startsWith("sent "));
      if (receiver.isEmpty() || next.probability() < LEAST_PROBABILITY) {
        return end(host.name() + ": " + outcome, next);
      }
      Host other = receiver.get();
      if (next.visited().contains(other.name()) || next.visited().size() >= MOST_HOPS) {
        return end(
            other.name()
                + ": loop: the message has been here before, and goes round until too many hops end it",
            next,
            new Hop(other.name(), "", Optional.empty(), Optional.empty()));
      }
      return enter(other, surroundings.source(host, address(outcome).orElse("")), next);
    }

    private Way end(String how, Visit visit, Hop... hops) {
      ends.merge(how, visit.probability(), Double::sum);
      return new Way(List.of(hops), how);
    }

    /**
     * The address in {@code relay=HOST[ADDRESS]:25}, or in {@code relay=HOST[ADDRESS]} of Postfix
     * before 2.3, whose log has no ports; empty for another port.
     */
    private static Optional<String> address(String outcome) {
      int relay = outcome.indexOf(" relay=");
      int open = outcome.indexOf('[', relay);
      int close = outcome.indexOf(']', open);
      int dsn = outcome.indexOf(" dsn=", relay);
      String port = close < 0 || dsn < close ? "none" : outcome.substring(close + 1, dsn);
      return relay < 0 || open < relay || !(port.isEmpty() || port.equals(":25"))
          ? Optional.empty()
          : Optional.of(outcome.substring(open + 1, close));
    }
  }
}
