package dev.nexthop.markdown.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Samples and the HTML made of them, in folders by language. Below {@code highlight} it is Rouge's,
 * recorded by {@code src/test/ruby/record_highlight.rb}; below {@code highlight-postfix} it is
 * ours, and {@code -Dupdate} writes it anew, to be reviewed.
 */
final class HighlightFixturesTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private final Highlighter rouge = Rouge.highlighter();
  private final Highlighter postfix = Rouge.withPostfix();

  static Stream<Path> rouge() throws IOException {
    return Samples.below(RESOURCES.resolve("highlight")).stream();
  }

  static Stream<Path> postfix() throws IOException {
    return Samples.below(RESOURCES.resolve("highlight-postfix")).stream();
  }

  @ParameterizedTest
  @MethodSource
  void rouge(Path sample) throws IOException {
    assertThat(rouge.highlight(Samples.language(sample), Files.readString(sample)))
        .contains(new Highlighted(Files.readString(expected(sample)), false));
  }

  @ParameterizedTest
  @MethodSource("rouge")
  void with_postfix_the_others_stay_as_they_are(Path sample) throws IOException {
    assertThat(postfix.highlight(Samples.language(sample), Files.readString(sample)))
        .contains(new Highlighted(Files.readString(expected(sample)), false));
  }

  @ParameterizedTest
  @MethodSource
  void postfix(Path sample) throws IOException {
    String html =
        postfix.highlight(Samples.language(sample), Files.readString(sample)).orElseThrow().html();
    if (System.getProperty("update") != null) {
      Files.writeString(expected(sample), html);
    }
    assertThat(html).isEqualTo(Files.readString(expected(sample)));
  }

  @ParameterizedTest
  @MethodSource("postfix")
  void rouge_alone_does_not_know_what_postfix_needs(Path sample) throws IOException {
    assertThat(rouge.highlight(Samples.language(sample), Files.readString(sample))).isEmpty();
  }

  private static Path expected(Path sample) {
    return sample.resolveSibling(sample.getFileName().toString().replace(".txt", ".html"));
  }
}
