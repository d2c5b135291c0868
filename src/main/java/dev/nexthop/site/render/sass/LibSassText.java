package dev.nexthop.site.render.sass;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What LibSass left as it was written and Dart Sass rewrites: plain values ({@code static_value} in
 * {@code prelexer.cpp}), {@code calc()}, quotes in attribute selectors, and spaces in {@code
 * :nth-child()}. Style sheets are prepared before they are compiled, and the result is mended
 * after. Each rule is marked, too: Dart Sass splits a rule whose declarations follow nested rules,
 * and only its first part has the mark.
 */
final class LibSassText {
  /** A declaration that marks the first part of a rule. */
  static final String MARK = "--nexthop-rule";

  /** One that marks the first part of a rule in a block that may have taken it elsewhere. */
  static final String CONTENT_MARK = "--nexthop-content";

  private static final Pattern NTH_TIGHT =
      Pattern.compile("(:nth-[a-z-]+\\([^)]*?[n\\d}])([+-])([\\d#$])");
  private static final Pattern NTH_SPACED =
      Pattern.compile(":nth-[a-z-]+\\([^)]*[n\\d}] +[+-] +[\\d#$]");
  private static final Pattern PREPARED_ATTRIBUTE =
      Pattern.compile("nexthop-(q|i)([012])-([\\w-]*)");
  private static final Pattern PREPARED_ESCAPE = Pattern.compile("nexthop-u([0-9a-f]+)-");

  private static final Pattern IMPORT = Pattern.compile("^@import(?=[\"'])");
  private static final Pattern IMPORTED_FILE =
      Pattern.compile("^@import ?([\"'])((?!https?://|//)[^\"']*\\.css)\\1$");

  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final boolean marksContent;
  private final boolean isNested;
  private boolean spacedNth;
  private boolean tightNth;

  /**
   * @param marksContent whether blocks of {@code @media} and {@code @include} in rules are marked
   * @param isNested whether the marks say which rules a rule was in
   */
  LibSassText(boolean marksContent, boolean isNested) {
    this.marksContent = marksContent;
    this.isNested = isNested;
  }

  /** The style sheet for Dart Sass. */
  String prepared(String text, boolean indented) {
    spacedNth |= NTH_SPACED.matcher(text).find();
    tightNth |= NTH_TIGHT.matcher(text).find();
    SassPreparation preparation = new SassPreparation(text, attributes);
    return indented
        ? SassPreparation.indented(text, attributes)
        : preparation.result(marksContent, isNested);
  }

  /** The compiled style sheet with what was written as it was written. */
  String mended(String css) {
    String result = css;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      result = result.replace(attribute.getKey(), attribute.getValue());
    }
    result = PREPARED_ATTRIBUTE.matcher(result).replaceAll(found -> quoted(found));
    result =
        PREPARED_ESCAPE
            .matcher(result)
            .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    result = result.replace(SassPreparation.BACKSLASH, "\\");
    result = result.replace(SassPreparation.LINE_BREAK, "\n");
    result = IMPORTED_FILE.matcher(result).replaceFirst("@import url($2)");
    result = IMPORT.matcher(result).replaceFirst("@import ");
    return spacedNth && !tightNth ? NTH_TIGHT.matcher(result).replaceAll("$1 $2 $3") : result;
  }

  private static String quoted(MatchResult found) {
    String quote = found.group(2).equals("0") ? "" : found.group(2).equals("1") ? "'" : "\"";
    String value =
        found.group(1).equals("i") ? found.group(3) : SassPreparation.decoded(found.group(3));
    return Matcher.quoteReplacement(quote + value + quote);
  }
}
