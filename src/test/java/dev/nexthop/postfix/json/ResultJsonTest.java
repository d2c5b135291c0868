package dev.nexthop.postfix.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

final class ResultJsonTest {

  @Test
  void escapes_what_json_and_html_would_misread() throws JsonProcessingException {
    String hostile = "</script>\" \\ \n\t\u0001 & \u2028 あ";
    String json =
        new JsonWriter(false)
            .open('{')
            .field("a", hostile)
            .field("b", 0.5)
            .field("c", 2.0)
            .field("d", Double.NaN)
            .field("e", -3L)
            .name("f")
            .bool(true)
            .close('}')
            .toString();
    assertThat(json).doesNotContain("<", "\u2028").contains("\"c\":2,", "\"d\":null");
    assertThat(new ObjectMapper().readTree(json).get("a").asText()).isEqualTo(hostile);
  }
}
