package dev.nexthop.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.postfix.dns.DnsView;
import dev.nexthop.postfix.dns.RecordType;
import dev.nexthop.testing.Nsd;
import dev.nexthop.testing.Requires;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sample zone answers as nsd does with the same text; its root zone cannot hold a second SOA. */
@Requires(programs = "nsd")
final class ZoneViewNsdIT {

  static List<ZoneCase> zones() {
    return ZoneCase.all().stream().filter(zone -> !zone.file().input().contains(" SOA ")).toList();
  }

  @ParameterizedTest
  @MethodSource("zones")
  void answers_as_nsd(ZoneCase zone) throws IOException {
    try (Nsd nsd = Nsd.start(zone.file().input(), zone.failing())) {
      DnsView judge = (name, type) -> ask(nsd, name, type);
      assertThat(zone.answers(zone.view())).isEqualTo(zone.answers(judge));
    }
  }

  /** Each question is the first of its cache, which knows names in one case only. */
  private static dev.nexthop.postfix.dns.Answer ask(Nsd nsd, String name, RecordType type) {
    org.xbill.DNS.Name question = LiveRecords.name(name).findFirst().orElseThrow();
    LiveAnswer answer;
    try (LiveDns dns = new LiveDns(LiveSettings.of(List.of(nsd.address())), Clock.systemUTC())) {
      answer = dns.ask(question, LiveRecords.type(type)).orTimeout(10, TimeUnit.SECONDS).join();
    }
    return new dev.nexthop.postfix.dns.Answer(
        answer.status(),
        answer.records().stream()
            .flatMap(record -> LiveRecords.model(record, received -> received))
            .toList());
  }
}
