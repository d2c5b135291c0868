package dev.nexthop.postfix;

import dev.nexthop.postfix.attempt.Event;
import dev.nexthop.postfix.attempt.Hosts;
import dev.nexthop.postfix.attempt.Journal;
import dev.nexthop.postfix.attempt.Walk;
import dev.nexthop.postfix.candidate.Address;
import dev.nexthop.postfix.candidate.AddressQueue;
import dev.nexthop.postfix.candidate.Candidate;
import dev.nexthop.postfix.candidate.Destination;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.candidate.EveryChoice;
import dev.nexthop.postfix.candidate.NexthopList;
import dev.nexthop.postfix.candidate.SeededChooser;
import dev.nexthop.postfix.candidate.Site;
import dev.nexthop.postfix.candidate.SiteLookup;
import dev.nexthop.postfix.dns.Lookup;
import dev.nexthop.postfix.outcome.Distribution;
import dev.nexthop.postfix.outcome.Odds;
import dev.nexthop.postfix.outcome.Outcome;
import dev.nexthop.postfix.outcome.StaticAgents;
import dev.nexthop.postfix.outcome.Verdict;
import dev.nexthop.postfix.route.Route;
import dev.nexthop.postfix.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays the deliveries of an experiment and puts the result together. */
final class Report {

  private static final int MOST_FIRST_CHOICES = 2_000;

  private final Experiment experiment;
  private final Machine machine;
  private final Route route;

  Report(Experiment experiment, Machine machine, Route route) {
    this.experiment = experiment;
    this.machine = machine;
    this.route = route;
  }

  /** The result with that agent. */
  Result of(Agent agent) {
    if (agent instanceof Agent.WithoutHosts without) {
      return withoutHosts(without.handled().outcome(), without.handled().log());
    }
    Agent.ClientAgent client = (Agent.ClientAgent) agent;
    NexthopList list = list(client, client.context(), machine.trace());
    Verdict verdict = verdict(client, list);
    Result.Candidates candidates = candidates(client, list, verdict);
    Result.Delivery delivery = delivery(client, reachable(client, list), verdict);
    return result(client.context().sources().resolver().lookups(), candidates, delivery);
  }

  private NexthopList list(Agent.ClientAgent client, SiteLookup.Context context, Trace trace) {
    return new NexthopList(client.nexthop(), context, experiment.machine().world().dns(), trace);
  }

  /** getaddrinfo(3) puts addresses last that there is no way to, as candidates they are not. */
  private NexthopList reachable(Agent.ClientAgent client, NexthopList list) {
    Set<String> unreachable = experiment.machine().world().unreachable();
    return unreachable.isEmpty() || !client.context().rules().lookup().local()
        ? list
        : list(client, client.context().withoutRouteTo(unreachable), new Trace());
  }

  private Result result(
      List<Lookup> lookups, Result.Candidates candidates, Result.Delivery delivery) {
    return new Result(
        route,
        lookups,
        candidates,
        delivery,
        new Result.Reasons(machine.trace().steps(), machine.remarks()));
  }

  private Result withoutHosts(Outcome outcome, List<String> log) {
    Distribution nothing = Distribution.certain("");
    Distribution certain = Distribution.certain(outcome.key());
    List<Event> timeline =
        List.of(
            new Event(
                "",
                new Endpoint("", 0),
                outcome.status(),
                0,
                outcome.log(experiment.envelope().logged(), 0)));
    return result(
        List.of(),
        new Result.Candidates(List.of(), nothing, certain, log),
        new Result.Delivery(
            nothing, certain, outcome.key(), new Result.Expected(0, 0), timeline, log));
  }

  private Verdict verdict(Agent.ClientAgent client, NexthopList list) {
    String recipient = experiment.envelope().recipient();
    String first = list.entries().isEmpty() ? "" : list.entries().get(0).destination().text();
    return new Verdict(
        client.context().settings(),
        client.rules().smtp(),
        first,
        new Verdict.Mail(recipient),
        new StaticAgents(
            machine.services(), client.nexthop(), client.context().settings().yes("soft_bounce")));
  }

  private Walk walk(Agent.ClientAgent client, NexthopList list, boolean up) {
    boolean helpful = client.context().settings().yes("helpful_warnings");
    Hosts hosts =
        up
            ? new Hosts(
                experiment.machine().world().hosts(),
                experiment.machine().world().refusals(),
                helpful)
            : new Hosts(Map.of(), Map.of(), helpful);
    return new Walk(client.nexthop(), list, client.rules(), hosts);
  }

  private Result.Candidates candidates(
      Agent.ClientAgent client, NexthopList list, Verdict verdict) {
    Walk walk = walk(client, list, false);
    Journal journal = Journal.of(client.program(), new Trace());
    Walk.Played drawn = walk.play(new SeededChooser(experiment.sampling().seed()), journal);
    verdict.of(drawn.ending(), journal);
    Odds odds = Odds.of(walk, verdict, experiment.sampling().draws(), experiment.sampling().seed());
    List<Candidate> candidates = new ArrayList<>();
    Map<Integer, Map<Address, Double>> first = new HashMap<>();
    for (Journal.Visit visit : journal.visits()) {
      NexthopList.Entry entry = list.entries().get(visit.entry());
      Map<Address, Double> shares =
          first.computeIfAbsent(visit.entry(), unused -> firstShares(list, entry));
      Address address = visit.address();
      candidates.add(
          new Candidate(
              entry.destination().text(),
              address.host(),
              new Endpoint(address.text(), address.port()),
              address.preference(),
              shares.getOrDefault(address, 0.0)));
    }
    return new Result.Candidates(candidates, odds.attempts(), odds.outcomes(), journal.messages());
  }

  /** How likely each address of an entry is the first of it. */
  private static Map<Address, Double> firstShares(NexthopList list, NexthopList.Entry entry) {
    Destination.Site destination = (Destination.Site) entry.destination();
    Map<Address, Double> shares = new HashMap<>();
    EveryChoice choices = new EveryChoice();
    int cases = 0;
    boolean more = true;
    while (more && cases++ < MOST_FIRST_CHOICES) {
      if (list.site(entry, destination, choices) instanceof Site.Found found) {
        new AddressQueue(found.plan(), choices)
            .next()
            .ifPresent(address -> shares.merge(address, choices.probability(), Double::sum));
      }
      more = choices.advance();
    }
    return shares;
  }

  private Result.Delivery delivery(Agent.ClientAgent client, NexthopList list, Verdict verdict) {
    Walk walk = walk(client, list, true);
    Journal journal = Journal.of(client.program(), machine.trace());
    Walk.Played drawn = walk.play(new SeededChooser(experiment.sampling().seed()), journal);
    Outcome outcome = verdict.of(drawn.ending(), journal);
    long seconds = (long) drawn.seconds();
    journal.event(
        outcome.status(), drawn.seconds(), outcome.log(experiment.envelope().logged(), seconds));
    Odds odds = Odds.of(walk, verdict, experiment.sampling().draws(), experiment.sampling().seed());
    return new Result.Delivery(
        odds.attempts(),
        odds.outcomes(),
        outcome.key(),
        new Result.Expected(odds.meanAttempts(), odds.meanSeconds()),
        journal.events(),
        journal.messages());
  }
}
