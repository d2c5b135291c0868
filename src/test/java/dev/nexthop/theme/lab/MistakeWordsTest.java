package dev.nexthop.theme.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mistakes in a lab's settings are told in the page's language. */
final class MistakeWordsTest {
  private static final Path SOURCE = Path.of("src/main/java/dev/nexthop");
  private static final Pattern CODE =
      Pattern.compile(
          "(?:new Remark|Problem\\.error|Problem\\.warning|refuse|remark|new Mistake|complain)"
              + "\\(\\s*(?:line\\.line\\(\\),\\s*)?\"([a-z]+(?:-[a-z]+)+)\"");

  private static MistakeWords words(String language, String code, String message, String hint) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("code", code).put("message", message).put("hint", hint);
    return new MistakeWords(problem, LabText.in(language));
  }

  @Test
  void a_page_in_japanese_says_what_and_what_to_do() {
    MistakeWords ttl =
        words("ja", "zone-ttl", "Expected a time to live, found `{what}x`.", "Write seconds.");
    assertThat(ttl.message()).startsWith("TTL を書く場所に「{what}x」があります。");
    assertThat(ttl.hint()).isEmpty();
    MistakeWords name =
        words(
            "ja", "parameter-unused", "unused parameter: relayhos=a", "Did you mean `relayhost`?");
    assertThat(name.message()).contains("unused parameter: relayhos=a");
    assertThat(name.hint()).isEqualTo("「relayhost」の書き間違いではありませんか。");
  }

  @Test
  void an_example_is_shown_if_there_is_one() {
    String message = "The MX record of `a.` has no data.";
    assertThat(words("ja", "zone-rdata", message, "Write one, as in `MX 10 b.`.").message())
        .endsWith("例:「MX 10 b.」");
    assertThat(words("ja", "zone-rdata", message, "").message())
        .isEqualTo("レコードの内容が、その型の形になっていません（The MX record of `a.` has no data.）。");
  }

  @Test
  void a_page_in_english_has_the_engines_words() {
    MistakeWords ttl = words("en", "zone-ttl", "Expected a time to live.", "Write seconds.");
    assertThat(ttl.message()).isEqualTo("Expected a time to live.");
    assertThat(ttl.hint()).isEqualTo("Write seconds.");
  }

  /** Whatever can be wrong with the text of main.cf, of a table or of a zone. */
  @Test
  void every_mistake_of_a_text_has_its_words() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String folder : new String[] {"postfix", "dns"}) {
      try (Stream<Path> files = Files.walk(SOURCE.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          CODE.matcher(Files.readString(file))
              .results()
              .forEach(found -> codes.add(found.group(1)));
        }
      }
    }
    assertThat(codes).contains("main-cf-syntax", "zone-rdata", "table-type", "value-not-time");
    LabText text = LabText.in("ja");
    assertThat(codes).allSatisfy(code -> assertThat(text.word("problem-", code, "")).isNotEmpty());
  }
}
