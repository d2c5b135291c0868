package dev.nexthop.markdown.kramdown.tree;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The class {@code language-NAME}, which says how code is coloured. kramdown looks for it in the
 * text of the attribute, not in the names between its spaces.
 *
 * @param start where it begins in the attribute
 * @param end where it ends
 * @param language the name
 */
public record LanguageClass(int start, int end, String language) {
  private static final String PREFIX = "language-";

  /** {@code \blanguage-\S+}, with Ruby's boundaries, which are those of Unicode. */
  private static final Pattern PATTERN =
      Pattern.compile("(?<![\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}])language-(\\S+)");

  /** The first one in an attribute. */
  public static Optional<LanguageClass> in(String classes) {
    if (!classes.contains(PREFIX)) {
      return Optional.empty();
    }
    Matcher matcher = PATTERN.matcher(classes);
    return matcher.find()
        ? Optional.of(new LanguageClass(matcher.start(), matcher.end(), matcher.group(1)))
        : Optional.empty();
  }

  /** Takes the first one away from attributes; its language, empty if there is none. */
  public static String take(Attributes attributes) {
    String classes = attributes.getOrEmpty("class");
    Optional<LanguageClass> found = in(classes);
    if (found.isEmpty()) {
      return "";
    }
    LanguageClass first = found.get();
    String others =
        AsciiSpace.strip(classes.substring(0, first.start()) + classes.substring(first.end()));
    if (others.isEmpty()) {
      attributes.remove("class");
    } else {
      attributes.set("class", others);
    }
    return first.language();
  }

  /** Puts one at the start, in the place of one that stands there. */
  public static String put(String language, String classes) {
    int others = in(classes).filter(first -> first.start() == 0).map(LanguageClass::end).orElse(-1);
    return PREFIX + language + (others < 0 ? " " + classes : classes.substring(others));
  }
}
