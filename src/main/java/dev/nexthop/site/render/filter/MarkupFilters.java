package dev.nexthop.site.render.filter;

import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.error.LiquidException;
import dev.nexthop.liquid.value.Text;
import dev.nexthop.problem.ProblemException;
import dev.nexthop.site.render.Converters;

/** Jekyll's filters that convert markup, and those of URLs. */
final class MarkupFilters {
  private MarkupFilters() {}

  static void addTo(Environment.Builder builder, Converters converters, SiteUrls urls) {
    builder.filter(
        "markdownify", 0, 0, (input, arguments, context) -> converters.markdown(Text.of(input)));
    builder.filter(
        "smartify", 0, 0, (input, arguments, context) -> smart(converters, Text.of(input)));
    builder.filter(
        "sassify", 0, 0, (input, arguments, context) -> sass(converters, Text.of(input), true));
    builder.filter(
        "scssify", 0, 0, (input, arguments, context) -> sass(converters, Text.of(input), false));
    builder.filter("relative_url", 0, 0, (input, arguments, context) -> urls.relative(input));
    builder.filter("absolute_url", 0, 0, (input, arguments, context) -> urls.absolute(input));
  }

  private static String smart(Converters converters, String text) {
    try {
      return converters.smartify(text);
    } catch (ProblemException e) {
      String place = e.problems().get(0).place().toString();
      throw LiquidException.foreign(String.valueOf(e.getMessage()))
          .withHint("Mend the setting at " + place + ": " + e.problems().get(0).hint())
          .because(e);
    }
  }

  private static String sass(Converters converters, String text, boolean indented) {
    try {
      return converters.sass(text, indented);
    } catch (ProblemException e) {
      throw LiquidException.foreign(String.valueOf(e.getMessage()))
          .withHint("Mend the style sheet before the filter.")
          .because(e);
    }
  }
}
