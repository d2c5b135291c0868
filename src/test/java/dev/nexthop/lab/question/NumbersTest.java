package dev.nexthop.lab.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "30, 30",
    "12.5, 12.5",
    "50%, 0.5",
    "33.3 %, 0.333",
    "1/4, 0.25",
    "3 / 2, 1.5"
  })
  void are_read(String text, double expected) {
    assertThat(Numbers.parse(text).orElseThrow()).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half", "-1", "1/0", "1/2/3", "1e3", "%", "99999999999", "1.2.3"})
  void are_nothing_else(String text) {
    assertThat(Numbers.parse(text)).isEmpty();
  }

  /** What is written with at most one decimal is read as what it was. */
  @Test
  void are_read_as_they_were_written() {
    for (int tenths = 0; tenths <= 10_000; tenths++) {
      double number = tenths / 10.0;
      assertThat(Numbers.parse(Numbers.plain(number))).hasValue(number);
    }
    assertThat(Numbers.percent(2 / 3.0)).isEqualTo("66.7%");
  }
}
