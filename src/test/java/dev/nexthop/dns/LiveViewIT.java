package dev.nexthop.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.postfix.dns.Answer;
import dev.nexthop.postfix.dns.RecordType;
import dev.nexthop.problem.Problem;
import dev.nexthop.testing.Nsd;
import dev.nexthop.testing.Requires;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Requires(programs = "nsd")
final class LiveViewIT {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private static final String ZONE =
      """
      $ORIGIN nexthop-sample.jp.
      @      300 MX 10 relay1
      @      300 MX 20 relay2
      relay1 60  A 192.0.2.1
      relay1 60  AAAA 2001:db8::1
      www        CNAME relay1
      """;

  @Test
  void answers_carry_ttl_resolver_and_time() throws IOException {
    try (Nsd nsd = Nsd.start(ZONE, List.of());
        LiveDns dns = new LiveDns(LiveSettings.of(List.of(nsd.address())), NOON)) {
      LiveView view = dns.view();
      Answer answer = view.query("nexthop-sample.jp", RecordType.MX);
      assertThat(answer.status()).isEqualTo(Answer.Status.FOUND);
      assertThat(answer.records()).extracting("ttl").containsExactly(300L, 300L);
      assertThat(view.evidence("nexthop-sample.jp", RecordType.MX))
          .contains(new LiveView.Evidence("127.0.0.1:" + nsd.address().getPort(), NOON.instant()));
      assertThat(view.query("relay1.nexthop-sample.jp", RecordType.AAAA).records())
          .extracting("data.value")
          .containsExactly("2001:db8::1");
      assertThat(view.query("www.nexthop-sample.jp", RecordType.A).records())
          .extracting("data.value")
          .containsExactly("relay1.nexthop-sample.jp", "192.0.2.1");
      assertThat(view.query("nosuch.nexthop-sample.jp", RecordType.A).status())
          .isEqualTo(Answer.Status.NO_SUCH_NAME);
      assertThat(view.query("relay2.nexthop-sample.jp", RecordType.A).status())
          .isEqualTo(Answer.Status.NO_SUCH_NAME);
      assertThat(view.query("nexthop-sample.jp", RecordType.AAAA).status())
          .isEqualTo(Answer.Status.NO_DATA);
      assertThat(view.problems()).isEmpty();
    }
  }

  @Test
  void an_answer_is_kept_when_the_server_is_gone() throws IOException {
    Nsd nsd = Nsd.start(ZONE, List.of());
    LiveSettings settings =
        new LiveSettings(
            List.of(nsd.address()), Duration.ofMillis(300), Duration.ofSeconds(2), 100);
    try (LiveDns dns = new LiveDns(settings, NOON)) {
      try (nsd) {
        assertThat(dns.view().query("nexthop-sample.jp", RecordType.MX).records()).hasSize(2);
      }
      assertThat(dns.view().query("NEXTHOP-sample.jp", RecordType.MX).records()).hasSize(2);
      assertThat(dns.view().query("other.nexthop-sample.jp", RecordType.MX).status())
          .isIn(Answer.Status.SERVER_FAILURE, Answer.Status.UNREACHABLE);
    }
  }

  @Test
  void the_second_resolver_is_asked_when_the_first_is_dead() throws IOException {
    try (Nsd nsd = Nsd.start(ZONE, List.of());
        LiveDns dns =
            new LiveDns(
                new LiveSettings(
                    List.of(deadPort(), nsd.address()),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(5),
                    100),
                NOON)) {
      assertThat(dns.view().query("nexthop-sample.jp", RecordType.MX).records()).hasSize(2);
    }
  }

  @Test
  void the_time_limit_is_for_all_questions_together() throws IOException {
    LiveSettings settings =
        new LiveSettings(List.of(deadPort()), Duration.ofSeconds(5), Duration.ofMillis(200), 100);
    try (LiveDns dns = new LiveDns(settings, NOON)) {
      LiveView view = dns.view();
      long begin = System.nanoTime();
      IntStream.range(0, 20)
          .forEach(
              i ->
                  assertThat(view.query("h" + i + ".nexthop-sample.jp", RecordType.A).status())
                      .isIn(Answer.Status.UNREACHABLE, Answer.Status.SERVER_FAILURE));
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void servfail_is_passed_on() throws IOException {
    try (Nsd nsd = Nsd.start(ZONE, List.of("bad.nexthop-sample.jp"));
        LiveDns dns = new LiveDns(LiveSettings.of(List.of(nsd.address())), NOON)) {
      assertThat(dns.view().query("x.bad.nexthop-sample.jp", RecordType.MX).status())
          .isEqualTo(Answer.Status.SERVER_FAILURE);
    }
  }

  @Test
  void other_types_and_names_are_refused_without_a_question() {
    try (LiveDns dns =
        new LiveDns(LiveSettings.of(List.of(new InetSocketAddress("127.0.0.1", 1))), NOON)) {
      LiveView view = dns.view();
      assertThat(view.query("_smtp._tcp.nexthop-sample.jp", RecordType.SRV).status())
          .isEqualTo(Answer.Status.REFUSED);
      assertThat(view.query("printer.local", RecordType.A).status())
          .isEqualTo(Answer.Status.REFUSED);
      assertThat(view.problems())
          .extracting(Problem::code)
          .containsExactly("live-type", "live-name-special");
      assertThat(view.evidence("printer.local", RecordType.A)).isEqualTo(Optional.empty());
    }
  }

  private static InetSocketAddress deadPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return new InetSocketAddress("127.0.0.1", socket.getLocalPort());
    }
  }
}
