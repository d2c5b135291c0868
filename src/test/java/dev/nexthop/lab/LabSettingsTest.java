package dev.nexthop.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.problem.Problem;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LabSettingsTest {
  @Test
  void nothing_configured_means_sample_zones_only() {
    assertThat(LabSettings.of(Map.of(), "_config.yml")).isEqualTo(LabSettings.DEFAULT);
    assertThat(LabSettings.DEFAULT.openLiveDns()).isEmpty();
  }

  @Test
  void only_a_true_value_switches_live_lookups_on() {
    assertThat(LabSettings.of(Map.of("live", true), "").live()).isTrue();
    assertThat(LabSettings.of(Map.of("live", "true"), "").live()).isFalse();
  }

  @Test
  void lists_and_single_values_are_taken() {
    LabSettings settings =
        LabSettings.of(
            Map.of(
                "allow_origins",
                "https://blog.example.jp",
                "resolvers",
                List.of("192.0.2.53", "[2001:db8::53]:5353", "2001:db8::54")),
            "_config.yml");
    assertThat(settings.allowOrigins()).containsExactly("https://blog.example.jp");
    assertThat(settings.resolvers())
        .containsExactly(
            new InetSocketAddress("192.0.2.53", 53),
            new InetSocketAddress("2001:db8::53", 5353),
            new InetSocketAddress("2001:db8::54", 53));
  }

  @Test
  void a_resolver_that_is_no_address_is_a_problem() {
    List<Problem> problems =
        LabSettings.of(
                Map.of("resolvers", List.of("dns.example.jp", "192.0.2.53:0", "300.1.1.1")),
                "_config.yml")
            .problems();
    assertThat(problems).hasSize(3).allMatch(Problem::isError);
    assertThat(problems.get(0).toString()).startsWith("_config.yml: error: `dns.example.jp`");
  }
}
