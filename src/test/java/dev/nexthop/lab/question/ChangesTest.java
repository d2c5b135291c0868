package dev.nexthop.lab.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a question's parameter gets into main.cf; {@code |} stands for the end of a line. */
final class ChangesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "relayhost = a|; relayhost = new|",
        "relayhost=a; relayhost = new",
        "x = y|; x = y|relayhost = new|",
        "x = y; x = y|relayhost = new|",
        "''; relayhost = new|",
        "relayhost = a,|  b|x = y|; relayhost = new|x = y|",
        "relayhost = a,|  b; relayhost = new",
        "relayhost = a|relayhost = b|; relayhost = new|relayhost = new|",
        "# relayhost = a|; # relayhost = a|relayhost = new|",
        "smtp_relayhost = a|; smtp_relayhost = a|relayhost = new|",
        "relayhost =||x = y|; relayhost = new||x = y|",
      })
  void a_parameter_is_replaced_or_added(String mainCf, String expected) {
    String changed = Changes.with(mainCf.replace('|', '\n'), "relayhost", "new");
    assertThat(changed.replace('\n', '|')).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"$1, $1", "'a\nb', a b", "\\1, \\1"})
  void a_value_is_text_of_one_line(String value, String expected) {
    assertThat(Changes.with("x = y\n", "x", value)).isEqualTo("x = " + expected + "\n");
  }
}
