package dev.nexthop.theme.lab;

import java.util.List;
import java.util.Optional;

/**
 * An experiment's result, arranged for reading. The widget's {@code result.js} arranges the API's
 * answer in the same way.
 *
 * @param summary one sentence
 * @param relay what the machine says to the client that the experiment names
 * @param path the way over several machines, if there are several; the rest is about the first
 * @param sampled a sentence on how probabilities were estimated; empty if they are exact
 */
public record ResultView(
    String summary,
    Diagram diagram,
    List<Outcome> outcomes,
    List<Candidate> candidates,
    List<Attempt> attempts,
    List<Lookup> lookups,
    List<Reasons> reasons,
    List<String> messages,
    String sampled,
    List<Mistake> mistakes,
    Optional<RelayAnswer> relay,
    Optional<PathView> path) {
  public ResultView {
    outcomes = List.copyOf(outcomes);
    candidates = List.copyOf(candidates);
    attempts = List.copyOf(attempts);
    lookups = List.copyOf(lookups);
    reasons = List.copyOf(reasons);
    messages = List.copyOf(messages);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * One of the possible ends.
   *
   * @param status sent, deferred, bounced, softbounce, crashed
   * @param log the status line as Postfix writes it
   */
  public record Outcome(String status, String label, String log, double share) {
    /** Such as 33.3%. */
    public String percent() {
      return Percent.of(share);
    }
  }

  /**
   * An address in the order of this draw.
   *
   * @param state sent, failed, untried
   * @param at the address alone
   * @param preference of the MX record; empty without one
   * @param first probability of being first, 0 to 1
   */
  public record Candidate(
      int rank,
      String host,
      String address,
      String at,
      String preference,
      double first,
      String state) {
    /** Such as 33.3%. */
    public String percent() {
      return Percent.of(first);
    }
  }

  /**
   * Something wrong with the settings.
   *
   * @param text where and what
   * @param hint how to mend it; may be empty
   */
  public record Mistake(String text, String hint) {}

  /** One connection attempt, with seconds since the delivery began. */
  public record Attempt(String seconds, String where, String state, String log) {}

  /** A query with the records of its answer; each row has at least one cell. */
  public record Lookup(String query, String status, List<Answer> answers) {
    public Lookup {
      answers = List.copyOf(answers);
    }
  }

  /** A record as in a zone file, and its time to live in seconds. */
  public record Answer(String text, String ttl) {}

  /**
   * What a machine says to a client.
   *
   * @param kind accepted, rejected, deferred, died
   * @param reply as in the log
   * @param decidedBy parameters that decided
   */
  public record RelayAnswer(String kind, String label, String reply, List<Parameter> decidedBy) {
    public RelayAnswer {
      decidedBy = List.copyOf(decidedBy);
    }
  }

  /**
   * The reasons of one machine.
   *
   * @param about the machine or the question; empty where there is only one
   */
  public record Reasons(String about, List<Reason> steps) {
    public Reasons {
      steps = List.copyOf(steps);
    }
  }

  /** Why a step is as it is. */
  public record Reason(String text, List<Parameter> parameters, String source) {
    public Reason {
      parameters = List.copyOf(parameters);
    }
  }

  /** A main.cf parameter and where it is documented. */
  public record Parameter(String name) {
    /** The parameter's text in postconf(5). */
    public String url() {
      return "https://www.postfix.org/postconf.5.html#" + name;
    }
  }
}
