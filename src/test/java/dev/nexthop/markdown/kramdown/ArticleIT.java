package dev.nexthop.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.Rouge;
import dev.nexthop.markdown.kramdown.options.KramdownOptions;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real articles, rendered as Jekyll has kramdown render them, code coloured. */
@Requires(shared = "input", programs = "ruby")
final class ArticleIT {
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

  static Stream<Path> articles() {
    try (Stream<Path> files = Files.list(Shared.path("input"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void renders_as_jekyll_has_kramdown_do(Path article) throws IOException {
    String body = withoutFrontMatter(Files.readString(article));
    var document = new DialectGenerator.Document(body, JEKYLL);
    String expected = Judge.render(List.of(document)).get(0);
    Kramdown kramdown = Kramdown.create(KramdownOptions.jekyll(), Rouge.highlighter());
    assertThat(kramdown.convert(body, article.toString()).html()).isEqualTo(expected);
  }

  private static String withoutFrontMatter(String text) {
    int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
    return end < 0 ? text : text.substring(end + 5);
  }
}
