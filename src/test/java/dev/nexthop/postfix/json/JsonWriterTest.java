package dev.nexthop.postfix.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonWriterTest {

  @Test
  void escapes_what_json_would_misread() throws JsonProcessingException {
    String hostile = "</script>\" \\ \n\r\t\u0001\u001f & \u2028 あ \ud83d\udce7";
    String json = new JsonWriter(false).open('{').field(hostile, hostile).close('}').toString();
    assertThat(json).contains("\\u0001\\u001f").doesNotContain("\u0001");
    assertThat(new ObjectMapper().readTree(json).get(hostile).asText()).isEqualTo(hostile);
  }

  @Test
  void separates_members_and_items() {
    JsonWriter json = new JsonWriter(false).open('{').field("a", 1).field("b", List.of("x", "y"));
    json.name("c").open('[').close(']').name("d").bool(true).name("e").open('{').close('}');
    assertThat(json.close('}').toString())
        .isEqualTo("{\"a\":1,\"b\":[\"x\",\"y\"],\"c\":[],\"d\":true,\"e\":{}}");
  }

  @Test
  void breaks_and_indents_lines_on_request() {
    JsonWriter json = new JsonWriter(true).open('{').field("a", 1).field("b", List.of("x", "y"));
    assertThat(json.name("c").open('[').close(']').close('}').toString())
        .isEqualTo(
            """
            {
              "a": 1,
              "b": [
                "x",
                "y"
              ],
              "c": []
            }""");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "-2.5, -2.5",
    "0.3333333333333333, 0.333333333333",
    "0.30000000000000004, 0.3",
    "0.9999999999999999, 1",
    "1.9999999999999998, 2",
    "0.001, 0.001",
    "0.000125, 1.25e-4",
    "1e-20, 1e-20",
    "0.0009765625, 9.765625e-4",
    "123456.75, 123456.75",
    "300000, 300000",
    "NaN, null",
    "Infinity, null"
  })
  void numbers_are_the_same_everywhere(double value, String expected) {
    assertThat(new JsonWriter(false).number(value).toString()).isEqualTo(expected);
  }

  @Test
  void numbers_keep_twelve_digits() {
    long seed = 20_261_124;
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      double value = Math.pow(random.nextDouble(), 1 + random.nextInt(20));
      double read = Double.parseDouble(new JsonWriter(false).number(value).toString());
      assertThat(read).as("seed %d, %s", seed, value).isCloseTo(value, within(value * 1e-9));
    }
  }
}
