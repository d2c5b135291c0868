package dev.nexthop.postfix;

import dev.nexthop.postfix.attempt.Event;
import dev.nexthop.postfix.candidate.Candidate;
import dev.nexthop.postfix.config.Remark;
import dev.nexthop.postfix.dns.Lookup;
import dev.nexthop.postfix.outcome.Distribution;
import dev.nexthop.postfix.outcome.Exactness;
import dev.nexthop.postfix.route.Route;
import dev.nexthop.postfix.trace.Step;
import java.util.List;

/**
 * What the model says.
 *
 * @param route transport and nexthop
 * @param lookups every DNS query made, in order
 * @param candidates which hosts would be tried if none answered
 * @param delivery what happens with the hosts as set
 * @param reasons why
 */
public record Result(
    Route route, List<Lookup> lookups, Candidates candidates, Delivery delivery, Reasons reasons) {

  public Result {
    lookups = List.copyOf(lookups);
  }

  /** How far the least certain of the distributions can be trusted. */
  public Exactness exactness() {
    return candidates
        .orders()
        .exactness()
        .or(candidates.outcome().exactness())
        .or(delivery.attempts().exactness())
        .or(delivery.outcome().exactness());
  }

  /**
   * The hosts that would be tried if no host answered.
   *
   * @param drawn one draw, by the seed
   * @param orders every order, keys {@code HOST[ADDRESS]:PORT, HOST[ADDRESS]:PORT}
   * @param outcome every outcome, keys {@code STATUS relay=R dsn=D (TEXT)}
   * @param messages log lines of the delivery agent in that draw, {@code PROGRAM: TEXT}
   */
  public record Candidates(
      List<Candidate> drawn, Distribution orders, Distribution outcome, List<String> messages) {
    public Candidates {
      drawn = List.copyOf(drawn);
      messages = List.copyOf(messages);
    }
  }

  /**
   * A delivery with the hosts as set.
   *
   * @param attempts every sequence of attempts
   * @param outcome every outcome
   * @param drawn the outcome of the seed's draw; where outcomes are sampled, perhaps none of those
   * @param expected means over all mails
   * @param timeline what happens in the draw of the seed
   * @param messages log lines of the delivery agent in that draw
   */
  public record Delivery(
      Distribution attempts,
      Distribution outcome,
      String drawn,
      Expected expected,
      List<Event> timeline,
      List<String> messages) {
    public Delivery {
      timeline = List.copyOf(timeline);
      messages = List.copyOf(messages);
    }
  }

  /**
   * Means over all mails.
   *
   * @param attempts connections tried
   * @param seconds until the mail has left, bounced or been deferred
   */
  public record Expected(double attempts, double seconds) {}

  /**
   * The reasons behind a result.
   *
   * @param trace rules that applied, in the order of the flow
   * @param remarks what is wrong with the configuration
   */
  public record Reasons(List<Step> trace, List<Remark> remarks) {
    public Reasons {
      trace = List.copyOf(trace);
      remarks = List.copyOf(remarks);
    }
  }
}
