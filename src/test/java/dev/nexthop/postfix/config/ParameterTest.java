package dev.nexthop.postfix.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of parameters is sound. */
final class ParameterTest {

  @Test
  void every_parameter_is_complete() {
    assertThat(Parameter.all()).hasSizeGreaterThan(60);
    Parameter.all()
        .forEach(
            (name, parameter) -> {
              assertThat(Parameter.names()).contains(name);
              assertThat(parameter.description().en()).as(name).endsWith(".");
              assertThat(parameter.description().ja()).as(name).endsWith("。");
              assertThat(parameter.defaults()).as(name).isNotEmpty();
              Version last = parameter.since();
              for (Parameter.Default value : parameter.defaults()) {
                assertThat(value.since()).as(name).isGreaterThanOrEqualTo(last);
                last = value.since();
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "smtp_fallback_relay, 2.3",
    "use_srv_lookup, 3.8",
    "gw_destination_rate_delay, 1.1",
    "smtpd_relay_restrictions, 2.10",
  })
  void since(String name, String version) {
    Version since = Parameter.since(name).orElseThrow();
    assertThat(since.major() + "." + since.minor()).isEqualTo(version);
    assertThat(Parameter.since("no_such_name")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3.7, 3.7",
    "3.7.11, 3.7.11",
    "1.1, 1.1",
    "3.11, 3.11",
    "3.12, ''",
    "1.0, ''",
    "3, ''",
    "3., ''",
    ".7, ''",
    "3.7.1.1, ''",
    "x, ''",
    "3.1000, ''",
  })
  void versions(String text, String read) {
    assertThat(Version.parse(text).map(Version::toString).orElse("")).isEqualTo(read);
  }
}
