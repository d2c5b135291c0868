package dev.nexthop.site.generate.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * HTML as Nokogiri 1.13 with libxml2 2.9.14 writes it; src/test/ruby/record_html_fragments.rb
 * records it.
 */
final class HtmlFragmentTest {
  private static final Path FRAGMENTS =
      Path.of(System.getProperty("fragments", "src/test/resources/html/fragments.jsonl"));

  @Test
  void isWrittenAsNokogiriWritesIt() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    try (Stream<String> lines = Files.lines(FRAGMENTS)) {
      for (String line : lines.toList()) {
        JsonNode pair = new ObjectMapper().readTree(line);
        String html = pair.get(0).asText();
        softly
            .assertThat(HtmlFragment.of(html).replaced(Set.of(), text -> text))
            .as("%s", html)
            .isEqualTo(pair.get(1).asText());
      }
    }
    softly.assertAll();
  }

  @Test
  void changesTextsOutsideSomeElements() {
    assertThat(
            HtmlFragment.of("a<p>a &amp; <code>a</code><b>a")
                .replaced(Set.of("code"), text -> text.replace("a ", "<i title='x'>b</i> c&lt;")))
        .isEqualTo("a<p><i title=\"x\">b</i> c&lt;&amp; <code>a</code><b>a</b></p>");
  }
}
