package dev.nexthop.dns.zone;

import dev.nexthop.postfix.dns.Answer;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.RecordType;
import dev.nexthop.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The DNS of a sample zone: answers as one authoritative server that holds all of its names. */
public final class ZoneView implements DnsView {
  /** Readers try settings and hosts on one zone, whose questions are few. */
  private static final int MOST_KEPT = 64;

  private final ZoneTree tree;
  private final RecordOrder order;
  private final Map<Question, Answer> kept = Collections.synchronizedMap(new HashMap<>());

  private record Question(String name, RecordType type) {}

  private ZoneView(ZoneTree tree, RecordOrder order) {
    this.tree = tree;
    this.order = order;
  }

  /**
   * What a zone text gave.
   *
   * @param view answers from the records that could be read
   * @param problems places are in file {@code zone}; at least one error if something could not be
   */
  public record Parsed(ZoneView view, List<Problem> problems) {
    public Parsed {
      problems = List.copyOf(problems);
    }

    /** Whether the text is unusable. */
    public boolean isBroken() {
      return problems.stream().anyMatch(Problem::isError);
    }
  }

  /**
   * Reads a zone text.
   *
   * @param text master file format; at most 64 KiB and 500 records
   * @param failing names of zones that answer SERVFAIL; names that are no domain names are ignored
   * @param order of the records of one set
   */
  public static Parsed parse(String text, List<String> failing, RecordOrder order) {
    ZoneText.Parsed parsed = ZoneText.parse(text);
    Set<DomainName> zones = new HashSet<>();
    for (String zone : failing) {
      name(zone).ifPresent(zones::add);
    }
    return new Parsed(
        new ZoneView(new ZoneTree(parsed.records(), zones), order), parsed.problems());
  }

  /** A DNS in which no server answers. */
  public static DnsView down() {
    return (name, type) -> Answer.nothing(Answer.Status.UNREACHABLE);
  }

  @Override
  public RecordOrder order() {
    return order;
  }

  @Override
  public Answer query(String name, RecordType type) {
    Question question = new Question(name, type);
    Answer known = kept.get(question);
    if (known != null) {
      return known;
    }
    Answer answer =
        name(name)
            .map(asked -> query(asked, type))
            .orElseGet(() -> Answer.nothing(Answer.Status.NON_RECOVERABLE));
    if (kept.size() < MOST_KEPT) {
      kept.put(question, answer);
    }
    return answer;
  }

  private Answer query(DomainName question, RecordType type) {
    ZoneTree.Chain chain = tree.answer(question, type.name());
    List<DnsRecord> records = new ArrayList<>();
    for (ZoneRecord record : chain.records()) {
      String owner = record.owner().inAnswerTo(question).text();
      record
          .data()
          .inAnswerTo(question)
          .ifPresent(data -> records.add(new DnsRecord(owner, record.ttl(), data)));
    }
    return new Answer(chain.status(), records);
  }

  private static Optional<DomainName> name(String text) {
    try {
      return Optional.of(DomainName.parse(text, DomainName.ROOT));
    } catch (BadNameException e) {
      return Optional.empty();
    }
  }
}
