package dev.nexthop.theme.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.theme.lab.QuestionView.Part;
import dev.nexthop.theme.lab.QuestionView.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuestionViewTest {
  private static final Path WORDS =
      Path.of("src/main/resources/dev/nexthop/theme/lab/questions.json");

  @Test
  void both_languages_have_the_same_words() throws IOException {
    JsonNode words = new ObjectMapper().readTree(Files.readString(WORDS));
    assertThat(words.get("ja").propertyStream().map(java.util.Map.Entry::getKey))
        .containsExactlyElementsOf(
            words.get("en").propertyStream().map(java.util.Map.Entry::getKey).toList());
    words
        .get("en")
        .properties()
        .forEach(
            word ->
                assertThat(placeholders(words.get("ja").get(word.getKey()).asText()))
                    .as(word.getKey())
                    .isEqualTo(placeholders(word.getValue().asText())));
  }

  private static List<String> placeholders(String text) {
    return java.util.regex.Pattern.compile("\\{\\w+}")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .sorted()
        .toList();
  }

  @Test
  void names_stand_in_backticks() {
    assertThat(Prose.of("`a` and `b`?").parts())
        .containsExactly(
            new Part("a", true),
            new Part(" and ", false),
            new Part("b", true),
            new Part("?", false));
    assertThat(Prose.of("no `name").parts()).containsExactly(new Part("no `name", false));
    assertThat(Prose.of("``").parts()).containsExactly(new Part("``", false));
    assertThat(Prose.of("").isEmpty()).isTrue();
  }
}
