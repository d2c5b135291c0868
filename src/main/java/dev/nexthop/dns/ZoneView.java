package dev.nexthop.dns;

import dev.nexthop.postfix.dns.Answer;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.RecordType;
import dev.nexthop.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** The DNS of a sample zone: answers as one authoritative server that holds all of its names. */
public final class ZoneView implements DnsView {
  private final ZoneTree tree;
  private final RecordOrder order;

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
    Set<Name> zones = failing.stream().flatMap(ZoneRecords::name).collect(Collectors.toSet());
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
    Name question;
    try {
      question = Name.fromString(name, Name.root);
    } catch (TextParseException e) {
      return Answer.nothing(Answer.Status.NON_RECOVERABLE);
    }
    ZoneTree.Answer answer = tree.answer(question, ZoneRecords.type(type));
    List<DnsRecord> records =
        answer.records().stream()
            .flatMap(record -> ZoneRecords.model(record, ZoneRecords.spelling(question)))
            .toList();
    return new Answer(ZoneRecords.status(answer.status()), records);
  }
}
