package dev.nexthop.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nexthop.postfix.attempt.HostBehaviour;
import dev.nexthop.postfix.candidate.Endpoint;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.testing.Cases;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ExperimentReaderTest {
  private final ExperimentReader reader = new ExperimentReader();

  static List<Cases.Case> mistakes() {
    return Cases.in("lab/documents");
  }

  @ParameterizedTest
  @MethodSource
  void mistakes(Cases.Case mistake) {
    String actual = problems(mistake.input());
    assertThat(actual).isEqualTo(mistake.expected(actual));
  }

  private String problems(String text) {
    try {
      return "usable: " + reader.read(text).envelope().recipient() + "\n";
    } catch (ExperimentException e) {
      return e.kind()
          + "\n"
          + e.problems().stream()
              .map(located -> "[" + located.pointer() + "] " + located.problem() + "\n")
              .collect(Collectors.joining());
    }
  }

  @Test
  void defaults_are_those_of_the_recorder() throws ExperimentException {
    ExperimentDocument document = reader.read("{\"recipient\": \"user@example.jp\"}");
    assertThat(document.version()).isEqualTo(Version.of(3, 7));
    assertThat(document.envelope().sender()).isEmpty();
    assertThat(document.client().addresses())
        .containsExactly("127.0.0.1", "::1", "10.0.0.250", "fd00::250");
    assertThat(document.dns()).isEqualTo(new DnsSource.Sample("", List.of(), ServerOrder.FIXED));
    assertThat(document.hosts()).isEmpty();
  }

  @Test
  void hosts_are_addresses_with_port_25_unless_they_name_another() throws ExperimentException {
    assertThat(
            reader
                .read(
                    """
                    {"recipient": "u@d.jp", "hosts": {
                      "10.0.0.1": "accept", "10.0.0.1:587": "refuse", "FD00:0::1": "timeout",
                      "[fd00::1]:465": "greet5xx"}}
                    """)
                .hosts())
        .containsEntry(new Endpoint("10.0.0.1", 25), HostBehaviour.ACCEPT)
        .containsEntry(new Endpoint("10.0.0.1", 587), HostBehaviour.REFUSE)
        .containsEntry(new Endpoint("fd00::1", 25), HostBehaviour.TIMEOUT)
        .containsEntry(new Endpoint("fd00::1", 465), HostBehaviour.GREETING_554)
        .hasSize(4);
  }

  @Test
  void main_cf_is_put_together_from_its_forms() throws ExperimentException {
    ConfigurationTexts files =
        reader
            .read(
                """
                {"recipient": "u@d.jp",
                 "mainCf": {"relayhost": "[a]", "smtp_mx_address_limit": 3, "soft_bounce": true},
                 "mainCfText": "mydomain = d.jp\\n  e.jp"}
                """)
            .files();
    assertThat(files.mainCf())
        .isEqualTo(
            "relayhost = [a]\nsmtp_mx_address_limit = 3\nsoft_bounce = yes\nmydomain = d.jp\n  e.jp\n");
    assertThat(files.parts())
        .extracting(part -> part.pointer() + ":" + part.firstLine() + "+" + part.lines())
        .containsExactly(
            "/mainCf/relayhost:1+1",
            "/mainCf/smtp_mx_address_limit:2+1",
            "/mainCf/soft_bounce:3+1",
            "/mainCfText:4+2");
  }

  @Test
  void a_document_of_more_than_64_kib_is_refused() {
    String text = "{\"recipient\": \"u@d.jp\", \"zone\": \"" + "あ".repeat(22_000) + "\"}";
    assertThatThrownBy(() -> reader.read(text))
        .isInstanceOfSatisfying(
            ExperimentException.class,
            e -> assertThat(e.kind()).isEqualTo(ExperimentException.Kind.TOO_LARGE));
  }

  @Test
  void deep_nesting_ends_early() {
    assertThat(problems("[".repeat(30_000))).startsWith("NOT_JSON").contains("nesting depth");
  }
}
