package dev.nexthop.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.dns.zone.ZoneView;
import dev.nexthop.postfix.dns.Answer;
import dev.nexthop.postfix.dns.DnsView.RecordOrder;
import dev.nexthop.postfix.dns.RecordType;
import dev.nexthop.problem.Problem;
import dev.nexthop.testing.Cases;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ZoneViewTest {

  static List<ZoneCase> answers() {
    return ZoneCase.all();
  }

  static List<Cases.Case> mistakes() {
    return Cases.in("dns/mistakes");
  }

  @ParameterizedTest
  @MethodSource
  void answers(ZoneCase zone) {
    String actual = zone.answers(zone.view());
    assertThat(actual).isEqualTo(zone.file().expected(actual));
  }

  @ParameterizedTest
  @MethodSource
  void mistakes(Cases.Case mistake) {
    String actual =
        parse(mistake.input() + "\n").problems().stream()
            .map(problem -> problem + "\n")
            .collect(Collectors.joining());
    assertThat(actual).isEqualTo(mistake.expected(actual));
  }

  @Test
  void a_text_of_more_than_64_kib_is_refused() {
    assertThat(codes("; " + "x".repeat(64 * 1024))).containsExactly("zone-too-large");
  }

  @Test
  void record_501_is_refused() {
    String zone =
        IntStream.rangeClosed(1, 501)
            .mapToObj(i -> "h%d.test. A 10.0.%d.%d\n".formatted(i, i / 256, i % 256))
            .collect(Collectors.joining());
    assertThat(codes(zone)).containsExactly("zone-too-many-records");
    assertThat(codes(zone.substring(0, zone.lastIndexOf("h501")))).isEmpty();
  }

  @Test
  void no_server_answers_when_the_dns_is_down() {
    assertThat(ZoneView.down().query("example.jp", RecordType.MX).status())
        .isEqualTo(Answer.Status.UNREACHABLE);
  }

  @Test
  void a_name_that_cannot_be_asked_is_a_status() {
    assertThat(parse("").view().query("x".repeat(64) + ".jp", RecordType.A).status())
        .isEqualTo(Answer.Status.NON_RECOVERABLE);
  }

  @Test
  void ten_thousand_parentheses_are_read_at_once() {
    assertThat(codes("a.test. A (".repeat(5000))).contains("zone-parenthesis");
  }

  private static List<String> codes(String zone) {
    return parse(zone).problems().stream().map(Problem::code).toList();
  }

  private static ZoneView.Parsed parse(String zone) {
    return ZoneView.parse(zone, List.of(), RecordOrder.FIXED);
  }
}
