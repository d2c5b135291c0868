package dev.nexthop.markdown.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nexthop.markdown.highlight.HighlightCss.Appearance;
import dev.nexthop.markdown.highlight.lex.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every colour of every theme can be read on its background. */
final class HighlightCssTest {

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern COLOUR = Pattern.compile("(?<![-\\w])color: #([0-9a-f]{6})");
  private static final Pattern BACKGROUND = Pattern.compile("background-color: #([0-9a-f]{6})");

  static Stream<Arguments> sheets() {
    return HighlightCss.themes().stream()
        .flatMap(
            theme ->
                Stream.of(Appearance.LIGHT, Appearance.DARK)
                    .map(appearance -> Arguments.of(theme, appearance)));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void colours_have_the_contrast_of_wcag(String theme, Appearance appearance) {
    double least = theme.equals("contrast") ? 7 : 4.5;
    String css = HighlightCss.stylesheet(theme, appearance).orElseThrow();
    String base = colour(BACKGROUND, css, "none");
    List<String> unreadable = new ArrayList<>();
    int colours = 0;
    Matcher rule = RULE.matcher(css);
    while (rule.find()) {
      String colour = colour(COLOUR, rule.group(2), "");
      if (!colour.isEmpty()) {
        colours++;
        String background = colour(BACKGROUND, rule.group(2), base);
        double contrast = contrast(colour, background);
        if (contrast < least) {
          unreadable.add(
              rule.group(1).trim() + " " + colour + " on " + background + ": " + contrast);
        }
      }
    }
    assertThat(colours).isGreaterThan(20);
    assertThat(unreadable).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void every_class_but_that_of_names_and_blanks_has_a_colour(String theme, Appearance appearance) {
    String css = HighlightCss.stylesheet(theme, appearance).orElseThrow();
    Set<String> missing = new HashSet<>();
    for (Token token : Token.values()) {
      if (!Set.of("", "n", "nx", "w", "x", "g").contains(token.cssClass())
          && !Pattern.compile("\\." + token.cssClass() + "[ ,]").matcher(css).find()) {
        missing.add(token.cssClass());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void both_appearances_go_into_one_sheet() {
    assertThat(HighlightCss.stylesheet("github", Appearance.AUTO).orElseThrow())
        .contains(".highlight { color: #1f2328; background-color: #ffffff; }")
        .contains("@media (prefers-color-scheme: dark) {\n  .highlight { color: #e6edf3;");
  }

  @Test
  void a_theme_that_is_not_there_has_no_sheet() {
    assertThat(HighlightCss.stylesheet("nosuch", Appearance.LIGHT)).isEmpty();
  }

  private static String colour(Pattern pattern, String css, String otherwise) {
    Matcher matcher = pattern.matcher(css);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  private static double contrast(String a, String b) {
    double light = Math.max(luminance(a), luminance(b));
    double dark = Math.min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
  }

  /** WCAG's relative luminance. */
  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
