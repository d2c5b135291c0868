package dev.nexthop.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import dev.nexthop.markdown.highlight.Highlighter;
import dev.nexthop.markdown.highlight.Rouge;
import dev.nexthop.markdown.kramdown.flexmark.KramdownExtension;
import dev.nexthop.testing.Requires;
import dev.nexthop.testing.Shared;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** kramdown's own cases, to the byte. */
@Requires(shared = "kramdown")
final class ConformanceTest {
  private static final Highlighter ROUGE = Rouge.highlighter();

  static Stream<ConformanceCases.Case> cases() {
    List<ConformanceCases.Case> cases = ConformanceCases.in(Shared.path("kramdown"));
    assertThat(cases).isNotEmpty();
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void renders_as_kramdown(ConformanceCases.Case test) {
    Kramdown kramdown = Kramdown.create(ConformanceCases.optionsOf(test), ROUGE);
    assertThat(kramdown.convert(test.text(), test.name()).html()).isEqualTo(test.html());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void renders_as_kramdown_through_flexmark(ConformanceCases.Case test) {
    KramdownExtension kramdown = KramdownExtension.create(ConformanceCases.optionsOf(test), ROUGE);
    Parser parser = Parser.builder().extensions(List.of(kramdown)).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(List.of(kramdown)).build();
    assertThat(renderer.render(parser.parse(test.text()))).isEqualTo(test.html());
  }
}
