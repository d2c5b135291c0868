package dev.nexthop.dns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "example.com.",
        "EXAMPLE.jp",
        "xn--r8jz45g.jp",
        "_dmarc.example.jp",
        "a-b.example.jp",
        "localhost.example.jp"
      })
  void public_names_are_asked(String name) {
    assertThat(LiveNames.refusal(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', live-name-shape",
    "., live-name-shape",
    "a..jp, live-name-shape",
    ".jp, live-name-shape",
    "例え.jp, live-name-shape",
    "a b.jp, live-name-shape",
    "-a.jp, live-name-shape",
    "a-.jp, live-name-shape",
    "<b>.jp, live-name-shape",
    "10.0.0.1, live-name-address",
    "1.2.3.4.5, live-name-address",
    "mail, live-name-single-label",
    "localhost, live-name-single-label",
    "x.localhost, live-name-special",
    "PRINTER.LOCAL., live-name-special",
    "1.0.168.192.in-addr.arpa, live-name-special",
    "dest.test, live-name-special",
    "db.internal, live-name-special",
    "router.home.arpa, live-name-special",
    "abc.onion, live-name-special",
  })
  void others_are_refused(String name, String code) {
    assertThat(LiveNames.refusal(name).orElseThrow().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 254, 100_000})
  void long_names_are_refused_in_a_short_sentence(int length) {
    String message = LiveNames.refusal("x".repeat(length) + ".jp").orElseThrow().message();
    assertThat(message.length()).isLessThan(200);
  }
}
