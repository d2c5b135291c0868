package dev.nexthop.dns;

import dev.nexthop.dns.zone.ZoneView;
import dev.nexthop.postfix.dns.Answer;
import dev.nexthop.postfix.dns.DnsRecord;
import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.RecordType;
import dev.nexthop.testing.Cases;
import java.util.List;
import java.util.stream.Collectors;

/** A case of {@code dns/answers}: a zone, then one question a line with the answer behind it. */
record ZoneCase(Cases.Case file) {

  static List<ZoneCase> all() {
    return Cases.in("dns/answers").stream().map(ZoneCase::new).toList();
  }

  /** Zones named in a first line {@code ; servfail: ZONE}. */
  List<String> failing() {
    return file.input()
        .lines()
        .filter(line -> line.startsWith("; servfail: "))
        .map(line -> line.substring("; servfail: ".length()))
        .toList();
  }

  ZoneView view() {
    ZoneView.Parsed parsed =
        ZoneView.parse(file.input() + "\n", failing(), DnsView.RecordOrder.FIXED);
    if (!parsed.problems().isEmpty()) {
      throw new AssertionError(parsed.problems().toString());
    }
    return parsed.view();
  }

  /** The questions with the answers of that view, in the form of the file. */
  String answers(DnsView view) {
    return file.expected()
        .lines()
        .map(line -> line.split(" → ", 2)[0])
        .map(question -> question + " → " + answer(view, question) + "\n")
        .collect(Collectors.joining());
  }

  private static String answer(DnsView view, String question) {
    String[] words = question.split(" ", 2);
    Answer answer = view.query(words[0], RecordType.valueOf(words[1]));
    String records =
        answer.records().stream().map(ZoneCase::text).collect(Collectors.joining("; "));
    return answer.status().label() + (records.isEmpty() ? "" : ": " + records);
  }

  private static String text(DnsRecord record) {
    return "%s %d %s%s %s"
        .formatted(
            record.name(),
            record.ttl(),
            record.data().type(),
            switch (record.data().type()) {
              case MX, SRV -> " " + record.data().preference();
              default -> "";
            },
            record.data().value().isEmpty() ? "." : record.data().value());
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
