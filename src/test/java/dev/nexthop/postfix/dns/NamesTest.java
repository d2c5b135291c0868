package dev.nexthop.postfix.dns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and addresses as Postfix reads and writes them. */
final class NamesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "10.0.0.1, 10.0.0.1",
        "010.0.0.01, 10.0.0.1",
        "0.0.0.0, 0.0.0.0",
        "0.1.2.3, -",
        "10.0.0, -",
        "10.0.0.256, -",
        "10.0.0.1., -",
        "10..0.1, -",
        "a.0.0.1, -",
        "::, ::",
        "::1, ::1",
        "FD00:0:0::1, fd00::1",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::ffff:10.0.0.1, ::ffff:10.0.0.1",
        "::ffff:a00:1, ::ffff:10.0.0.1",
        "1:2:3:4:5:6:10.0.0.1, 1:2:3:4:5:6:a00:1",
        "1:2:3:4:5:6:7:10.0.0.1, -",
        "::10.0.0.300, -",
        "1:2, -",
        "1::2::3, -",
        "1:2:3:4:5:6:7:8:9, -",
        "12345::, -",
        ":1, -",
        "1:, -",
        "g::, -",
      })
  void addresses(String text, String canonical) {
    assertThat(IpAddress.parse(text).map(IpAddress::text).orElse(null)).isEqualTo(canonical);
    assertThat(IpAddress.isAddress(text)).isEqualTo(canonical != null);
  }

  @ParameterizedTest
  @CsvSource({
    "example.jp, ''",
    "_x.example.jp, ''",
    "'', valid_hostname: empty hostname",
    "-a.jp, valid_hostname: misplaced hyphen: -a.jp",
    "a-.jp, valid_hostname: misplaced hyphen: a-.jp",
    "a.jp., valid_hostname: misplaced delimiter: a.jp.",
    "a..jp, valid_hostname: misplaced delimiter: a..jp",
    "a b, valid_hostname: invalid character 32(decimal): a b",
    "12.34, valid_hostname: numeric hostname: 12.34",
  })
  void host_names(String name, String complaint) {
    assertThat(HostName.complaint(name)).isEqualTo(complaint);
  }

  @Test
  void long_host_names() {
    assertThat(HostName.complaint("a".repeat(64))).contains("hostname label too long");
    assertThat(HostName.complaint("a.".repeat(130) + "a")).contains("bad length 261");
  }

  @ParameterizedTest
  @CsvSource({
    "relay1.example.jp, Example.JP, relay1.Example.JP",
    "example.jp, EXAMPLE.jp, EXAMPLE.jp",
    "relay.example.jp, sub.Example.JP, relay.Example.JP",
    "a.test, b.TEST, a.TEST",
    "xexample.jp, Example.JP, xexample.JP",
    "a.org, b.test, a.org",
  })
  void case_of_compressed_names(String name, String question, String asked) {
    assertThat(NameCase.asAsked(name, question)).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "example.jp, example.jp",
    "あ.example.jp, xn--l8j.example.jp",
    "日本語.jp, xn--wgv71a119e.jp",
    "Bücher.Example, xn--bcher-kva.example",
    "日本。jp, xn--wgv71a.jp",
  })
  void international_names(String name, String ascii) {
    assertThat(Punycode.toAscii(name)).isEqualTo(ascii);
  }
}
