package dev.nexthop.dns;

import dev.nexthop.postfix.dns.Answer;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.RecordType;
import dev.nexthop.problem.Place;
import dev.nexthop.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xbill.DNS.Name;

/**
 * The real DNS for one experiment: MX, A, AAAA and CNAME of absolute names, within one time limit
 * and a bounded number of questions. Not thread-safe.
 */
public final class LiveView implements DnsView {
  /** Questions that one experiment may ask. */
  private static final int MAX_QUESTIONS = 200;

  private final LiveDns dns;
  private final long deadline;
  private final Map<Question, Evidence> evidence = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int questions;

  LiveView(LiveDns dns, Duration totalTime) {
    this.dns = dns;
    this.deadline = System.nanoTime() + totalTime.toNanos();
  }

  /** A question that was asked. */
  public record Question(String name, RecordType type) {}

  /**
   * Where an answer came from.
   *
   * @param resolver {@code address:port}
   * @param time when it came; earlier than the question if it was still in the cache
   */
  public record Evidence(String resolver, Instant time) {}

  /** Where the answer to a question came from, if a resolver was asked. */
  public Optional<Evidence> evidence(String name, RecordType type) {
    return Optional.ofNullable(evidence.get(new Question(name, type)));
  }

  /** Names that were not asked, and why; a time limit that was reached. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public Answer query(String name, RecordType type) {
    Optional<Problem> refusal =
        type == RecordType.SRV ? Optional.of(unsupported(type)) : LiveNames.refusal(name);
    if (refusal.isPresent()) {
      problem(refusal.get());
      return Answer.nothing(Answer.Status.REFUSED);
    }
    if (++questions > MAX_QUESTIONS) {
      problem(
          limit(
              "live-too-many-questions",
              "The experiment asks more than " + MAX_QUESTIONS + " questions."));
      return Answer.nothing(Answer.Status.UNREACHABLE);
    }
    return LiveRecords.name(name)
        .findFirst()
        .map(question -> ask(question, name, type))
        .orElseGet(() -> Answer.nothing(Answer.Status.NON_RECOVERABLE));
  }

  private Answer ask(Name question, String name, RecordType type) {
    try {
      LiveAnswer answer =
          dns.ask(question, LiveRecords.type(type))
              .get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      evidence.put(new Question(name, type), new Evidence(answer.resolver(), answer.time()));
      if (answer.cut()) {
        problem(cut(name, type));
      }
      List<DnsRecord> records =
          answer.records().stream()
              .flatMap(
                  record -> LiveRecords.model(record, own -> own.equals(question) ? question : own))
              .toList();
      return new Answer(answer.status(), records);
    } catch (TimeoutException e) {
      problem(limit("live-time-limit", "The resolvers did not answer everything in time."));
      return Answer.nothing(Answer.Status.UNREACHABLE);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a live lookup failed unexpectedly", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.nothing(Answer.Status.UNREACHABLE);
    }
  }

  private void problem(Problem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private static Problem unsupported(RecordType type) {
    return Problem.error(
        "live-type",
        Place.NOWHERE,
        "Live lookups ask for MX, A, AAAA and CNAME records, not for " + type + ".",
        "Use a sample zone.");
  }

  private static Problem cut(String name, RecordType type) {
    return Problem.warning(
        "live-answer-cut",
        Place.NOWHERE,
        "The answer for `%s` (%s) has more than %d records; the others are left out."
            .formatted(name, type, LiveAnswer.MOST_RECORDS),
        "Postfix 3.9 leaves them out as well, as do 3.8.6 and 3.7.11; older ones take them all.");
  }

  private static Problem limit(String code, String message) {
    return Problem.warning(code, Place.NOWHERE, message, "Try again, or use a sample zone.");
  }
}
