package dev.nexthop.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.highlight.Rouge;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents of our own with what kramdown made of them under Jekyll's options and those of
 * NAME.options, if there is such a file. {@code -Dupdate=true} records again.
 */
final class RecordedTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "kramdown");
  private static final Highlighter ROUGE = Rouge.highlighter();
  private static final Map<String, Object> JEKYLL =
      Map.of(
          "input",
          "GFM",
          "hard_wrap",
          false,
          "syntax_highlighter",
          "rouge",
          "syntax_highlighter_opts",
          Map.of("default_lang", "plaintext", "guess_lang", true));

  static Stream<ConformanceCases.Case> cases() {
    return ConformanceCases.in(FOLDER).stream();
  }

  @Test
  void a_line_end_that_ends_a_link_is_a_break_with_hard_wrap() {
    KramdownOptions options = KramdownOptions.kramdown().with(Map.of("input", "GFM"));
    assertThat(Kramdown.create(options, Highlighter.none()).convert("[x\n]()\n", "t").html())
        .isEqualTo("<p><a href=\"\">x<br />\n</a></p>\n");
  }

  private static Map<String, Object> options(ConformanceCases.Case test) {
    Map<String, Object> options = new LinkedHashMap<>(JEKYLL);
    if (Files.exists(FOLDER.resolve(test.name() + ".options"))) {
      options.putAll(test.options());
    }
    return options;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void renders_as_recorded(ConformanceCases.Case test) throws IOException {
    Path recorded = FOLDER.resolve(test.name() + ".html");
    if (Boolean.getBoolean("update")) {
      var document = new DialectGenerator.Document(test.text(), options(test));
      Files.writeString(recorded, Judge.render(List.of(document)).get(0));
    }
    KramdownOptions options = KramdownOptions.kramdown().with(options(test));
    String html = Kramdown.create(options, ROUGE).convert(test.text(), test.name()).html();
    assertThat(html).isEqualTo(Files.readString(recorded));
  }
}
