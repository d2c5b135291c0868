package dev.nexthop.markdown.kramdown;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Documents that are rendered otherwise than by kramdown, and why. */
final class KnownDifferences {
  private static final Pattern TAG = Pattern.compile("<(/?)(code|td|tr|table|p)\\b");
  private static final Pattern CODE_IN_TABLE = Pattern.compile("(?m)^.*\\$\\$`+\\$\\$.*\\|.*$");
  private static final Pattern MIXED_FENCE =
      Pattern.compile("(?m)^[ >*+-]*(?=[~`]{3})(?!~{3}|`{3})");
  private static final Pattern LAST_BACKSLASH = Pattern.compile("\\\\\\n *\\{:");

  /** The word by which kramdown marks the place of the footnotes. */
  private static final Pattern MARK = Pattern.compile("(?<![a-z0-9])[a-z0-9]{129}(?![a-z0-9])");

  private KnownDifferences() {}

  /** A difference, and what documents have it. */
  private record Difference(String reason, BiPredicate<DialectGenerator.Document, String> shown) {}

  private static final List<Difference> DIFFERENCES =
      List.of(
          new Difference(
              "With html_to_native, kramdown turns an element that is not closed into its own kind"
                  + " while it still looks where the element ends; here it is turned afterwards.",
              (document, expected) -> isNative(document) && !isBalanced(document.text())),
          new Difference(
              "Footnotes that are to stand within a footnote: kramdown leaves a random word there,"
                  + " by which it marks the place.",
              (document, expected) -> MARK.matcher(expected).find()),
          new Difference(
              "A row with backticks in mathematics: kramdown gives up the table or shifts the"
                  + " backticks, since it looks for code before it looks for mathematics.",
              (document, expected) -> CODE_IN_TABLE.matcher(document.text()).find()),
          new Difference(
              "A backslash that ends an item's text before an attribute list is no line break to"
                  + " kramdown, by the order in which it appends the line end.",
              (document, expected) -> LAST_BACKSLASH.matcher(document.text()).find()),
          new Difference(
              "A fence of backticks and tildes mixed: kramdown's pattern for GitHub's flavour takes"
                  + " it for one, which nobody means.",
              (document, expected) -> MIXED_FENCE.matcher(document.text()).find()));

  /** Whether a document is known to differ from what kramdown makes of it. */
  static boolean explain(DialectGenerator.Document document, String expected) {
    return DIFFERENCES.stream().anyMatch(difference -> difference.shown().test(document, expected));
  }

  private static boolean isNative(DialectGenerator.Document document) {
    return Boolean.TRUE.equals(document.options().get("html_to_native"));
  }

  private static boolean isBalanced(String text) {
    return TAG.matcher(text).results().mapToInt(tag -> tag.group(1).isEmpty() ? 1 : -1).sum() == 0;
  }
}
