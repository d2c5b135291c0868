package dev.nexthop.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.testing.Requires;
import dev.nexthop.testing.Shared;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** kramdown's own cases, to the byte. */
@Requires(shared = "kramdown", programs = "ruby")
final class ConformanceTest {
  private static final RubyHighlighter ROUGE = new RubyHighlighter();

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
}
