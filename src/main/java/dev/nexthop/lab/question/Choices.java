package dev.nexthop.lab.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** The choices of a question whose writer gives none, and what a writer's choices mean. */
final class Choices {
  /** The choice that chance decides. */
  static final String VARIES = "varies";

  private static final int MOST_HOSTS = 8;
  private static final int AROUND = 2;
  private static final int MOST_POSSIBLE = 4;
  private static final List<String> STATUSES = List.of("sent", "deferred", "bounced");
  private static final List<String> CODES =
      List.of("2.0.0", "4.3.5", "4.4.1", "4.4.3", "5.1.1", "5.4.4", "5.4.6");
  private static final List<Double> SHARES =
      List.of(0.0, 1 / 6.0, 1 / 4.0, 1 / 3.0, 1 / 2.0, 2 / 3.0, 3 / 4.0, 1.0);
  private static final List<Double> SECONDS =
      List.of(0.0, 1.0, 5.0, 15.0, 30.0, 60.0, 90.0, 120.0, 150.0, 300.0, 330.0, 600.0, 900.0);

  private final Question question;
  private final AskedLab lab;
  private final Outcomes outcomes;

  Choices(Question question, AskedLab lab, Outcomes outcomes) {
    this.question = question;
    this.lab = lab;
    this.outcomes = outcomes;
  }

  /** All that is offered, the right ones among it. */
  List<String> derived(Map<String, Double> shares) {
    Set<String> choices =
        new LinkedHashSet<>(
            switch (question.ask().kind()) {
              case HOST -> hosts();
              case STATUS -> with(STATUSES, shares);
              case CODE -> sorted(with(CODES, shares));
              case ORDER -> orders(shares);
              case SHARE -> percents(shares);
              case NUMBER -> numbers(shares);
            });
    if (mayVary() && !question.several()) {
      choices.add(VARIES);
    }
    return List.copyOf(choices);
  }

  /** Whether chance is an answer to such a question at all. */
  boolean mayVary() {
    return switch (question.ask()) {
      case PROBABILITY, AVERAGE_ATTEMPTS, AVERAGE_SECONDS -> false;
      default -> true;
    };
  }

  /** The answer that a writer's choice stands for; empty if it is none. */
  Optional<String> meaning(String choice) {
    if (choice.equals(VARIES) || choice.equals(Outcomes.NONE)) {
      return Optional.of(choice);
    }
    return switch (question.ask().kind()) {
      case HOST -> host(choice);
      case STATUS ->
          STATUSES.contains(choice) || choice.equals("crashed")
              ? Optional.of(choice)
              : Optional.empty();
      case CODE -> choice.matches("[245]\\.\\d+\\.\\d+") ? Optional.of(choice) : Optional.empty();
      case ORDER -> order(choice);
      case SHARE -> number(Numbers.parse(choice)).map(Numbers::percent);
      case NUMBER -> number(Numbers.parse(choice)).map(Numbers::plain);
    };
  }

  private static Optional<Double> number(OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  private Optional<String> order(String choice) {
    List<String> hosts = new ArrayList<>();
    for (String part : choice.split("[,→>]+")) {
      Optional<String> host = host(part.strip());
      if (host.isEmpty()) {
        return Optional.empty();
      }
      hosts.add(host.get());
    }
    return Optional.of(String.join(", ", hosts));
  }

  /** The host, or address, as answers have it. */
  Optional<String> host(String meant) {
    Optional<String> logged =
        outcomes.candidates().stream().filter(each -> each.equalsIgnoreCase(meant)).findFirst();
    if (logged.isPresent() || question.byAddress()) {
      return logged.or(
          () -> lab.hosts().containsKey(meant) ? Optional.of(meant) : Optional.empty());
    }
    String host = lab.host(meant);
    return host.isEmpty() ? Optional.empty() : Optional.of(host);
  }

  /** In the order of the form, which says nothing of the answer. */
  private List<String> hosts() {
    List<String> candidates = outcomes.candidates();
    List<String> known = question.byAddress() ? List.copyOf(lab.hosts().keySet()) : lab.names();
    List<String> distractors = question.byAddress() ? List.of() : outcomes.outsiders();
    List<String> hosts =
        Stream.concat(
                known.stream()
                    .filter(each -> candidates.contains(each) || distractors.contains(each)),
                candidates.stream().filter(each -> !known.contains(each)))
            .limit(MOST_HOSTS)
            .toList();
    return Stream.concat(hosts.stream(), Stream.of(Outcomes.NONE)).toList();
  }

  private static List<String> with(List<String> known, Map<String, Double> shares) {
    return Stream.concat(
            known.stream(), shares.keySet().stream().filter(each -> !known.contains(each)))
        .toList();
  }

  private static List<String> sorted(List<String> choices) {
    return choices.stream().sorted().toList();
  }

  /** The possible orders, and some that are not. */
  private static List<String> orders(Map<String, Double> shares) {
    Set<String> orders = new LinkedHashSet<>(shares.keySet().stream().limit(4).toList());
    shares.keySet().stream()
        .findFirst()
        .map(order -> List.of(order.split(", ")))
        .ifPresent(
            hosts -> {
              List<String> other = new ArrayList<>(hosts);
              Collections.reverse(other);
              orders.add(String.join(", ", other));
              Collections.rotate(other, 1);
              orders.add(String.join(", ", other));
              Collections.swap(other, 0, other.size() - 1);
              orders.add(String.join(", ", other));
            });
    return sorted(List.copyOf(orders));
  }

  private static List<String> percents(Map<String, Double> shares) {
    double right = shares.values().stream().findFirst().orElse(0.0);
    return around(SHARES, right, 0.05).stream().map(Numbers::percent).toList();
  }

  private List<String> numbers(Map<String, Double> shares) {
    boolean attempts = question.ask() == Ask.ATTEMPTS || question.ask() == Ask.AVERAGE_ATTEMPTS;
    List<Double> possible =
        shares.keySet().stream().flatMap(each -> Numbers.parse(each).stream().boxed()).toList();
    List<Double> known = attempts ? List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0) : SECONDS;
    return Stream.concat(
            possible.stream().limit(MOST_POSSIBLE),
            around(known, possible.isEmpty() ? 0 : possible.get(0), 0.4).stream())
        .distinct()
        .sorted()
        .map(Numbers::plain)
        .toList();
  }

  /** The right number among its neighbours, lowest first. */
  private static List<Double> around(List<Double> known, double right, double apart) {
    List<Double> below =
        known.stream()
            .filter(each -> each < right - apart)
            .sorted(Comparator.reverseOrder())
            .toList();
    List<Double> above = known.stream().filter(each -> each > right + apart).toList();
    int lower = Math.min(below.size(), 2 * AROUND - Math.min(AROUND, above.size()));
    return Stream.of(
            below.stream().limit(lower),
            Stream.of(right),
            above.stream().limit(Math.max(AROUND, 2 * AROUND - lower)))
        .flatMap(each -> each)
        .sorted()
        .toList();
  }
}
